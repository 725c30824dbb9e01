import type { VendorDocumentView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { VendorDocument } from './vendor-document.entity.js'

export interface VendorDocumentFilters {
  readonly vendorId?: string | undefined
  readonly type?: string | undefined
  readonly state?: VendorDocumentView['state'] | undefined
}

@Injectable()
export class VendorDocumentsRepository {
  private readonly table: TenantTable<VendorDocument>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, VendorDocument, 'document of a vendor')
  }

  get(ctx: TenantContext, documentId: string): Promise<VendorDocument> {
    return this.table.get(ctx, documentId)
  }

  /** The documents of a type that a new one replaces; the vendor's lock guards them. */
  openOf(ctx: TenantContext, vendorId: string, type: string): Promise<VendorDocument[]> {
    return this.table
      .select(ctx, 'document')
      .andWhere('document.vendorId = :vendorId AND document.type = :type', { vendorId, type })
      .andWhere("document.state IN ('VALID', 'EXPIRED')")
      .orderBy('document.id')
      .getMany()
  }

  /** The documents of a vendor that are good now; the vendor's lock guards them. */
  validOf(ctx: TenantContext, vendorId: string): Promise<VendorDocument[]> {
    return this.table
      .select(ctx, 'document')
      .andWhere("document.vendorId = :vendorId AND document.state = 'VALID'", { vendorId })
      .orderBy('document.id')
      .getMany()
  }

  async insert(ctx: TenantContext, row: NewRow<VendorDocument>): Promise<VendorDocument> {
    const document = Object.assign(new VendorDocument(), row)
    await this.table.insert(ctx, document)
    return document
  }

  async update(ctx: TenantContext, document: VendorDocument): Promise<void> {
    await this.table.update(ctx, document, document.version)
  }

  page(ctx: TenantContext, filters: VendorDocumentFilters, input: PageInput): Promise<Page<VendorDocument>> {
    const query = this.table.select(ctx, 'document')
    if (filters.vendorId !== undefined) query.andWhere('document.vendorId = :vendorId', { vendorId: filters.vendorId })
    if (filters.type !== undefined) query.andWhere('document.type = :type', { type: filters.type })
    if (filters.state !== undefined) query.andWhere('document.state = :state', { state: filters.state })
    const spec = {
      alias: 'document',
      sorts: { expiresOn: 'expiresOn', createdAt: 'createdAt' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }
}
