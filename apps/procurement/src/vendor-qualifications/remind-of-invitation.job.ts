import { schemas, type TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { defineJob, type JobHandler, type JobPayload, type JobRun } from '@nexus/platform-jobs'
import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { QualificationRecord } from './qualification-record.use-case.js'
import { vendorFits } from './vendor-qualification.policy.js'
import { qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

/** Tells that an invitation is unanswered and ends in so many days, once (VEN-1). */
export const remindOfInvitation = defineJob({
  name: 'procurement.vendor-qualification.remind.v1',
  queue: 'vendors',
  payload: z.strictObject({ qualificationId: schemas.uuid(), daysLeft: z.int().min(0) }),
})

@Injectable()
export class RemindOfInvitation implements JobHandler<typeof remindOfInvitation> {
  constructor(
    private readonly tx: TenantTx,
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
    private readonly record: QualificationRecord,
  ) {}

  async run(ctx: TenantContext, payload: JobPayload<typeof remindOfInvitation>, job: JobRun): Promise<void> {
    await this.tx.run(ctx, async () => {
      await this.remind(ctx, payload)
      await job.complete()
    })
  }

  /** Nothing to say of what was answered or withdrawn meanwhile, or of a vendor that was blacklisted. */
  private async remind(
    ctx: TenantContext,
    { qualificationId, daysLeft }: JobPayload<typeof remindOfInvitation>,
  ): Promise<void> {
    const { vendorId } = await this.qualifications.get(ctx, qualificationId)
    const vendor = await this.vendors.lock(ctx, vendorId)
    const qualification = await this.qualifications.get(ctx, qualificationId)
    if (qualification.state !== 'INVITED' || !vendorFits(qualification, vendor)) return
    if (qualification.reminded.includes(daysLeft)) return
    const before = qualificationViewOf(qualification, vendor.name)
    qualification.reminded = [...qualification.reminded, daysLeft]
    const reason = `${String(daysLeft)} days are left`
    await this.record.store(ctx, qualification, vendor.name, { verb: 'remind', before, reason, tells: { daysLeft } })
  }
}
