import type { listVendorBankChanges } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { bankChangeViewOf } from './vendor-bank-change.view.js'
import { VendorBankChangesRepository } from './vendor-bank-changes.repository.js'

@Injectable()
export class ListVendorBankChanges implements UseCase<typeof listVendorBankChanges> {
  constructor(private readonly changes: VendorBankChangesRepository) {}

  async execute(
    ctx: TenantContext,
    { vendorId, state, ...page }: InputOf<typeof listVendorBankChanges>,
  ): Promise<OutputOf<typeof listVendorBankChanges>> {
    const { items, nextCursor } = await this.changes.page(ctx, { vendorId, state }, page)
    return { items: items.map(bankChangeViewOf), nextCursor }
  }
}
