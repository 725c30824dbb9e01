import type { paymentRequestReturned } from '@nexus/contracts-billing'
import type { orderChangeReturned, purchaseOrderReturned, requisitionReturned } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

type Returned =
  typeof requisitionReturned | typeof purchaseOrderReturned | typeof orderChangeReturned | typeof paymentRequestReturned

@Injectable()
export class OnDocumentReturned implements EventHandler<Returned> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<Returned>>): Promise<void> {
    await this.ending.noteAnswer(ctx, event.payload.approvalInstanceId, event.aggregateId, 'returned')
  }
}
