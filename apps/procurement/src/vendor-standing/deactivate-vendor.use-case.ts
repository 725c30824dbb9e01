import type { deactivateVendor } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'

@Injectable()
export class DeactivateVendor implements UseCase<typeof deactivateVendor> {
  constructor(private readonly record: VendorRecord) {}

  execute(
    ctx: TenantContext,
    { vendorId, reason }: InputOf<typeof deactivateVendor>,
  ): Promise<OutputOf<typeof deactivateVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'deactivate', reason }, (vendor) => {
      vendor.state = vendorMachine.next(vendor.state, 'deactivate')
    })
  }
}
