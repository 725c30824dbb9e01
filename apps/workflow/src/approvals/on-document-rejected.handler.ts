import type { paymentRequestRejected } from '@nexus/contracts-billing'
import type { orderChangeRejected, purchaseOrderRejected, requisitionRejected } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

type Rejected =
  typeof requisitionRejected | typeof purchaseOrderRejected | typeof orderChangeRejected | typeof paymentRequestRejected

@Injectable()
export class OnDocumentRejected implements EventHandler<Rejected> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<Rejected>>): Promise<void> {
    await this.ending.noteAnswer(ctx, event.payload.approvalInstanceId, event.aggregateId, 'rejected')
  }
}
