import type { listVendorDocuments } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { vendorDocumentViewOf } from './vendor-document.view.js'
import { VendorDocumentsRepository } from './vendor-documents.repository.js'

@Injectable()
export class ListVendorDocuments implements UseCase<typeof listVendorDocuments> {
  constructor(private readonly documents: VendorDocumentsRepository) {}

  async execute(
    ctx: TenantContext,
    { vendorId, type, state, ...page }: InputOf<typeof listVendorDocuments>,
  ): Promise<OutputOf<typeof listVendorDocuments>> {
    const { items, nextCursor } = await this.documents.page(ctx, { vendorId, type, state }, page)
    return { items: items.map(vendorDocumentViewOf), nextCursor }
  }
}
