import type { purchaseOrderWithdrawn } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

@Injectable()
export class OnPurchaseOrderWithdrawn implements EventHandler<typeof purchaseOrderWithdrawn> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof purchaseOrderWithdrawn>>): Promise<void> {
    const { orderId, version } = event.payload
    await this.ending.endDocument(ctx, { documentType: 'purchase-order', documentId: orderId, version }, 'withdrawn')
  }
}
