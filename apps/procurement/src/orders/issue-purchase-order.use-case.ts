import { type issuePurchaseOrder, purchaseOrderIssued } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { DocumentNumbersRepository } from '../numbering/document-numbers.repository.js'
import { orderNumber, orderSeries } from '../numbering/order-number.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { assertNotHeld } from './order-hold.policy.js'
import { OrderRate } from './order-rate.use-case.js'
import { OrderRevisionsRepository } from './order-revisions.repository.js'
import { OrderTrail } from './order-trail.use-case.js'
import { OrderVendorGuard } from './order-vendor.guard.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'
import { assertOrderSeen } from './seen-order.policy.js'

@Injectable()
export class IssuePurchaseOrder implements UseCase<typeof issuePurchaseOrder> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly numbers: DocumentNumbersRepository,
    private readonly vendorGuard: OrderVendorGuard,
    private readonly rate: OrderRate,
    private readonly revisions: OrderRevisionsRepository,
    private readonly trail: OrderTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof issuePurchaseOrder>,
  ): Promise<OutputOf<typeof issuePurchaseOrder>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertOrderSeen(ctx, order)
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'issue')
    assertNotHeld(order, 'be issued')
    const vendor = await this.vendors.get(ctx, order.vendorId)
    await this.vendorGuard.assertOpen(ctx, vendor, order)
    // Taken when it was submitted; from here on it never changes.
    if (order.exchangeRate === null) await this.rate.take(ctx, order)
    const lines = await this.orders.linesOf(ctx, order.id)
    const year = (await this.legalEntities.today(ctx, order.legalEntityId)).slice(0, 4)
    order.series = orderSeries(order.legalEntityId, year)
    order.sequenceNumber = await this.numbers.next(ctx, order.series)
    order.number = orderNumber(year, order.sequenceNumber)
    // After the number, whose lock orders the issues of a series: times follow numbers (INV-08).
    const issuedAt = this.clock.now()
    Object.assign(order, { issuedAt, issuedBy: ctx.actor.userId, acknowledgement: 'PENDING' })
    const number = order.number
    await this.trail.store(ctx, order, {
      command: 'issue',
      event: purchaseOrderIssued,
      before,
      payload: (facts) => ({ ...facts, number, issuedAt: issuedAt.toISOString() }),
    })
    const view = orderViewOf(order, lines, vendor)
    await this.revisions.keep(ctx, view, {
      approved: true,
      approvalInstanceId: order.approval?.instanceId ?? null,
      approvedBy: order.approvedBy,
      changeId: null,
      differences: [],
    })
    return view
  }
}
