import type { getVendor } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class GetVendor implements UseCase<typeof getVendor> {
  constructor(private readonly vendors: VendorsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getVendor>): Promise<OutputOf<typeof getVendor>> {
    return vendorViewOf(await this.vendors.get(ctx, input.vendorId))
  }
}
