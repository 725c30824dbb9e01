import type { listVendorQualifications } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { VendorsRepository } from '../vendors/vendors.repository.js'
import { qualificationViewOf } from './vendor-qualification.view.js'
import { VendorQualificationsRepository } from './vendor-qualifications.repository.js'

@Injectable()
export class ListVendorQualifications implements UseCase<typeof listVendorQualifications> {
  constructor(
    private readonly qualifications: VendorQualificationsRepository,
    private readonly vendors: VendorsRepository,
  ) {}

  async execute(
    ctx: TenantContext,
    { vendorId, purpose, state, questionnaireId, ...page }: InputOf<typeof listVendorQualifications>,
  ): Promise<OutputOf<typeof listVendorQualifications>> {
    const filters = { vendorId, purpose, state, questionnaireId }
    const { items, nextCursor } = await this.qualifications.page(ctx, filters, page)
    const names = await this.vendors.namesOf(
      ctx,
      items.map((item) => item.vendorId),
    )
    return {
      items: items.map((item) => {
        const { answers: _, ...entry } = qualificationViewOf(item, names.get(item.vendorId) ?? item.vendorId)
        return entry
      }),
      nextCursor,
    }
  }
}
