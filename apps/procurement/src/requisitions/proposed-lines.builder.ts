import type { RequisitionPendingChange } from '@nexus/contracts-procurement'
import { type Ids, IDS } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { lineColumns } from './requisition-content.policy.js'
import { RequisitionLine } from './requisition-line.entity.js'
import { withQuantity } from './requisition-lines.builder.js'

/** The lines of a requisition as a change would make them; stored ones stay as they are. */
export interface ProposedLines {
  readonly all: readonly RequisitionLine[]
  readonly raised: readonly RequisitionLine[]
  readonly added: readonly RequisitionLine[]
}

@Injectable()
export class ProposedLinesBuilder {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  /** @throws DomainError procurement.amount_below_zero, money.* */
  from(
    lines: readonly RequisitionLine[],
    change: Pick<RequisitionPendingChange, 'lines' | 'newLines'>,
    { id: requisitionId, currency }: { readonly id: string; readonly currency: string },
  ): ProposedLines {
    const raised: RequisitionLine[] = []
    const kept = lines.map((line) => {
      const index = change.lines.findIndex(({ lineId }) => lineId === line.id)
      const quantity = change.lines[index]?.quantity
      if (quantity === undefined) return line
      const proposed = withQuantity(line, quantity, currency, `/lines/${String(index)}`)
      raised.push(proposed)
      return proposed
    })
    const last = lines.reduce((most, line) => Math.max(most, line.lineNumber), 0)
    const added = change.newLines.map((line, index) =>
      Object.assign(new RequisitionLine(), lineColumns(line, last + index, currency, `/newLines/${String(index)}`), {
        id: this.ids.next(),
        requisitionId,
      }),
    )
    return { all: [...kept, ...added], raised, added }
  }
}
