import type { reviewVendor } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'

@Injectable()
export class ReviewVendor implements UseCase<typeof reviewVendor> {
  constructor(private readonly record: VendorRecord) {}

  execute(ctx: TenantContext, { vendorId }: InputOf<typeof reviewVendor>): Promise<OutputOf<typeof reviewVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'review' }, (vendor) => {
      vendor.state = vendorMachine.next(vendor.state, 'review')
    })
  }
}
