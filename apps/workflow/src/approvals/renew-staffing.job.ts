import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import {
  defineJob,
  JOB_QUEUE,
  type JobHandler,
  type JobPayload,
  type JobQueue,
  type JobRun,
} from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { ApprovalsRepository } from './approvals.repository.js'
import { RenewStaffing } from './renew-staffing.strategy.js'

/** People or roles changed. Approvals that wait, or in which this person is asked, look for their approvers again: in batches. */
export const renewStaffing = defineJob({
  name: 'workflow.staffing.renew.v1',
  queue: 'staffing',
  payload: z.strictObject({
    /** Whose tasks; null: the approvals that wait for people. */
    userId: z.uuid().nullable(),
    /** The last approval that was looked at. */
    after: z.uuid().nullable(),
  }),
})

/** How many approvals one transaction renews. */
export const RENEWAL_BATCH = 20

@Injectable()
export class RenewStaffingInBatches implements JobHandler<typeof renewStaffing> {
  constructor(
    private readonly tx: TenantTx,
    private readonly directory: DirectoryRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly renewal: RenewStaffing,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
  ) {}

  async run(ctx: TenantContext, { userId, after }: JobPayload<typeof renewStaffing>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.directory.hold(ctx)
      const batch =
        userId === null
          ? await this.approvals.unassignedAfter(ctx, after, RENEWAL_BATCH)
          : await this.approvals.askingAfter(ctx, userId, after, RENEWAL_BATCH)
      for (const approvalId of batch) await this.renewal.renew(ctx, approvalId)
      const last = batch.at(-1)
      if (last !== undefined) await this.jobs.add(ctx, renewStaffing, { userId, after: last })
      await job.complete()
    })
  }
}
