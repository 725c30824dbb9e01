import type { requisitionWithdrawn } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

@Injectable()
export class OnRequisitionWithdrawn implements EventHandler<typeof requisitionWithdrawn> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof requisitionWithdrawn>>): Promise<void> {
    const { requisitionId, version } = event.payload
    await this.ending.endDocument(ctx, { documentType: 'requisition', documentId: requisitionId, version }, 'withdrawn')
  }
}
