import type { createVendor } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import type { NewRow } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { normalisedBankAccounts } from './vendor-accounts.policy.js'
import { matchKeyOf } from './vendor-likeness.policy.js'
import { VendorLikeness } from './vendor-likeness.use-case.js'
import { VendorRecord } from './vendor-record.use-case.js'
import type { Vendor } from './vendor.entity.js'
import { vendorMachine } from './vendor.machine.js'
import { domainOf, nameKeyOf, normalisedTaxId, registrationKeyOf } from './vendor.policy.js'
import { VendorsRepository } from './vendors.repository.js'

type Input = InputOf<typeof createVendor>

@Injectable()
export class CreateVendor implements UseCase<typeof createVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly likeness: VendorLikeness,
    private readonly record: VendorRecord,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof createVendor>> {
    const { vendorActivation } = await this.settings.current(ctx)
    const row = this.row(ctx, input, input.prospect || vendorActivation === 'four-eyes')
    await this.vendors.assertFree(ctx, row)
    const alike = await this.likeness.alike(ctx, row)
    await this.likeness.assertAcknowledged(ctx, alike, input.acknowledgedDuplicates)
    const vendor = await this.vendors.insert(ctx, row)
    await this.likeness.record(ctx, vendor, alike)
    return this.record.created(ctx, vendor)
  }

  /** The accounts of a prospect count when a second person has activated it; those of a vendor at once (VEN-3). */
  private row(ctx: TenantContext, input: Input, prospect: boolean): NewRow<Vendor> {
    const accounts = normalisedBankAccounts(input.bankAccounts)
    const registrationNumber = input.registrationNumber ?? null
    return {
      id: this.ids.next(),
      name: input.name,
      nameKey: nameKeyOf(input.name),
      matchKey: matchKeyOf(input.name),
      taxId: input.taxId === undefined ? null : normalisedTaxId(input.taxId, input.country),
      country: input.country,
      registrationNumber,
      registrationKey: registrationKeyOf(registrationNumber, input.country),
      postalCode: input.postalCode ?? null,
      website: input.website === undefined ? null : domainOf(input.website),
      state: prospect ? vendorMachine.initial : vendorMachine.next(vendorMachine.initial, 'activate'),
      kind: input.kind ?? null,
      qualifiedAt: null,
      qualifiedByCode: null,
      qualifiedByEdition: null,
      requalification: null,
      holdDetails: null,
      blacklisted: null,
      blacklistProposal: null,
      preparers: prospect ? [ctx.actor.userId] : null,
      bankEditors: null,
      mergedInto: null,
      paymentTermsDays: input.paymentTermsDays,
      bankAccounts: prospect ? accounts.map((account) => ({ ...account, unconfirmed: true })) : accounts,
    }
  }
}
