import type { rejectVendor } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'

@Injectable()
export class RejectVendor implements UseCase<typeof rejectVendor> {
  constructor(private readonly record: VendorRecord) {}

  execute(
    ctx: TenantContext,
    { vendorId, reason }: InputOf<typeof rejectVendor>,
  ): Promise<OutputOf<typeof rejectVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'reject', reason }, (vendor) => {
      vendor.state = vendorMachine.next(vendor.state, 'reject')
    })
  }
}
