import type { listVendorDuplicates } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { vendorDuplicateViewOf } from '../vendors/vendor-duplicate.view.js'
import { VendorDuplicatesRepository } from '../vendors/vendor-duplicates.repository.js'
import { VendorsRepository } from '../vendors/vendors.repository.js'

@Injectable()
export class ListVendorDuplicates implements UseCase<typeof listVendorDuplicates> {
  constructor(
    private readonly duplicates: VendorDuplicatesRepository,
    private readonly vendors: VendorsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    { state, ...page }: InputOf<typeof listVendorDuplicates>,
  ): Promise<OutputOf<typeof listVendorDuplicates>> {
    const { items, nextCursor } = await this.duplicates.page(ctx, state, page)
    const names = await this.vendors.namesOf(
      ctx,
      items.flatMap(({ vendorId, otherVendorId }) => [vendorId, otherVendorId]),
    )
    return { items: items.map((pair) => vendorDuplicateViewOf(pair, names)), nextCursor }
  }
}
