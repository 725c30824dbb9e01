import type { purchaseOrderRevised } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { PdfRequests } from './pdf-requests.use-case.js'
import { issuedRevision } from './printed-version.policy.js'

@Injectable()
export class OnPurchaseOrderRevised implements EventHandler<typeof purchaseOrderRevised> {
  constructor(private readonly requests: PdfRequests) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof purchaseOrderRevised>>): Promise<void> {
    const { orderId, revision } = event.payload
    await this.requests.ask(ctx, 'purchase-order', orderId, issuedRevision(revision))
  }
}
