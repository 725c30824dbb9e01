import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { endBlacklisting } from './vendor-blacklist.policy.js'

/** A blacklisting ends by itself after its last day (VEN-1). */
export const expireVendorBlacklist = defineJob({
  name: 'procurement.vendor.expire-blacklist.v1',
  queue: 'vendors',
  payload: z.strictObject({ vendorId: schemas.uuid(), blacklistedAt: schemas.version() }),
})

@Injectable()
export class ExpireVendorBlacklist implements JobHandler<typeof expireVendorBlacklist> {
  constructor(
    private readonly tx: TenantTx,
    private readonly vendors: VendorsRepository,
    private readonly record: VendorRecord,
  ) {}

  async run(
    ctx: TenantContext,
    { vendorId, blacklistedAt }: JobPayload<typeof expireVendorBlacklist>,
    job: JobRun,
  ): Promise<void> {
    await this.tx.run(ctx, async () => {
      const { state, blacklisted } = await this.vendors.lock(ctx, vendorId)
      // Lifted before, and perhaps blacklisted anew: then this day means nothing.
      if (state === 'BLACKLISTED' && blacklisted?.version === blacklistedAt) {
        const reason = `Its last day, ${String(blacklisted.until)}, has passed`
        await this.record.change(
          ctx,
          { vendorId, verb: 'expire-blacklist', reason, consequence: true },
          endBlacklisting,
        )
      }
      await job.complete()
    })
  }
}
