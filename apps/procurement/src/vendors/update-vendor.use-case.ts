import { type updateVendor, vendorBankChangeNeeded, vendorMerged } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { normalisedBankAccounts } from './vendor-accounts.policy.js'
import { matchKeyOf } from './vendor-likeness.policy.js'
import { VendorLikeness } from './vendor-likeness.use-case.js'
import { VendorRecord } from './vendor-record.use-case.js'
import type { Vendor } from './vendor.entity.js'
import { isProspect, reactivated, vendorMachine } from './vendor.machine.js'
import { domainOf, nameKeyOf, normalisedTaxId, registrationKeyOf } from './vendor.policy.js'

type Input = InputOf<typeof updateVendor>

/** What vendors are compared by (VEN-2). */
const COMPARED = ['name', 'country', 'postalCode', 'website', 'bankAccounts'] as const

@Injectable()
export class UpdateVendor implements UseCase<typeof updateVendor> {
  constructor(
    private readonly record: VendorRecord,
    private readonly likeness: VendorLikeness,
  ) {}

  execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof updateVendor>> {
    return this.record.change(ctx, { vendorId: input.vendorId, verb: 'update' }, async (vendor) => {
      this.changeData(vendor, input)
      this.changeState(vendor, input.state)
      this.changeAccounts(vendor, input.bankAccounts)
      // Also one that is switched off in its requalification.
      if (isProspect(vendor.state) || vendor.requalification !== null)
        vendor.preparers = [...new Set([...(vendor.preparers ?? []), ctx.actor.userId])]
      if (!COMPARED.some((field) => input[field] !== undefined)) return
      // With the IBANs: both are what others are compared with.
      vendor.matchKey = matchKeyOf(vendor.name)
      await this.likeness.record(ctx, vendor, await this.likeness.alike(ctx, vendor))
    })
  }

  private changeData(vendor: Vendor, input: Input): void {
    vendor.name = input.name ?? vendor.name
    vendor.nameKey = nameKeyOf(vendor.name)
    vendor.country = input.country ?? vendor.country
    // The country decides how a tax id reads, so a new country reads the stored one anew.
    const taxId = input.taxId === undefined ? vendor.taxId : input.taxId
    vendor.taxId = taxId === null ? null : normalisedTaxId(taxId, vendor.country)
    if (input.registrationNumber !== undefined) vendor.registrationNumber = input.registrationNumber
    vendor.registrationKey = registrationKeyOf(vendor.registrationNumber, vendor.country)
    if (input.postalCode !== undefined) vendor.postalCode = input.postalCode
    if (input.website !== undefined) vendor.website = input.website === null ? null : domainOf(input.website)
    if (input.kind !== undefined) vendor.kind = input.kind
    vendor.paymentTermsDays = input.paymentTermsDays ?? vendor.paymentTermsDays
  }

  private changeState(vendor: Vendor, state: Input['state']): void {
    if (state === undefined || state === vendor.state) return
    if (vendor.mergedInto !== null)
      throw vendorMerged(`${vendor.name} was merged into another vendor: use that one.`, {
        facts: { vendorId: vendor.id, name: vendor.name, mergedInto: vendor.mergedInto },
      })
    vendor.state = state === 'ACTIVE' ? reactivated(vendor) : vendorMachine.next(vendor.state, 'deactivate')
  }

  private changeAccounts(vendor: Vendor, accounts: Input['bankAccounts']): void {
    if (accounts === undefined) return
    if (!isProspect(vendor.state))
      throw vendorBankChangeNeeded(
        `Bank accounts of ${vendor.name} change by a bank change, which two other people confirm: propose one.`,
        { facts: { vendorId: vendor.id, name: vendor.name } },
      )
    vendor.bankAccounts = normalisedBankAccounts(accounts).map((account) => ({ ...account, unconfirmed: true }))
  }
}
