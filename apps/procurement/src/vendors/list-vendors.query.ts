import type { listVendors } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { taxIdForms } from '@nexus/standards-tax-id'
import { Injectable } from '@nestjs/common'
import { nameKeyOf } from './vendor.policy.js'
import { vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class ListVendors implements UseCase<typeof listVendors> {
  constructor(private readonly vendors: VendorsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listVendors>): Promise<OutputOf<typeof listVendors>> {
    const { taxId, name, state, ...page } = input
    const filters = {
      taxIds: taxId === undefined ? undefined : taxIdForms(taxId),
      nameKey: name === undefined ? undefined : nameKeyOf(name),
      state,
    }
    const { items, nextCursor } = await this.vendors.page(ctx, filters, page)
    return { items: items.map(vendorViewOf), nextCursor }
  }
}
