import { cancellationExceedsOpen, type cancelPurchaseOrder, orderLineUnknown } from '@nexus/contracts-procurement'
import { type InputOf, Quantity } from '@nexus/kernel'
import { billable, cancellable, isDelivered, type LedgerLine } from '../order-ledger/order-ledger.policy.js'

type CancelledLines = NonNullable<InputOf<typeof cancelPurchaseOrder>['lines']>

/**
 * What is to be cancelled of lines: never more than is neither delivered nor billed (PO-6).
 * @throws DomainError procurement.purchase_order.line_unknown, .exceeds_open
 */
export function cancellationsOf<L extends LedgerLine>(
  lines: readonly L[],
  wanted: CancelledLines,
): { readonly line: L; readonly micro: bigint }[] {
  const seen = new Set<string>()
  return wanted.map(({ orderLineId, quantity }, index) => {
    const line = lines.find((candidate) => candidate.id === orderLineId)
    if (line === undefined || seen.has(orderLineId)) {
      const detail = `The purchase order has no line ${orderLineId}, or it is named twice.`
      const pointer = `/lines/${String(index)}/orderLineId`
      throw orderLineUnknown(detail, { errors: [{ pointer, code: 'line_unknown', detail }] })
    }
    seen.add(orderLineId)
    const open = cancellable(line)
    const micro = quantity === undefined ? open : Quantity.parse(quantity).micro
    if (micro > open || micro === 0n) throw nothingOpen(line, micro, `/lines/${String(index)}/quantity`)
    return { line, micro }
  })
}

function nothingOpen(line: LedgerLine, micro: bigint, pointer: string): Error {
  const open = Quantity.ofMicro(cancellable(line)).toString()
  const detail = `Line ${String(line.lineNumber)} of the order has ${open} that is neither delivered nor billed; no more can be cancelled.`
  return cancellationExceedsOpen(detail, {
    facts: { orderLineId: line.id, open, quantity: Quantity.ofMicro(micro).toString() },
    errors: [{ pointer, code: 'exceeds_open', detail }],
  })
}

/** Whether nothing is left to do with an order: what was to come came, within the tolerance, and all of it is billed (PO-7). */
export function isFinished(lines: readonly LedgerLine[]): boolean {
  return lines.every((line) => {
    const limit = billable(line)
    return isDelivered(line) && (limit === null || line.billed >= limit)
  })
}
