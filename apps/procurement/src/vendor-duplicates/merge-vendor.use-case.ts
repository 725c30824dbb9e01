import { type mergeVendor, separationOfDuties, vendorMergeRefused } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { currentAccounts } from '../vendors/vendor-accounts.policy.js'
import { VendorDuplicatesRepository } from '../vendors/vendor-duplicates.repository.js'
import { VendorLikeness } from '../vendors/vendor-likeness.use-case.js'
import { VendorRecord } from '../vendors/vendor-record.use-case.js'
import type { Vendor } from '../vendors/vendor.entity.js'
import { vendorMachine } from '../vendors/vendor.machine.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'

@Injectable()
export class MergeVendor implements UseCase<typeof mergeVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly duplicates: VendorDuplicatesRepository,
    private readonly likeness: VendorLikeness,
    private readonly record: VendorRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Only a pointer is set: orders, invoices and accounts stay with the vendor that they were made with (VEN-2). */
  async execute(
    ctx: TenantContext,
    { vendorId, intoVendorId, reason }: InputOf<typeof mergeVendor>,
  ): Promise<OutputOf<typeof mergeVendor>> {
    const survivor = await this.lockBoth(ctx, vendorId, intoVendorId)
    const view = await this.record.change(ctx, { vendorId, verb: 'merge', reason }, (vendor) => {
      this.assertMergeable(vendor, survivor)
      this.assertMayRedirect(ctx, vendor, survivor)
      vendor.state = vendorMachine.next(vendor.state, 'merge')
      vendor.mergedInto = survivor.id
      vendor.blacklistProposal = null
    })
    const pair = await this.duplicates.findPair(ctx, vendorId, intoVendorId)
    if (pair?.state !== 'OPEN') return view
    pair.state = 'MERGED'
    await this.duplicates.update(ctx, pair)
    await this.likeness.tell(ctx, pair, 'merge', reason)
    return view
  }

  /** Both in the order of their ids: two merges into one another follow one another, and the second is refused. */
  private async lockBoth(ctx: TenantContext, vendorId: string, intoVendorId: string): Promise<Vendor> {
    if (vendorId === intoVendorId)
      throw vendorMergeRefused('A vendor cannot be merged into itself.', { facts: { reason: 'same', vendorId } })
    if (vendorId < intoVendorId) await this.vendors.lock(ctx, vendorId)
    return this.vendors.lock(ctx, intoVendorId)
  }

  private assertMergeable(vendor: Vendor, survivor: Vendor): void {
    const refuse = (reason: 'merged' | 'state', detail: string, { id, name, state, mergedInto }: Vendor) =>
      vendorMergeRefused(detail, { facts: { reason, vendorId: id, name, state, mergedInto } })
    for (const one of [vendor, survivor]) {
      if (one.mergedInto !== null) throw refuse('merged', `${one.name} was merged into another vendor already.`, one)
      if (one.state === 'BLACKLISTED' || one.state === 'REJECTED')
        throw refuse('state', `${one.name} is ${one.state}: it is not merged, so that this stays visible.`, one)
    }
  }

  /**
   * What is open with the merged vendor is paid to the accounts of the other one: who entered those does not lead
   * payments there alone (VEN-3, X-9).
   */
  private assertMayRedirect({ actor }: TenantContext, vendor: Vendor, survivor: Vendor): void {
    if (survivor.createdBy !== actor.userId && survivor.bankEditors?.includes(actor.userId) !== true) return
    const now = this.clock.now()
    const recorded = new Set(currentAccounts(vendor.bankAccounts, now).map(({ iban }) => iban))
    if (currentAccounts(survivor.bankAccounts, now).every(({ iban }) => recorded.has(iban))) return
    throw separationOfDuties(
      `You entered the bank accounts of ${survivor.name}, to which payments of ${vendor.name} would go: somebody else has to merge them.`,
      { facts: { roles: ['vendor bank editor', 'vendor merger'], documentType: 'vendor', documentId: survivor.id } },
    )
  }
}
