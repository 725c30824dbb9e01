import type { membershipChanged } from '@nexus/contracts-identity'
import { type EventEnvelope, type EventHandler, type Ids, IDS, type PayloadOf, type TenantContext } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { RenewStaffing } from './renew-staffing.strategy.js'

@Injectable()
export class OnMembershipChanged implements EventHandler<typeof membershipChanged> {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly renewal: RenewStaffing,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof membershipChanged>>): Promise<void> {
    const { userId, membershipId, name, email, active, roles } = event.payload
    await this.directory.holdForChange(ctx)
    const member = { id: userId, membershipId, name, email, active, sourceVersion: event.aggregateSeq }
    const isNews = await this.directory.storeMember(ctx, member, roles, () => this.ids.next())
    if (isNews) await this.renewal.after(ctx, userId)
  }
}
