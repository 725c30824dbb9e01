import type { membershipChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { RecipientsRepository } from './recipients.repository.js'

@Injectable()
export class RememberRecipient implements EventHandler<typeof membershipChanged> {
  constructor(private readonly recipients: RecipientsRepository) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof membershipChanged>>): Promise<void> {
    const { userId, membershipId, name, email, active, language } = event.payload
    const sourceVersion = event.aggregateSeq
    await this.recipients.storeRecipient(ctx, {
      id: userId,
      membershipId,
      name,
      email,
      active,
      language,
      sourceVersion,
    })
  }
}
