import { vendorDuplicateTaxId } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Vendor } from './vendor.entity.js'

export interface VendorFilters {
  /** Any of these, normalised. */
  readonly taxIds?: readonly string[] | undefined
  /** Beginning of the name key. */
  readonly nameKey?: string | undefined
  readonly state?: string | undefined
}

@Injectable()
export class VendorsRepository {
  private readonly table: TenantTable<Vendor>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Vendor, 'vendor')
  }

  get(ctx: TenantContext, vendorId: string): Promise<Vendor> {
    return this.table.get(ctx, vendorId)
  }

  find(ctx: TenantContext, vendorId: string): Promise<Vendor | null> {
    return this.table.find(ctx, vendorId)
  }

  findByTaxId(ctx: TenantContext, taxId: string): Promise<Vendor | null> {
    return this.table.select(ctx, 'vendor').andWhere('vendor.taxId = :taxId', { taxId }).getOne()
  }

  /** Names of vendors, for lists of what belongs to them. */
  async namesOf(ctx: TenantContext, vendorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (vendorIds.length === 0) return new Map()
    const rows = await this.table
      .select(ctx, 'vendor')
      .andWhere('vendor.id IN (:...ids)', { ids: [...new Set(vendorIds)] })
      .getMany()
    return new Map(rows.map((vendor) => [vendor.id, vendor.name]))
  }

  /** @throws DomainError procurement.vendor.duplicate_tax_id */
  async insert(ctx: TenantContext, row: NewRow<Vendor>): Promise<Vendor> {
    const vendor = Object.assign(new Vendor(), row)
    await this.refusingDuplicates(ctx, vendor, () => this.table.insert(ctx, vendor))
    return vendor
  }

  /** @throws DomainError request.version_mismatch, procurement.vendor.duplicate_tax_id */
  async update(ctx: TenantContext, vendor: Vendor, expectedVersion: number): Promise<void> {
    await this.refusingDuplicates(ctx, vendor, () => this.table.update(ctx, vendor, expectedVersion))
  }

  page(ctx: TenantContext, filters: VendorFilters, input: PageInput): Promise<Page<Vendor>> {
    const query = this.table.select(ctx, 'vendor')
    if (filters.taxIds !== undefined) query.andWhere('vendor.taxId IN (:...taxIds)', { taxIds: filters.taxIds })
    if (filters.state !== undefined) query.andWhere('vendor.state = :state', { state: filters.state })
    if (filters.nameKey !== undefined) {
      query.andWhere("vendor.nameKey LIKE :prefix ESCAPE '!'", {
        prefix: `${filters.nameKey.replaceAll(/[!%_]/g, '!$&')}%`,
      })
    }
    const spec = {
      alias: 'vendor',
      sorts: { name: 'nameKey', createdAt: 'createdAt' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }

  /** Looks before it writes, for the message; the unique key decides when two write at once. */
  private async refusingDuplicates(ctx: TenantContext, vendor: Vendor, write: () => Promise<void>): Promise<void> {
    if (vendor.taxId === null) return write()
    await this.assertTaxIdFree(ctx, vendor)
    try {
      await this.tx.savepoint(write)
    } catch (error) {
      if (!isUniqueViolation(error, ['taxId'])) throw error
      await this.assertTaxIdFree(ctx, vendor)
      throw error
    }
  }

  private async assertTaxIdFree(ctx: TenantContext, vendor: Vendor): Promise<void> {
    const other = vendor.taxId === null ? null : await this.findByTaxId(ctx, vendor.taxId)
    if (other === null || other.id === vendor.id) return
    throw vendorDuplicateTaxId(
      `${other.name} has the tax id ${String(vendor.taxId)} already: use that vendor, or correct the tax id.`,
      {
        facts: { vendorId: other.id, name: other.name },
      },
    )
  }
}
