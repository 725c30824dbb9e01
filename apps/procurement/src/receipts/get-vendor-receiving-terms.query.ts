import type { getVendorReceivingTerms } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { ReceivingTermsRepository } from './receiving-terms.repository.js'
import { vendorReceivingTermsViewOf } from './vendor-receiving-terms.view.js'

@Injectable()
export class GetVendorReceivingTerms implements UseCase<typeof getVendorReceivingTerms> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly terms: ReceivingTermsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    { vendorId }: InputOf<typeof getVendorReceivingTerms>,
  ): Promise<OutputOf<typeof getVendorReceivingTerms>> {
    await this.vendors.get(ctx, vendorId)
    return vendorReceivingTermsViewOf(vendorId, await this.terms.find(ctx, vendorId))
  }
}
