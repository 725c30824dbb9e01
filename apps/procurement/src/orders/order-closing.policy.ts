import {
  cancellationExceedsOpen,
  type cancelPurchaseOrder,
  orderClosedForGood,
  orderLineUnknown,
} from '@nexus/contracts-procurement'
import { type InputOf, Quantity } from '@nexus/kernel'
import {
  billable,
  cancellable,
  creditExpected,
  isDelivered,
  type LedgerLine,
} from '../order-ledger/order-ledger.policy.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

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
    facts: { orderLineId: line.id, line: line.lineNumber, open, quantity: Quantity.ofMicro(micro).toString() },
    errors: [{ pointer, code: 'exceeds_open', detail, facts: { open } }],
  })
}

/**
 * Refuses what an order that is closed for good does not do any more (PO-7).
 * @param what would be done, such as "be opened again"
 * @throws DomainError procurement.purchase_order.closed_for_good
 */
export function assertNotClosedForGood(
  { id, number, closure }: Pick<PurchaseOrder, 'id' | 'number' | 'closure'>,
  what: string,
): void {
  if (closure?.kind !== 'hard') return
  throw orderClosedForGood(
    `Purchase order ${number ?? id} is closed for good (${closure.reason}), so it cannot ${what}.`,
    {
      facts: { orderId: id, ...(number === null ? {} : { number }), closedAt: closure.closedAt },
    },
  )
}

/**
 * Whether nothing is left to do with an order: what was to come came, within the tolerance, is inspected, and all of it
 * is billed (PO-7).
 */
export function isFinished(lines: readonly LedgerLine[]): boolean {
  return lines.every((line) => {
    const limit = billable(line)
    return isDelivered(line) && line.inspecting === 0n && (limit === null || line.billed >= limit)
  })
}

/** Whether an order that goes on can be closed for good: after that not even a credit note would be taken (PO-7). */
export const isSettled = (lines: readonly LedgerLine[]): boolean =>
  isFinished(lines) && lines.every((line) => creditExpected(line) === 0n)
