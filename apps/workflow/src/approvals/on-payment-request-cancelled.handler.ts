import type { paymentRequestCancelled } from '@nexus/contracts-billing'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

@Injectable()
export class OnPaymentRequestCancelled implements EventHandler<typeof paymentRequestCancelled> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof paymentRequestCancelled>>): Promise<void> {
    const { paymentRequestId, version } = event.payload
    await this.ending.endDocument(
      ctx,
      { documentType: 'payment-request', documentId: paymentRequestId, version },
      'cancelled',
    )
  }
}
