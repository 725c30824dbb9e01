import { type reactivateVendor, vendorMerged } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { reactivated } from '../vendors/vendor.machine.js'

@Injectable()
export class ReactivateVendor implements UseCase<typeof reactivateVendor> {
  constructor(private readonly record: VendorRecord) {}

  execute(
    ctx: TenantContext,
    { vendorId, reason }: InputOf<typeof reactivateVendor>,
  ): Promise<OutputOf<typeof reactivateVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'reactivate', reason }, (vendor) => {
      if (vendor.mergedInto !== null)
        throw vendorMerged(`${vendor.name} was merged into another vendor: use that one.`, {
          facts: { vendorId, name: vendor.name, mergedInto: vendor.mergedInto },
        })
      vendor.state = reactivated(vendor)
    })
  }
}
