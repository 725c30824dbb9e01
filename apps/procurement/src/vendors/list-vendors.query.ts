import type { listVendors } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { taxIdForms } from '@nexus/standards-tax-id'
import { Inject, Injectable } from '@nestjs/common'
import { nameKeyOf } from './vendor.policy.js'
import { vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class ListVendors implements UseCase<typeof listVendors> {
  constructor(
    private readonly vendors: VendorsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listVendors>): Promise<OutputOf<typeof listVendors>> {
    const { taxId, name, state, ...page } = input
    const filters = {
      taxIds: taxId === undefined ? undefined : taxIdForms(taxId),
      nameKey: name === undefined ? undefined : nameKeyOf(name),
      state,
    }
    const { items, nextCursor } = await this.vendors.page(ctx, filters, page)
    const now = this.clock.now()
    return { items: items.map((vendor) => vendorViewOf(vendor, now)), nextCursor }
  }
}
