import { type proposeVendorBlacklist, vendorBlacklistRefused, vendorMerged } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { calendarDay, DEFAULT_TIME_ZONE } from '../legal-entities/calendar-day.policy.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { assertStillToCome } from './vendor-blacklist.policy.js'

@Injectable()
export class ProposeVendorBlacklist implements UseCase<typeof proposeVendorBlacklist> {
  constructor(
    private readonly record: VendorRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    ctx: TenantContext,
    { vendorId, reason, until }: InputOf<typeof proposeVendorBlacklist>,
  ): Promise<OutputOf<typeof proposeVendorBlacklist>> {
    return this.record.change(ctx, { vendorId, verb: 'propose-blacklist', reason }, (vendor) => {
      const now = this.clock.now()
      if (vendor.mergedInto !== null)
        throw vendorMerged(`${vendor.name} was merged into another vendor: blacklist that one.`, {
          facts: { vendorId, name: vendor.name, mergedInto: vendor.mergedInto },
        })
      vendorMachine.next(vendor.state, 'blacklist')
      if (vendor.blacklistProposal !== null)
        throw vendorBlacklistRefused(`A proposal to blacklist ${vendor.name} waits already: confirm or drop it.`, {
          facts: { vendorId },
        })
      assertStillToCome(until, calendarDay(now, DEFAULT_TIME_ZONE))
      vendor.blacklistProposal = { reason, until, proposedBy: ctx.actor.userId, proposedAt: now.toISOString() }
    })
  }
}
