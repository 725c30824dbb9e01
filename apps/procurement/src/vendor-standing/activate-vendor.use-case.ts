import { type activateVendor, separationOfDuties } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { QualificationApproval } from '../vendor-qualifications/qualification-approval.use-case.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { vendorMachine } from '../vendors/vendor.machine.js'

@Injectable()
export class ActivateVendor implements UseCase<typeof activateVendor> {
  constructor(
    private readonly record: VendorRecord,
    private readonly approval: QualificationApproval,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    ctx: TenantContext,
    { vendorId, waivers }: InputOf<typeof activateVendor>,
  ): Promise<OutputOf<typeof activateVendor>> {
    return this.record.change(ctx, { vendorId, verb: 'activate' }, async (vendor) => {
      const before = vendor.state
      vendor.state = vendorMachine.next(vendor.state, 'activate')
      this.assertOther(ctx, vendor, before)
      const approved = await this.approval.approve(ctx, vendor, before, waivers)
      // The second person has seen the accounts with the rest of the vendor: they are confirmed (VEN-3).
      vendor.bankAccounts = vendor.bankAccounts.map(({ unconfirmed: _unconfirmed, ...account }) => account)
      vendor.preparers = null
      vendor.qualifiedAt = this.clock.now()
      vendor.requalification = null
      vendor.holdDetails = vendor.holdDetails?.filter(({ origin }) => origin !== 'requalification') ?? null
      if (approved === null) return
      vendor.qualifiedByCode = approved.questionnaireCode
      vendor.qualifiedByEdition = approved.edition
    })
  }

  /** Who added a vendor years ago may decide its requalification; who changed it meanwhile may not. */
  private assertOther(ctx: TenantContext, vendor: Vendor, before: Vendor['state']): void {
    const preparers = vendor.preparers ?? (before === 'REQUALIFY' ? [] : [vendor.createdBy])
    if (!preparers.includes(ctx.actor.userId)) return
    throw separationOfDuties(`You prepared ${vendor.name}: somebody else has to activate it.`, {
      facts: { roles: ['vendor preparer', 'vendor activator'], documentType: 'vendor', documentId: vendor.id },
    })
  }
}
