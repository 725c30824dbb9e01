import { purchaseOrderShortClosed } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { cancellable } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrdersRepository } from './orders.repository.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts } from './purchase-order.view.js'

/** Takes quantities off an issued order that are neither delivered nor billed; the requisition gets them back (PO-6, PO-7). */
@Injectable()
export class OrderRemainder {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly ledger: OrderLedger,
    private readonly progress: RequisitionProgress,
    private readonly trail: OrderTrail,
  ) {}

  /** The caller holds the lock of the order. What is ordered and the prices stay as they are. */
  async drop(
    ctx: TenantContext,
    order: PurchaseOrder,
    lines: readonly PurchaseOrderLine[],
    dropped: readonly { readonly line: PurchaseOrderLine; readonly micro: bigint }[],
    { kind, reason }: { readonly kind: 'cancelled' | 'short-closed'; readonly reason: string },
  ): Promise<void> {
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'shortClose')
    const movements = dropped.map(({ line, micro }) => ({
      orderLineId: line.id,
      quantity: 'cancelled' as const,
      micro,
    }))
    const moved = await this.ledger.move(ctx, order, lines, movements, { causeType: 'order', causeId: order.id })
    if (kind === 'short-closed') {
      // Of a line that is still expected in part only the rest is gone.
      for (const { line } of dropped.filter(({ line }) => cancellable(line) === 0n)) {
        line.shortClosed = true
        await this.orders.patchLine(ctx, line.id, { shortClosed: true })
      }
    }
    await this.trail.store(ctx, order, {
      command: kind === 'cancelled' ? 'cancel-lines' : 'short-close',
      event: purchaseOrderShortClosed,
      before,
      reason,
      payload: (facts) => ({
        ...facts,
        kind,
        receipt: order.receipt,
        billing: order.billing,
        reason,
        lines: moved.map((line) => ({ lineId: line.id, cancelled: quantityText(line.cancelled) })),
      }),
      ...(kind === 'cancelled' ? { after: { cancellation: order.cancellation } } : {}),
    })
    const quantities = dropped.map(({ line, micro }) => ({ requisitionLineId: line.requisitionLineId, micro }))
    await this.progress.follow(ctx, 'release', order, quantities)
  }
}
