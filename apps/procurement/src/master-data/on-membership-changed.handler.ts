import type { membershipChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { KnownMembersRepository } from './known-members.repository.js'

@Injectable()
export class OnMembershipChanged implements EventHandler<typeof membershipChanged> {
  constructor(private readonly members: KnownMembersRepository) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof membershipChanged>>): Promise<void> {
    const { userId, name, managerUserId, active } = event.payload
    await this.members.store(ctx, { id: userId, name, managerUserId, active, sourceVersion: event.aggregateSeq })
  }
}
