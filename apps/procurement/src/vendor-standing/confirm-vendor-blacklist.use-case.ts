import { type confirmVendorBlacklist, separationOfDuties } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { JOB_QUEUE, type JobQueue } from '@nexus/platform-jobs'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay, DEFAULT_TIME_ZONE } from '../legal-entities/calendar-day.policy.js'
import { endOfDay } from '../vendors/calendar-days.policy.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { expireVendorBlacklist } from './expire-vendor-blacklist.job.js'
import { assertStillToCome, proposalOf } from './vendor-blacklist.policy.js'

@Injectable()
export class ConfirmVendorBlacklist implements UseCase<typeof confirmVendorBlacklist> {
  constructor(
    private readonly record: VendorRecord,
    @Inject(JOB_QUEUE) private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    ctx: TenantContext,
    { vendorId }: InputOf<typeof confirmVendorBlacklist>,
  ): Promise<OutputOf<typeof confirmVendorBlacklist>> {
    return this.record.change(ctx, { vendorId, verb: 'confirm-blacklist' }, async (vendor) => {
      const { reason, until, proposedBy } = proposalOf(vendor)
      if (proposedBy === ctx.actor.userId)
        throw separationOfDuties(`You proposed to blacklist ${vendor.name}: somebody else has to confirm it.`, {
          facts: { roles: ['blacklist proposer', 'blacklist approver'], documentType: 'vendor', documentId: vendorId },
        })
      assertStillToCome(until, calendarDay(this.clock.now(), DEFAULT_TIME_ZONE))
      const stateBefore = vendor.state
      const version = vendor.version + 1
      vendor.state = vendorMachine.next(vendor.state, 'blacklist')
      vendor.blacklisted = { reason, until, proposedBy, approvedBy: ctx.actor.userId, stateBefore, version }
      vendor.blacklistProposal = null
      if (until === null) return
      const payload = { vendorId, blacklistedAt: version }
      await this.jobs.add(ctx, expireVendorBlacklist, payload, { runAt: endOfDay(until) })
    })
  }
}
