import type { VendorDuplicateView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { VendorDuplicate } from './vendor-duplicate.entity.js'
import { VendorIban } from './vendor-iban.entity.js'
import { Vendor } from './vendor.entity.js'
import { type Likeable, matchKeyOf } from './vendor-likeness.policy.js'

/** A vendor that may be another one, with all its IBANs. */
export type Candidate = Likeable & { readonly id: string; readonly name: string }

/** More than these are not compared: a postal code or first letters shared by so many say nothing. */
const MOST_CANDIDATES = 500

@Injectable()
export class VendorDuplicatesRepository {
  private readonly vendors: TenantTable<Vendor>
  private readonly ibans: TenantTable<VendorIban>
  private readonly pairs: TenantTable<VendorDuplicate>

  constructor(private readonly tx: TenantTx) {
    this.vendors = new TenantTable(tx, Vendor, 'vendor')
    this.ibans = new TenantTable(tx, VendorIban, 'IBAN of a vendor')
    this.pairs = new TenantTable(tx, VendorDuplicate, 'pair of vendors')
  }

  get(ctx: TenantContext, duplicateId: string): Promise<VendorDuplicate> {
    return this.pairs.get(ctx, duplicateId)
  }

  /** Vendors with the same IBAN, postal code, domain or beginning of the name; rejected and merged ones are no candidates. */
  async candidates(ctx: TenantContext, of: Likeable & { readonly id: string }): Promise<Candidate[]> {
    const { id, postalCode, website } = of
    const sharing = await this.vendorsWith(ctx, of.ibans)
    const others = () =>
      this.vendors
        .select(ctx, 'vendor')
        .andWhere('vendor.id <> :id AND vendor.mergedInto IS NULL', { id })
        .andWhere("vendor.state <> 'REJECTED'")
        .orderBy('vendor.createdAt', 'DESC')
        .addOrderBy('vendor.id')
        .limit(MOST_CANDIDATES)
    // Apart: the strongest sign must not fall behind many who only live nearby.
    const byIban =
      sharing.length === 0 ? [] : await others().andWhere('vendor.id IN (:...sharing)', { sharing }).getMany()
    // No name begins with a blank.
    const begin = `${(of.matchKey ?? '').slice(0, 4).replaceAll(/[!%_]/g, '!$&') || ' '}%`
    const byLook = await others()
      .andWhere(
        "(vendor.postalCode = :postalCode OR vendor.website = :website OR vendor.matchKey LIKE :begin ESCAPE '!')",
        { postalCode, website, begin },
      )
      .getMany()
    const found = new Map([...byIban, ...byLook].map((row) => [row.id, row]))
    return [...found.values()].map((row) => ({
      ...row,
      ibans: sharing.includes(row.id) ? of.ibans : new Set<string>(),
    }))
  }

  /**
   * Computes what vendors are found by for some of those that were there before duplicates were looked for, and stores
   * it without a new version: nothing of it is seen. Returns how many; those that somebody changes now wait.
   */
  async fillKeys(ctx: TenantContext, nextId: () => string, most: number): Promise<number> {
    const query = this.vendors
      .select(ctx, 'vendor')
      .andWhere('vendor.matchKey IS NULL')
      .orderBy('vendor.id')
      .limit(most)
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked')
    const rows = await query.getMany()
    for (const { id, name, bankAccounts } of rows) {
      await this.vendors.patch(ctx, id, { matchKey: matchKeyOf(name) })
      const ibans = [...new Set(bankAccounts.map(({ iban }) => iban))]
      if (ibans.length > 0)
        await this.ibans.insertMissing(
          ctx,
          ibans.map((iban) => ({ id: nextId(), vendorId: id, iban })),
        )
    }
    return rows.length
  }

  /** Ids of the vendors that have one of these IBANs. */
  async vendorsWith(ctx: TenantContext, ibans: Iterable<string>): Promise<string[]> {
    const wanted = [...ibans]
    if (wanted.length === 0) return []
    const rows = await this.ibans.select(ctx, 'row').andWhere('row.iban IN (:...wanted)', { wanted }).getMany()
    return [...new Set(rows.map(({ vendorId }) => vendorId))]
  }

  async storeIbans(ctx: TenantContext, vendorId: string, rows: readonly NewRow<VendorIban>[]): Promise<void> {
    await this.ibans.remove(ctx, { vendorId })
    if (rows.length > 0) await this.ibans.insert(ctx, rows)
  }

  /** Adds a pair that is not known yet; false when it is, whatever was said of it. */
  async add(ctx: TenantContext, row: NewRow<VendorDuplicate>): Promise<boolean> {
    return (await this.pairs.insertMissing(ctx, row)) === 1
  }

  findPair(ctx: TenantContext, one: string, other: string): Promise<VendorDuplicate | null> {
    return this.pairs
      .select(ctx, 'pair')
      .andWhere('pair.pair = :pair', { pair: pairOf(one, other) })
      .getOne()
  }

  async update(ctx: TenantContext, pair: VendorDuplicate): Promise<void> {
    await this.pairs.update(ctx, pair, pair.version)
  }

  page(
    ctx: TenantContext,
    state: VendorDuplicateView['state'] | undefined,
    input: PageInput,
  ): Promise<Page<VendorDuplicate>> {
    const query = this.pairs.select(ctx, 'pair')
    if (state !== undefined) query.andWhere('pair.state = :state', { state })
    const spec = {
      alias: 'pair',
      sorts: { percent: 'percent', createdAt: 'createdAt' },
      filterHash: filterHashOf({ state }),
    }
    return this.pairs.page(ctx, query, spec, input)
  }
}

/** Both ids in order. */
export const pairOf = (one: string, other: string): string => [one, other].sort().join(' ')
