import type { findVendor } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { readTaxId } from '@nexus/standards-tax-id'
import { Inject, Injectable } from '@nestjs/common'
import { vendorFacts } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class FindVendor implements UseCase<typeof findVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { vendorId, taxId }: InputOf<typeof findVendor>,
  ): Promise<OutputOf<typeof findVendor>> {
    const found =
      vendorId === undefined
        ? await this.vendors.findByTaxId(ctx, readTaxId(taxId ?? '').normalised)
        : await this.vendors.find(ctx, vendorId)
    if (found === null) return { vendor: null }
    const survivor = await this.vendors.survivorOf(ctx, found)
    const { mergedInto: _mergedInto, ...vendor } = vendorFacts(survivor, this.clock.now())
    return { vendor }
  }
}
