import type { listVendors } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type InputOf,
  instantsOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { taxIdForms } from '@nexus/standards-tax-id'
import { Inject, Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { nameKeyOf } from './vendor.policy.js'
import { vendorViewOf } from './vendor.view.js'
import { VendorsRepository } from './vendors.repository.js'

@Injectable()
export class ListVendors implements UseCase<typeof listVendors> {
  constructor(
    private readonly vendors: VendorsRepository,
    private readonly settings: ProcurementSettingsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listVendors>): Promise<OutputOf<typeof listVendors>> {
    const { taxId, name, state, q, createdFrom: from, createdTo: to, ...page } = input
    const dated = (from ?? to) !== undefined
    const filters = {
      taxIds: taxId === undefined ? undefined : taxIdForms(taxId),
      nameKey: name === undefined ? undefined : nameKeyOf(name),
      state,
      q,
      created: dated ? instantsOf({ from, to }, await this.settings.timeZone(ctx)) : undefined,
    }
    const { items, nextCursor } = await this.vendors.page(ctx, filters, page)
    const now = this.clock.now()
    return { items: items.map((vendor) => vendorViewOf(vendor, now)), nextCursor }
  }
}
