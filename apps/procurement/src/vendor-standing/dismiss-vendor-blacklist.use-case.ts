import type { dismissVendorBlacklist } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { proposalOf } from './vendor-blacklist.policy.js'

@Injectable()
export class DismissVendorBlacklist implements UseCase<typeof dismissVendorBlacklist> {
  constructor(private readonly record: VendorRecord) {}

  execute(
    ctx: TenantContext,
    { vendorId, reason }: InputOf<typeof dismissVendorBlacklist>,
  ): Promise<OutputOf<typeof dismissVendorBlacklist>> {
    return this.record.change(ctx, { vendorId, verb: 'dismiss-blacklist', reason }, (vendor) => {
      proposalOf(vendor)
      vendor.blacklistProposal = null
    })
  }
}
