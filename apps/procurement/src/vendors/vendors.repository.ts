import { vendorDuplicateRegistration, vendorDuplicateTaxId } from '@nexus/contracts-procurement'
import { notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  containsText,
  type ListRange,
  narrow,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { lockRow } from '../database/row-lock.repository.js'
import { Vendor } from './vendor.entity.js'

/** What no two vendors of an organization share. */
type Unique = Pick<Vendor, 'id' | 'taxId' | 'registrationKey'>

export interface VendorFilters {
  /** Any of these, normalised. */
  readonly taxIds?: readonly string[] | undefined
  /** Beginning of the name key. */
  readonly nameKey?: string | undefined
  readonly state?: readonly string[] | undefined
  /** Part of the name or tax id. */
  readonly q?: string | undefined
  readonly created?: ListRange | undefined
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

  /** The vendor, locked until the transaction ends. @throws DomainError request.not_found */
  async lock(ctx: TenantContext, vendorId: string): Promise<Vendor> {
    const query = this.table.select(ctx, 'vendor').andWhere('vendor.id = :vendorId', { vendorId })
    const vendor = await lockRow(this.tx, query)
    if (vendor === null) throw notFound(`There is no vendor ${vendorId}.`)
    return vendor
  }

  /** The vendor that stands for this one since they were merged, however often; itself when it was not (VEN-2). */
  async survivorOf(ctx: TenantContext, vendor: Vendor): Promise<Vendor> {
    let survivor = vendor
    // Merging into a merged vendor is refused, so that this ends.
    while (survivor.mergedInto !== null) survivor = await this.table.get(ctx, survivor.mergedInto)
    return survivor
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

  /** Ids of active vendors that were qualified, or else added, before an instant; ordered, after an id (VEN-1). */
  async idsQualifiedBefore(ctx: TenantContext, instant: Date, after: string | null, most: number): Promise<string[]> {
    const query = this.activeAfter(ctx, after, most)
      .andWhere('(vendor.qualifiedAt < :instant OR (vendor.qualifiedAt IS NULL AND vendor.createdAt < :instant))')
      .setParameter('instant', instant)
    return (await query.getMany()).map(({ id }) => id)
  }

  /** Ids of active vendors that were qualified by an earlier edition of a questionnaire; ordered, after an id (VEN-1). */
  async idsQualifiedByEarlier(
    ctx: TenantContext,
    { code, edition }: { readonly code: string; readonly edition: number },
    after: string | null,
    most: number,
  ): Promise<string[]> {
    const query = this.activeAfter(ctx, after, most).andWhere(
      'vendor.qualifiedByCode = :code AND vendor.qualifiedByEdition < :edition',
      { code, edition },
    )
    return (await query.getMany()).map(({ id }) => id)
  }

  private activeAfter(ctx: TenantContext, after: string | null, most: number) {
    const query = this.table.select(ctx, 'vendor').andWhere("vendor.state = 'ACTIVE'").orderBy('vendor.id').limit(most)
    return after === null ? query : query.andWhere('vendor.id > :after', { after })
  }

  /** @throws DomainError procurement.vendor.duplicate_tax_id, .duplicate_registration */
  async insert(ctx: TenantContext, row: NewRow<Vendor>): Promise<Vendor> {
    const vendor = Object.assign(new Vendor(), row)
    await this.refusingDuplicates(ctx, vendor, () => this.table.insert(ctx, vendor))
    return vendor
  }

  /** @throws DomainError request.version_mismatch, procurement.vendor.duplicate_tax_id, .duplicate_registration */
  async update(ctx: TenantContext, vendor: Vendor, expectedVersion: number): Promise<void> {
    await this.refusingDuplicates(ctx, vendor, () => this.table.update(ctx, vendor, expectedVersion))
  }

  /** @throws DomainError procurement.vendor.duplicate_tax_id, .duplicate_registration naming the other vendor (VEN-2) */
  async assertFree(ctx: TenantContext, { id, taxId, registrationKey }: Unique): Promise<void> {
    const byTaxId = taxId === null ? null : await this.findByTaxId(ctx, taxId)
    if (byTaxId !== null && byTaxId.id !== id)
      throw vendorDuplicateTaxId(
        `${byTaxId.name} has the tax id ${String(taxId)} already: use that vendor, or correct the tax id.`,
        { facts: { vendorId: byTaxId.id, name: byTaxId.name } },
      )
    if (registrationKey === null) return
    const registered = await this.table
      .select(ctx, 'vendor')
      .andWhere('vendor.registrationKey = :registrationKey', { registrationKey })
      .getOne()
    if (registered === null || registered.id === id) return
    throw vendorDuplicateRegistration(
      `${registered.name} has this registration number already: use that vendor, or correct the number.`,
      { facts: { vendorId: registered.id, name: registered.name } },
    )
  }

  page(ctx: TenantContext, filters: VendorFilters, input: PageInput): Promise<Page<Vendor>> {
    const query = this.table.select(ctx, 'vendor')
    if (filters.taxIds !== undefined) query.andWhere('vendor.taxId IN (:...taxIds)', { taxIds: filters.taxIds })
    narrow(query, 'vendor', { equal: { state: filters.state }, between: { createdAt: filters.created } })
    if (filters.q !== undefined) query.andWhere(containsText(filters.q, ['vendor.nameKey', 'LOWER(vendor.taxId)']))
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
    if (vendor.taxId === null && vendor.registrationKey === null) return write()
    await this.assertFree(ctx, vendor)
    try {
      await this.tx.savepoint(write)
    } catch (error) {
      if (!isUniqueViolation(error, ['taxId']) && !isUniqueViolation(error, ['registrationKey'])) throw error
      await this.assertFree(ctx, vendor)
      throw error
    }
  }
}
