import type { liftVendorBlacklist } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { endBlacklisting } from './vendor-blacklist.policy.js'

@Injectable()
export class LiftVendorBlacklist implements UseCase<typeof liftVendorBlacklist> {
  constructor(private readonly record: VendorRecord) {}

  execute(
    ctx: TenantContext,
    { vendorId, reason }: InputOf<typeof liftVendorBlacklist>,
  ): Promise<OutputOf<typeof liftVendorBlacklist>> {
    return this.record.change(ctx, { vendorId, verb: 'lift-blacklist', reason }, endBlacklisting)
  }
}
