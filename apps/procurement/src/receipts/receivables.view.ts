import type { ReceivablesView } from '@nexus/contracts-procurement'
import { accepted, creditExpected, isDelivered, receivable } from '../order-ledger/order-ledger.policy.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { type Counted, openInCounted } from './counted-unit.policy.js'
import { type HeldRoom, heldOf } from './draft-room.policy.js'
import { openBase } from './receivable-lines.policy.js'
import { overReceiptOf, type Tolerance } from './receiving-tolerance.policy.js'

type LineView = ReceivablesView['lines'][number]

/** @param counted what was counted of each line in its alternate unit @param held what drafts hold (REC-2) */
export function receivablesViewOf(
  order: PurchaseOrder,
  lines: readonly PurchaseOrderLine[],
  tolerances: ReadonlyMap<string, Tolerance>,
  counted: ReadonlyMap<string, Counted>,
  held: readonly HeldRoom[] = [],
): ReceivablesView {
  return {
    orderId: order.id,
    number: order.number ?? undefined,
    lines: lines.flatMap((line) => {
      const tolerance = tolerances.get(line.id)
      return tolerance === undefined ? [] : lineView(line, tolerance, heldOf(held, line.id), counted.get(line.id))
    }),
    version: order.version,
  }
}

function lineView(
  line: PurchaseOrderLine,
  tolerance: Tolerance,
  held: bigint,
  counted: Counted = { counted: 0n, base: 0n },
): LineView {
  const most = receivable(line, overReceiptOf(tolerance, line)) - held
  // Before the first receipt the line has no under-tolerance of its own yet.
  const complete = isDelivered({ ...line, underReceiptPercent: line.underReceiptPercent ?? tolerance.underPercent })
  const open = complete ? 0n : openBase(line)
  const unit = line.receivingTerms?.alternateUnit ?? null
  return {
    orderLineId: line.id,
    lineNumber: line.lineNumber,
    description: line.description,
    unitCode: line.unitCode,
    kind: line.kind,
    promisedOn: line.promisedOn,
    ordered: quantityText(line.ordered),
    cancelled: quantityText(line.cancelled),
    received: quantityText(line.received),
    accepted: quantityText(accepted(line)),
    rejected: quantityText(line.rejected),
    inInspection: quantityText(line.inspecting),
    returned: quantityText(line.returned),
    creditExpected: quantityText(creditExpected(line)),
    open: quantityText(open),
    most: quantityText(most > 0n ? most : 0n),
    inDrafts: quantityText(held),
    complete,
    tolerance,
    alternate:
      unit === null ? null : { ...unit, open: quantityText(open === 0n ? 0n : openInCounted(open, counted, unit)) },
  }
}
