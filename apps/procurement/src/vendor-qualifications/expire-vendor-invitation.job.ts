import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { qualificationMachine } from './vendor-qualification.machine.js'
import { vendorFits } from './vendor-qualification.policy.js'
import { qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/** An invitation that nobody answered ends, and the vendor is a prospect again (VEN-1). */
export const expireVendorInvitation = defineJob({
  name: 'procurement.vendor-qualification.expire.v1',
  queue: 'vendors',
  payload: z.strictObject({ qualificationId: schemas.uuid() }),
})

@Injectable()
export class ExpireVendorInvitation implements JobHandler<typeof expireVendorInvitation> {
  constructor(
    private readonly tx: TenantTx,
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
    private readonly vendorRecord: VendorRecord,
    private readonly record: QualificationRecord,
  ) {}

  async run(
    ctx: TenantContext,
    { qualificationId }: JobPayload<typeof expireVendorInvitation>,
    job: JobRun,
  ): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.expire(ctx, qualificationId)
      await job.complete()
    })
  }

  private async expire(ctx: TenantContext, qualificationId: string): Promise<void> {
    const { vendorId } = await this.qualifications.get(ctx, qualificationId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const qualification = await this.qualifications.get(ctx, qualificationId)
    // Answered or withdrawn meanwhile, or the vendor was rejected or blacklisted.
    if (qualification.state !== 'INVITED' || !vendorFits(qualification, vendor)) return
    const before = qualificationViewOf(qualification, vendor.name)
    const reason = 'Nobody answered the invitation'
    qualification.state = qualificationMachine.next(qualification.state, 'expire')
    this.record.end(ctx, qualification, reason)
    await this.vendorRecord.change(ctx, { vendorId, verb: 'expire-invitation', reason, consequence: true }, (back) => {
      back.state = vendorMachine.next(back.state, 'withdrawInvitation')
    })
    await this.record.store(ctx, qualification, vendor.name, { verb: 'expire', before, reason })
  }
}
