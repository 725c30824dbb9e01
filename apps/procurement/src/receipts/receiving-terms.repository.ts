import type { BillableBasis } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { CategoriesRepository } from '../categories/categories.repository.js'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { quantityText } from '../pricing/priced-line.view.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { type Tolerance, type ToleranceLevel, toleranceOf, type ToleranceSource } from './receiving-tolerance.policy.js'
import { VendorReceivingTerms } from './vendor-receiving-terms.entity.js'

/** What counts for receiving an order now. */
export interface TermsOfOrder {
  readonly tolerances: ReadonlyMap<string, Tolerance>
  readonly billableBasis: BillableBasis
}

interface StoredTolerances {
  readonly overReceiptPercent: string | null
  readonly overReceiptAbsolute: bigint | null
  readonly underReceiptPercent: string | null
}

/** Finds the tolerances of order lines: of the line itself, its category, the vendor, the organization (REC-2). */
@Injectable()
export class ReceivingTermsRepository {
  private readonly vendors: TenantTable<VendorReceivingTerms>
  private readonly lines: TenantTable<PurchaseOrderLine>

  constructor(
    private readonly tx: TenantTx,
    private readonly categories: CategoriesRepository,
    private readonly settings: ProcurementSettingsRepository,
  ) {
    this.vendors = new TenantTable(tx, VendorReceivingTerms, 'receiving terms')
    this.lines = new TenantTable(tx, PurchaseOrderLine, 'order line')
  }

  /** Three questions, however many lines there are. */
  async ofOrder(ctx: TenantContext, vendorId: string, lines: readonly PurchaseOrderLine[]): Promise<TermsOfOrder> {
    const { billableBasis, ...settings } = await this.settings.current(ctx)
    const organization: ToleranceLevel = { source: 'organization', ...settings }
    const vendor = levelOf('vendor', await this.vendors.find(ctx, vendorId))
    const categories = await this.categories.byIds(
      ctx,
      lines.flatMap(({ categoryId }) => categoryId ?? []),
    )
    const tolerances = lines.map((line): [string, Tolerance] => {
      const own: ToleranceLevel[] = line.receivingTerms === null ? [] : [{ source: 'line', ...line.receivingTerms }]
      const category = levelOf('category', categories.get(line.categoryId ?? '') ?? null)
      return [line.id, toleranceOf([...own, ...category, ...vendor, organization])]
    })
    return { tolerances: new Map(tolerances), billableBasis }
  }

  /** What an order line keeps of the terms that it is received under: of the last receipt, the basis of the first. */
  async keep(ctx: TenantContext, lines: readonly PurchaseOrderLine[]): Promise<void> {
    const groups = new Map<string, PurchaseOrderLine[]>()
    for (const line of lines) {
      const key = JSON.stringify([line.underReceiptPercent, line.billableBasis])
      groups.set(key, [...(groups.get(key) ?? []), line])
    }
    for (const [first, ...rest] of groups.values()) {
      if (first === undefined) continue
      const { underReceiptPercent, billableBasis } = first
      await this.tx
        .managerFor(ctx)
        .createQueryBuilder()
        .update(PurchaseOrderLine)
        .set({ underReceiptPercent, billableBasis })
        .where('tenantId = :tenantId AND id IN (:...ids)', {
          tenantId: ctx.tenantId,
          ids: [first, ...rest].map((line) => line.id),
        })
        .updateEntity(false)
        .callListeners(false)
        .execute()
    }
  }

  find(ctx: TenantContext, vendorId: string): Promise<VendorReceivingTerms | null> {
    return this.vendors.find(ctx, vendorId)
  }

  /** The vendor's row to change, empty (version 1) when there was none; `added` says so. */
  async ensure(ctx: TenantContext, vendorId: string): Promise<{ row: VendorReceivingTerms; added: boolean }> {
    const empty = { id: vendorId, overReceiptPercent: null, overReceiptAbsolute: null, underReceiptPercent: null }
    const added = (await this.vendors.insertMissing(ctx, empty)) === 1
    return { row: await this.vendors.get(ctx, vendorId), added }
  }

  async update(ctx: TenantContext, row: VendorReceivingTerms): Promise<void> {
    await this.vendors.update(ctx, row, row.version)
  }

  /** Sets what an order line itself says; the version of its order guards it. */
  async setLine(ctx: TenantContext, line: PurchaseOrderLine): Promise<void> {
    await this.lines.patch(ctx, line.id, { receivingTerms: line.receivingTerms })
  }
}

function levelOf(source: ToleranceSource, row: StoredTolerances | null): ToleranceLevel[] {
  if (row === null) return []
  const { overReceiptPercent, overReceiptAbsolute, underReceiptPercent } = row
  return [
    {
      source,
      overReceiptPercent,
      overReceiptAbsolute: overReceiptAbsolute === null ? null : quantityText(overReceiptAbsolute),
      underReceiptPercent,
    },
  ]
}
