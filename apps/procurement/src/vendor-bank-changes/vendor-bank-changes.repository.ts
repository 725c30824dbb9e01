import type { VendorBankChangeView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { VendorBankChange } from './vendor-bank-change.entity.js'

export interface BankChangeFilters {
  readonly vendorId?: string | undefined
  readonly state?: VendorBankChangeView['state'] | undefined
}

@Injectable()
export class VendorBankChangesRepository {
  private readonly table: TenantTable<VendorBankChange>
  private readonly orders: TenantTable<PurchaseOrder>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, VendorBankChange, 'bank change')
    this.orders = new TenantTable(tx, PurchaseOrder, 'purchase order')
  }

  get(ctx: TenantContext, bankChangeId: string): Promise<VendorBankChange> {
    return this.table.get(ctx, bankChangeId)
  }

  /** The change of the vendor that waits; the vendor's lock guards that there is one at most. */
  waitingFor(ctx: TenantContext, vendorId: string): Promise<VendorBankChange | null> {
    return this.table.select(ctx, 'change').andWhere('change.openFor = :vendorId', { vendorId }).getOne()
  }

  async insert(ctx: TenantContext, row: NewRow<VendorBankChange>): Promise<VendorBankChange> {
    const change = Object.assign(new VendorBankChange(), row)
    await this.table.insert(ctx, change)
    return change
  }

  async update(ctx: TenantContext, change: VendorBankChange): Promise<void> {
    await this.table.update(ctx, change, change.version)
  }

  /** How many orders of the person with the vendor are not over yet. */
  openOrdersOf(ctx: TenantContext, userId: string, vendorId: string): Promise<number> {
    return this.orders
      .select(ctx, 'purchaseOrder')
      .andWhere('purchaseOrder.vendorId = :vendorId AND purchaseOrder.createdBy = :userId', { vendorId, userId })
      .andWhere("purchaseOrder.state NOT IN ('REJECTED', 'CANCELLED', 'CLOSED')")
      .getCount()
  }

  page(ctx: TenantContext, filters: BankChangeFilters, input: PageInput): Promise<Page<VendorBankChange>> {
    const query = this.table.select(ctx, 'change')
    if (filters.vendorId !== undefined) query.andWhere('change.vendorId = :vendorId', { vendorId: filters.vendorId })
    if (filters.state !== undefined) query.andWhere('change.state = :state', { state: filters.state })
    const spec = {
      alias: 'change',
      sorts: { createdAt: 'createdAt' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.table.page(ctx, query, spec, input)
  }
}
