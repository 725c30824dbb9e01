import { type activateVendor, separationOfDuties } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import { vendorMachine } from '../vendors/vendor.machine.js'

@Injectable()
export class ActivateVendor implements UseCase<typeof activateVendor> {
  constructor(private readonly record: VendorRecord) {}

  execute(ctx: TenantContext, { vendorId }: InputOf<typeof activateVendor>): Promise<OutputOf<typeof activateVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'activate' }, (vendor) => {
      vendor.state = vendorMachine.next(vendor.state, 'activate')
      const preparers = vendor.preparers ?? [vendor.createdBy]
      if (preparers.includes(ctx.actor.userId))
        throw separationOfDuties(`You prepared ${vendor.name}: somebody else has to activate it.`, {
          facts: { roles: ['vendor preparer', 'vendor activator'], documentType: 'vendor', documentId: vendorId },
        })
      // The second person has seen the accounts with the rest of the vendor: they are confirmed (VEN-3).
      vendor.bankAccounts = vendor.bankAccounts.map(({ unconfirmed: _unconfirmed, ...account }) => account)
      vendor.preparers = null
    })
  }
}
