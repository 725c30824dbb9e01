import { onlyOwn, startOfDay, type MonthOfPeriod, type TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { SelectQueryBuilder } from 'typeorm'
import { Category } from '../categories/category.entity.js'
import { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import type { PurchaseOrder } from '../orders/purchase-order.entity.js'
import { type OrderFilters, OrdersRepository } from '../orders/orders.repository.js'

/** Orders of one month and currency. */
export interface MonthOrders {
  readonly month: string
  readonly currency: string
  readonly orders: number
}

/** What lines of one month, category and currency are worth. */
export interface LinesWorth {
  readonly month: string
  readonly currency: string
  readonly categoryId: string | null
  readonly code: string | null
  readonly name: string | null
  readonly orders: number
  /** Of the lines of which nothing is cancelled. */
  readonly netMinor: bigint
}

/** A line of which a part is cancelled. */
export interface CutLine {
  readonly month: string
  readonly currency: string
  readonly categoryId: string | null
  readonly netMinor: bigint
  readonly ordered: bigint
  readonly cancelled: bigint
}

type Raw = Readonly<Record<string, string | number | null>>

/** What is counted here is what the list of orders shows with the same filters. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly orders: OrdersRepository) {}

  async ordersByMonth(
    ctx: TenantContext,
    filters: OrderFilters,
    months: readonly MonthOfPeriod[],
    timeZone: string,
  ): Promise<MonthOrders[]> {
    const rows = await this.byMonth(ctx, filters, months, timeZone)
      .addSelect('COUNT(*)', 'orders')
      .groupBy('1, 2')
      .getRawMany<Raw>()
    return rows.map((row) => ({ ...monthOf(row, months), orders: Number(row['orders']) }))
  }

  async linesWorth(
    ctx: TenantContext,
    filters: OrderFilters,
    months: readonly MonthOfPeriod[],
    timeZone: string,
  ): Promise<LinesWorth[]> {
    const rows = await this.linesByMonth(ctx, filters, months, timeZone)
      .leftJoin(Category, 'category', 'category.tenantId = line.tenantId AND category.id = line.categoryId')
      .addSelect('category.code', 'code')
      .addSelect('category.name', 'name')
      .addSelect('COUNT(DISTINCT purchase_order.id)', 'orders')
      // As text: SQLite would hand a large sum out rounded.
      .addSelect('CAST(SUM(CASE WHEN line.cancelled = 0 THEN line.netMinor ELSE 0 END) AS TEXT)', 'net')
      .groupBy('1, 2, 3, 4, 5')
      .getRawMany<Raw>()
    return rows.map((row) => ({
      ...monthOf(row, months),
      categoryId: textOf(row['category_id']),
      code: textOf(row['code']),
      name: textOf(row['name']),
      orders: Number(row['orders']),
      netMinor: BigInt(row['net'] ?? 0),
    }))
  }

  /** Few lines are cut: each is read, since its part of the net is exact only in whole numbers of any size. */
  async cutLines(
    ctx: TenantContext,
    filters: OrderFilters,
    months: readonly MonthOfPeriod[],
    timeZone: string,
  ): Promise<CutLine[]> {
    const rows = await this.linesByMonth(ctx, filters, months, timeZone)
      .addSelect('CAST(line.netMinor AS TEXT)', 'net')
      .addSelect('CAST(line.ordered AS TEXT)', 'ordered')
      .addSelect('CAST(line.cancelled AS TEXT)', 'cancelled')
      .andWhere('line.cancelled > 0 AND line.cancelled < line.ordered')
      .getRawMany<Raw>()
    return rows.map((row) => ({
      ...monthOf(row, months),
      categoryId: textOf(row['category_id']),
      netMinor: BigInt(row['net'] ?? 0),
      ordered: BigInt(row['ordered'] ?? 0),
      cancelled: BigInt(row['cancelled'] ?? 0),
    }))
  }

  async count(ctx: TenantContext, filters: OrderFilters): Promise<number> {
    const row = await this.matching(ctx, filters).select('COUNT(*)', 'orders').getRawOne<Raw>()
    return Number(row?.['orders'])
  }

  private matching(ctx: TenantContext, filters: OrderFilters): SelectQueryBuilder<PurchaseOrder> {
    return this.orders.matching(ctx, filters, onlyOwn(ctx, 'purchase-order:read'))
  }

  private linesByMonth(
    ctx: TenantContext,
    filters: OrderFilters,
    months: readonly MonthOfPeriod[],
    timeZone: string,
  ): SelectQueryBuilder<PurchaseOrder> {
    return this.byMonth(ctx, filters, months, timeZone)
      .innerJoin(
        PurchaseOrderLine,
        'line',
        'line.tenantId = purchase_order.tenantId AND line.orderId = purchase_order.id',
      )
      .addSelect('line.categoryId', 'category_id')
  }

  /** Which month an order was issued in, as its place among the months: neither database need know time zones. */
  private byMonth(
    ctx: TenantContext,
    filters: OrderFilters,
    months: readonly MonthOfPeriod[],
    timeZone: string,
  ): SelectQueryBuilder<PurchaseOrder> {
    const ends = Object.fromEntries(
      months.slice(1).map(({ from }, place) => [`month${String(place)}`, startOfDay(from, timeZone)]),
    )
    const cases = Object.keys(ends).map((end, place) => `WHEN purchase_order.issuedAt < :${end} THEN ${String(place)}`)
    const last = String(months.length - 1)
    return this.matching(ctx, filters)
      .select(cases.length === 0 ? last : `CASE ${cases.join(' ')} ELSE ${last} END`, 'place')
      .addSelect('purchase_order.currency', 'currency')
      .setParameters(ends)
  }
}

const textOf = (value: Raw[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const monthOf = (row: Raw, months: readonly MonthOfPeriod[]): { month: string; currency: string } => ({
  month: months[Number(row['place'])]?.month ?? '',
  currency: String(row['currency']),
})
