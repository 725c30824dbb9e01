import { purchaseOrderBilled } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { orderFacts } from '../orders/purchase-order.view.js'
import { quantityText } from '../pricing/priced-line.view.js'

/** Stores an order whose billed quantities moved, and tells of it: one event of the new version, one audit row. */
@Injectable()
export class OrderBillingTrail {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async store(
    ctx: TenantContext,
    command: 'book' | 'unbook',
    invoiceId: string,
    order: PurchaseOrder,
    moved: readonly PurchaseOrderLine[],
  ): Promise<void> {
    await this.orders.update(ctx, order)
    const payload = {
      ...orderFacts(order),
      invoiceId,
      billing: order.billing,
      lines: moved.map((line) => ({ lineId: line.id, billed: quantityText(line.billed) })),
    }
    await this.outbox.add(ctx, purchaseOrderBilled, { aggregateId: order.id, aggregateSeq: order.version, payload })
    await this.audit.record(ctx, {
      action: `procurement.order-billing.${command}`,
      entity: 'purchase-order',
      entityId: order.id,
      after: payload,
    })
  }
}
