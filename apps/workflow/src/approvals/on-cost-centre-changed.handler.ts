import type { costCentreChanged } from '@nexus/contracts-identity'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { renewStaffing } from './renew-staffing.job.js'

@Injectable()
export class OnCostCentreChanged implements EventHandler<typeof costCentreChanged> {
  constructor(
    private readonly directory: DirectoryRepository,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
  ) {}

  async handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<typeof costCentreChanged>>): Promise<void> {
    const { costCentreId, code, name, ownerUserId, active } = event.payload
    await this.directory.holdForChange(ctx)
    const state = { id: costCentreId, code, name, ownerUserId, active, sourceVersion: event.aggregateSeq }
    if (await this.directory.storeCostCentre(ctx, state))
      await this.jobs.add(ctx, renewStaffing, { userId: null, after: null })
  }
}
