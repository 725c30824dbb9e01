import type { membershipChanged } from '@nexus/contracts-identity'
import { type EventEnvelope, type EventHandler, type Ids, IDS, type PayloadOf, type TenantContext } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { renewStaffing } from './renew-staffing.job.js'

@Injectable()
export class OnMembershipChanged implements EventHandler<typeof membershipChanged> {
  constructor(
    private readonly directory: DirectoryRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof membershipChanged>>): Promise<void> {
    const { userId, membershipId, name, email, active, roles, managerUserId } = event.payload
    await this.directory.holdForChange(ctx)
    const member = { id: userId, membershipId, name, email, active, managerUserId, sourceVersion: event.aggregateSeq }
    const isNews = await this.directory.storeMember(ctx, member, roles, () => this.ids.next())
    if (!isNews) return
    // Only whoever comes can help approvals that wait; the own tasks are looked at in any case.
    await this.jobs.add(ctx, renewStaffing, { userId, after: null })
    if (active) await this.jobs.add(ctx, renewStaffing, { userId: null, after: null })
  }
}
