import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { cancellable } from '../order-ledger/order-ledger.policy.js'
import { OrderLedger } from '../order-ledger/order-ledger.repository.js'
import { RequisitionProgress } from '../requisitions/requisition-progress.use-case.js'
import type { PurchaseOrderLine } from './purchase-order-line.entity.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

/** Gives everything that an order still holds back to its requisition, when it is cancelled or rejected (REQ-2, PO-6). */
@Injectable()
export class OrderRelease {
  constructor(
    private readonly ledger: OrderLedger,
    private readonly progress: RequisitionProgress,
  ) {}

  /** The caller holds the lock of the order, and stores it afterwards. */
  async release(ctx: TenantContext, order: PurchaseOrder, lines: readonly PurchaseOrderLine[]): Promise<void> {
    const rest = lines.map((line) => ({ line, micro: cancellable(line) })).filter(({ micro }) => micro > 0n)
    const movements = rest.map(({ line, micro }) => ({ orderLineId: line.id, quantity: 'cancelled' as const, micro }))
    await this.ledger.move(ctx, order, lines, movements, { causeType: 'order', causeId: order.id })
    if (rest.length === 0) return
    const quantities = rest.map(({ line, micro }) => ({ requisitionLineId: line.requisitionLineId, micro }))
    await this.progress.follow(ctx, 'release', order, quantities)
  }
}
