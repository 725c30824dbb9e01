import { type updateVendor, vendorChanged } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import type { Vendor } from './vendor.entity.js'
import { nameKeyOf, normalisedBankAccounts, normalisedTaxId } from './vendor.policy.js'
import { vendorFacts, vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

type Input = InputOf<typeof updateVendor>

@Injectable()
export class UpdateVendor implements UseCase<typeof updateVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: Input): Promise<OutputOf<typeof updateVendor>> {
    const vendor = await this.vendors.get(ctx, input.vendorId)
    assertSeen(ctx, vendor, 'vendor')
    const before = vendorFacts(vendor)
    this.change(vendor, input)
    await this.vendors.update(ctx, vendor, vendor.version)
    const after = vendorFacts(vendor)
    await this.outbox.add(ctx, vendorChanged, { aggregateId: vendor.id, aggregateSeq: vendor.version, payload: after })
    await this.audit.record(ctx, {
      action: 'procurement.vendor.update',
      entity: 'vendor',
      entityId: vendor.id,
      before,
      after,
    })
    return vendorViewOf(vendor)
  }

  private change(vendor: Vendor, input: Input): void {
    vendor.name = input.name ?? vendor.name
    vendor.nameKey = nameKeyOf(vendor.name)
    vendor.country = input.country ?? vendor.country
    // The country decides how a tax id reads, so a new country reads the stored one anew.
    const taxId = input.taxId === undefined ? vendor.taxId : input.taxId
    vendor.taxId = taxId === null ? null : normalisedTaxId(taxId, vendor.country)
    vendor.state = input.state ?? vendor.state
    vendor.paymentTermsDays = input.paymentTermsDays ?? vendor.paymentTermsDays
    if (input.bankAccounts !== undefined) vendor.bankAccounts = normalisedBankAccounts(input.bankAccounts)
  }
}
