import type { createRequisition } from '@nexus/contracts-procurement'
import type { Ids, InputOf } from '@nexus/kernel'
import { lineColumns } from './requisition-content.policy.js'
import { RequisitionLine } from './requisition-line.entity.js'

/** The lines of a draft as they were typed, with new ids. @throws DomainError procurement.amount_below_zero, money.* */
export function requisitionLines(
  { lines, currency }: Pick<InputOf<typeof createRequisition>, 'lines' | 'currency'>,
  requisitionId: string,
  ids: Ids,
): RequisitionLine[] {
  return lines.map((line, index) =>
    Object.assign(new RequisitionLine(), lineColumns(line, index, currency), { id: ids.next(), requisitionId }),
  )
}
