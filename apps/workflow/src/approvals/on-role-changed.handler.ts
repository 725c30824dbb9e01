import type { roleChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { grantsDecisions } from '../directory/decision-rights.policy.js'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { renewStaffing } from './renew-staffing.job.js'

@Injectable()
export class OnRoleChanged implements EventHandler<typeof roleChanged> {
  constructor(
    private readonly directory: DirectoryRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof roleChanged>>): Promise<void> {
    const { roleId, name, grants, deleted } = event.payload
    await this.directory.holdForChange(ctx)
    const isNews = await this.directory.storeRole(ctx, {
      id: roleId,
      name,
      decides: grantsDecisions(grants),
      deleted,
      sourceVersion: event.aggregateSeq,
    })
    if (isNews) await this.jobs.add(ctx, renewStaffing, { userId: null, after: null })
  }
}
