import type { orderChangeWithdrawn } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { EndApproval } from './end-approval.strategy.js'

@Injectable()
export class OnOrderChangeWithdrawn implements EventHandler<typeof orderChangeWithdrawn> {
  constructor(private readonly ending: EndApproval) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof orderChangeWithdrawn>>): Promise<void> {
    const { changeId, version } = event.payload
    await this.ending.endDocument(
      ctx,
      { documentType: 'purchase-order-change', documentId: changeId, version },
      'withdrawn',
    )
  }
}
