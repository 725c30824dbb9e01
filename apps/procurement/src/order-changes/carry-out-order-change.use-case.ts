import { purchaseOrderRevised } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { OrderContents } from '../orders/order-contents.use-case.js'
import { OrderRevisionsRepository } from '../orders/order-revisions.repository.js'
import { OrderTrail } from '../orders/order-trail.use-case.js'
import { OrderVendorGuard } from '../orders/order-vendor.guard.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { purchaseOrderMachine } from '../orders/purchase-order.machine.js'
import { orderFacts, orderViewOf } from '../orders/purchase-order.view.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { JudgeOrderChange } from './judge-order-change.use-case.js'
import type { PurchaseOrderChange } from './purchase-order-change.entity.js'

/** Who decided on a change; null when nobody had to (AP-9). */
export interface Agreed {
  readonly instanceId: string
  readonly approvedBy: readonly string[]
}

/** Gives an order its next revision (PO-3): judged once more, because deliveries and invoices went on meanwhile. */
@Injectable()
export class CarryOutOrderChange {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly contents: OrderContents,
    private readonly judging: JudgeOrderChange,
    private readonly revisions: OrderRevisionsRepository,
    private readonly vendors: VendorsRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly trail: OrderTrail,
  ) {}

  /** The caller holds the locks of order and change, and stores the change. @returns the number of the new revision */
  async carryOut(
    ctx: TenantContext,
    order: PurchaseOrder,
    change: PurchaseOrderChange,
    agreed: Agreed | null,
  ): Promise<number> {
    const lines = await this.orders.linesOf(ctx, order.id)
    const before = orderFacts(order)
    const { proposed, differences } = await this.judging.judge(ctx, order, lines, change.proposal)
    const vendor = await this.vendors.get(ctx, proposed.head.vendorId)
    await this.vendorGuard.assertOpen(ctx, vendor, order)
    const all = await this.contents.write(ctx, order, lines, proposed, change.id)
    order.state = purchaseOrderMachine.next(order.state, 'revise')
    order.revision += 1
    // What the vendor said, it said to the revision before (PO-5).
    order.acknowledgement = 'PENDING'
    await this.orders.forgetPromises(ctx, all)
    order.approvedBy = [...new Set([...order.approvedBy, ...(agreed?.approvedBy ?? [])])]
    const { revision } = order
    await this.trail.store(ctx, order, {
      command: 'revise',
      event: purchaseOrderRevised,
      before,
      reason: change.reason,
      payload: (facts) => ({ ...facts, revision, changeId: change.id, differences }),
    })
    await this.revisions.keep(ctx, orderViewOf(order, all, vendor), {
      approved: agreed !== null,
      approvalInstanceId: agreed?.instanceId ?? null,
      approvedBy: agreed?.approvedBy ?? [],
      changeId: change.id,
      differences,
    })
    return revision
  }
}
