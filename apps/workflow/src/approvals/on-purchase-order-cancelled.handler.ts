import type { purchaseOrderCancelled } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

@Injectable()
export class OnPurchaseOrderCancelled implements EventHandler<typeof purchaseOrderCancelled> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof purchaseOrderCancelled>>): Promise<void> {
    const { orderId, version } = event.payload
    await this.ending.endDocument(ctx, { documentType: 'purchase-order', documentId: orderId, version }, 'cancelled')
  }
}
