import type { purchaseOrderIssued } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PdfRequests } from './pdf-requests.use-case.js'
import { issuedRevision } from './printed-version.policy.js'

@Injectable()
export class OnPurchaseOrderIssued implements EventHandler<typeof purchaseOrderIssued> {
  constructor(private readonly requests: PdfRequests) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof purchaseOrderIssued>>): Promise<void> {
    await this.requests.ask(ctx, 'purchase-order', event.payload.orderId, issuedRevision(0))
  }
}
