import type { createRequisition } from '@nexus/contracts-procurement'
import { type Ids, type InputOf, Quantity } from '@nexus/kernel'
import { pricedLineViewOf, quantityText } from '../pricing/priced-line.view.js'
import { priceLine } from '../pricing/priced-line.policy.js'
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

type Content = InputOf<typeof createRequisition>

/** What was typed of a line, read back from it. */
export function lineContent(line: RequisitionLine, currency: string): Content['lines'][number] {
  const { lineId: _id, lineNumber: _number, ...priced } = pricedLineViewOf(line, currency)
  const { categoryId, costCentreId, requested } = line
  return {
    ...priced,
    quantity: quantityText(requested),
    categoryId: categoryId ?? undefined,
    costCentreId: costCentreId ?? undefined,
  }
}

/** The line as it would be with another quantity; the given one stays as it is. @throws DomainError procurement.amount_below_zero */
export function withQuantity(
  line: RequisitionLine,
  quantity: string,
  currency: string,
  pointer: string,
): RequisitionLine {
  const requested = Quantity.parse(quantity)
  return Object.assign(
    new RequisitionLine(),
    line,
    priceLine(requested, pricedLineViewOf(line, currency), currency, pointer),
    { requested: requested.micro },
  )
}
