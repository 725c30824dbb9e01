import { type Ids, IDS, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { z } from 'zod'
import { VendorDuplicatesRepository } from './vendor-duplicates.repository.js'

/** Vendors of one transaction: short locks, and other work in between. */
export const FILL_BATCH = 200

/** Makes vendors findable that were there before duplicates were looked for (VEN-2); nothing is done twice. */
export const fillVendorKeys = defineJob({
  name: 'procurement.vendor.fill-keys.v1',
  queue: 'vendors',
  payload: z.strictObject({}),
})

@Injectable()
export class FillVendorKeys implements JobHandler<typeof fillVendorKeys> {
  constructor(
    private readonly tx: TenantTx,
    private readonly duplicates: VendorDuplicatesRepository,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async run(ctx: TenantContext, _payload: JobPayload<typeof fillVendorKeys>, job: JobRun): Promise<void> {
    let filled = FILL_BATCH
    while (filled === FILL_BATCH) {
      // Returned, it would count as done.
      job.signal.throwIfAborted()
      filled = await this.tx.run(ctx, () => this.duplicates.fillKeys(ctx, () => this.ids.next(), FILL_BATCH))
    }
  }
}
