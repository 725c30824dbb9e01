import type { paymentRequestSubmitted } from '@nexus/contracts-billing'
import type { orderChangeSubmitted, purchaseOrderSubmitted, requisitionSubmitted } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { type PreparedApproval, StartApproval } from './start-approval.strategy.js'

type Submitted =
  | typeof requisitionSubmitted
  | typeof purchaseOrderSubmitted
  | typeof orderChangeSubmitted
  | typeof paymentRequestSubmitted

@Injectable()
export class OnDocumentSubmitted implements EventHandler<Submitted, PreparedApproval> {
  constructor(private readonly starting: StartApproval) {}

  prepare(ctx: TenantContext, event: EventEnvelope<PayloadOf<Submitted>>): Promise<PreparedApproval> {
    return this.starting.prepare(ctx, event.payload.approval)
  }

  handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<Submitted>>, prepared: PreparedApproval): Promise<void> {
    return this.starting.start(ctx, event.payload.approval, prepared)
  }
}
