import type { paymentRequestApproved } from '@nexus/contracts-billing'
import type { orderChangeApproved, purchaseOrderApproved, requisitionApproved } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

type Approved =
  typeof requisitionApproved | typeof purchaseOrderApproved | typeof orderChangeApproved | typeof paymentRequestApproved

@Injectable()
export class OnDocumentApproved implements EventHandler<Approved> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<Approved>>): Promise<void> {
    await this.ending.noteAnswer(ctx, event.payload.approvalInstanceId, event.aggregateId, 'approved')
  }
}
