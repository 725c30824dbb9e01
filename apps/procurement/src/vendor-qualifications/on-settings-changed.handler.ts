import type { procurementSettingsChanged } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { REQUALIFICATION_SCHEDULE, requalifyDueVendors } from './requalify-due-vendors.job.js'

/** Begins to look for due vendors every night once the settings want it; switched off, the job finds nothing to do. */
@Injectable()
export class OnSettingsChanged implements EventHandler<typeof procurementSettingsChanged> {
  constructor(@Inject(JOB_QUEUE) private readonly jobs: JobQueue) {}

  async handle(
    ctx: TenantContext,
    { payload }: EventEnvelope<PayloadOf<typeof procurementSettingsChanged>>,
  ): Promise<void> {
    if (payload.vendorRequalifyMonths === null) return
    const dedupeKey = requalifyDueVendors.name
    await this.jobs.repeat(ctx, requalifyDueVendors, {}, REQUALIFICATION_SCHEDULE, { dedupeKey })
  }
}
