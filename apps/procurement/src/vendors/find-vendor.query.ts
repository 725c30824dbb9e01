import type { findVendor } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { readTaxId } from '@nexus/standards-tax-id'
import { Injectable } from '@nestjs/common'
import { vendorFacts } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class FindVendor implements UseCase<typeof findVendor> {
  constructor(private readonly vendors: VendorsRepository) {}

  async execute(
    ctx: TenantContext,
    { vendorId, taxId }: InputOf<typeof findVendor>,
  ): Promise<OutputOf<typeof findVendor>> {
    const vendor =
      vendorId === undefined
        ? await this.vendors.findByTaxId(ctx, readTaxId(taxId ?? '').normalised)
        : await this.vendors.find(ctx, vendorId)
    return { vendor: vendor === null ? null : vendorFacts(vendor) }
  }
}
