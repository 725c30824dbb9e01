import { type issuePurchaseOrder, purchaseOrderIssued } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { DocumentNumbersRepository } from '../numbering/document-numbers.repository.js'
import { orderNumber, orderSeries } from '../numbering/order-number.policy.js'
import { assertActive } from '../vendors/vendor.policy.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { OrdersRepository } from './orders.repository.js'
import { purchaseOrderMachine } from './purchase-order.machine.js'
import { orderFacts, orderViewOf } from './purchase-order.view.js'

@Injectable()
export class IssuePurchaseOrder implements UseCase<typeof issuePurchaseOrder> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly vendors: VendorsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly numbers: DocumentNumbersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof issuePurchaseOrder>,
  ): Promise<OutputOf<typeof issuePurchaseOrder>> {
    const order = await this.orders.getLocked(ctx, input.orderId)
    assertSeen(ctx, order, 'purchase order')
    const before = orderFacts(order)
    order.state = purchaseOrderMachine.next(order.state, 'issue')
    const vendor = await this.vendors.get(ctx, order.vendorId)
    assertActive(vendor)
    const lines = await this.orders.linesOf(ctx, order.id)
    const year = (await this.legalEntities.today(ctx, order.legalEntityId)).slice(0, 4)
    order.series = orderSeries(order.legalEntityId, year)
    order.sequenceNumber = await this.numbers.next(ctx, order.series)
    order.number = orderNumber(year, order.sequenceNumber)
    // After the number, whose lock orders the issues of a series: times follow numbers (INV-08).
    order.issuedAt = this.clock.now()
    await this.orders.update(ctx, order)
    const facts = { ...orderFacts(order), number: order.number, issuedAt: order.issuedAt.toISOString() }
    await this.outbox.add(ctx, purchaseOrderIssued, {
      aggregateId: order.id,
      aggregateSeq: order.version,
      payload: facts,
    })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.issue',
      entity: 'purchase-order',
      entityId: order.id,
      before,
      after: facts,
    })
    return orderViewOf(order, lines, vendor.name)
  }
}
