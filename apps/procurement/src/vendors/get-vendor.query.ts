import type { getVendor } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class GetVendor implements UseCase<typeof getVendor> {
  constructor(
    private readonly vendors: VendorsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getVendor>): Promise<OutputOf<typeof getVendor>> {
    return vendorViewOf(await this.vendors.get(ctx, input.vendorId), this.clock.now())
  }
}
