import { cancellationPending, noCancellationPending, type OrderCancellation } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'
import { cancellable, type LedgerLine } from '../order-ledger/order-ledger.policy.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

type CancelledOrder = Pick<PurchaseOrder, 'id' | 'number' | 'cancellation'>

const isPending = ({ cancellation }: CancelledOrder): boolean => cancellation?.status === 'requested'

/** @throws DomainError procurement.purchase_order.cancellation_pending (PO-6) */
export function assertNoCancellationPending(order: CancelledOrder): void {
  if (!isPending(order)) return
  throw cancellationPending(
    `A cancellation of purchase order ${order.number ?? order.id} waits for the answer of the vendor: record it, or take the cancellation back first.`,
    {
      facts: {
        orderId: order.id,
        ...(order.number === null ? {} : { number: order.number }),
        requestedAt: order.cancellation?.requestedAt,
      },
    },
  )
}

/** The cancellation that waits. @throws DomainError procurement.purchase_order.no_cancellation_pending */
export function pendingCancellation(order: CancelledOrder): OrderCancellation {
  if (order.cancellation !== null && isPending(order)) return order.cancellation
  throw noCancellationPending(
    `No cancellation of purchase order ${order.number ?? order.id} waits for an answer of its vendor.`,
  )
}

/** Whether a cancellation waits for the vendor: the settings ask for it, and the vendor acknowledges the order at all (PO-6). */
export function waitsForVendor(
  { state, acknowledgement }: Pick<PurchaseOrder, 'state' | 'acknowledgement'>,
  { cancellationNeedsAnswer }: { readonly cancellationNeedsAnswer: boolean },
): boolean {
  return state === 'ISSUED' && cancellationNeedsAnswer && acknowledgement !== 'NOT_REQUIRED'
}

/** What is left to cancel when the vendor agrees: what came or was billed meanwhile stays (PO-6). */
export function stillCancellable<L extends LedgerLine>(
  lines: readonly L[],
  { lines: wanted }: Pick<OrderCancellation, 'lines'>,
): { readonly line: L; readonly micro: bigint }[] {
  return lines.flatMap((line) => {
    const asked = wanted?.find(({ orderLineId }) => orderLineId === line.id)
    if (wanted !== undefined && asked === undefined) return []
    const open = cancellable(line)
    const limit = asked === undefined ? open : Quantity.parse(asked.quantity).micro
    const micro = limit < open ? limit : open
    return micro > 0n ? [{ line, micro }] : []
  })
}
