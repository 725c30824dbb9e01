import { notFound, onlyOwn, type TenantContext } from '@nexus/kernel'
import {
  containsText,
  filterHashOf,
  type ListRange,
  narrow,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { Brackets, type SelectQueryBuilder } from 'typeorm'
import { Requisition } from '../requisitions/requisition.entity.js'
import { Vendor } from '../vendors/vendor.entity.js'
import { PurchaseOrderLine } from './purchase-order-line.entity.js'
import { PurchaseOrder } from './purchase-order.entity.js'

export interface OrderFilters {
  readonly state?: readonly string[] | undefined
  /** Part of the number or of the vendor's name. */
  readonly q?: string | undefined
  readonly receipt?: string | undefined
  readonly billing?: string | undefined
  readonly onHold?: boolean | undefined
  readonly vendorId?: string | undefined
  readonly requisitionId?: string | undefined
  readonly number?: string | undefined
  readonly currency?: string | undefined
  /** Of a line; `none`: a line without one. */
  readonly categoryId?: string | undefined
  readonly issued?: ListRange | undefined
  readonly created?: ListRange | undefined
  /** Whether something was to be delivered before a day, and is not. */
  readonly overdue?: { readonly is: boolean; readonly on: string } | undefined
}

/** So many versions back it is known what they changed. */
const REMEMBERED_VERSIONS = 20

@Injectable()
export class OrdersRepository {
  private readonly heads: TenantTable<PurchaseOrder>
  private readonly rows: TenantTable<PurchaseOrderLine>
  /** Orders as they were read for a change. */
  private readonly asRead = new WeakMap<PurchaseOrder, Readonly<Record<string, unknown>>>()

  constructor(tx: TenantTx) {
    this.heads = new TenantTable(tx, PurchaseOrder, 'purchase order')
    this.rows = new TenantTable(tx, PurchaseOrderLine, 'order line')
  }

  find(ctx: TenantContext, orderId: string): Promise<PurchaseOrder | null> {
    return this.heads.find(ctx, orderId)
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, orderId: string): Promise<PurchaseOrder> {
    return this.heads.get(ctx, orderId)
  }

  /** An order that the actor may see: with the right to the own, orders that one made or asked for. @throws DomainError request.not_found */
  async getVisible(ctx: TenantContext, orderId: string): Promise<PurchaseOrder> {
    const order = await this.heads.find(ctx, orderId)
    const own = onlyOwn(ctx, 'purchase-order:read')
    if (order === null || (own !== undefined && order.createdBy !== own && order.requesterId !== own))
      throw notFound(`There is no purchase order ${orderId}.`)
    return order
  }

  /** The order, locked until the transaction ends: its quantities move only under this lock. */
  async lock(ctx: TenantContext, orderId: string): Promise<PurchaseOrder | null> {
    const order = await this.heads.lock(ctx, orderId)
    if (order !== null) this.asRead.set(order, { ...order })
    return order
  }

  /** As `lock`. @throws DomainError request.not_found */
  async getLocked(ctx: TenantContext, orderId: string): Promise<PurchaseOrder> {
    const order = await this.lock(ctx, orderId)
    if (order === null) throw notFound(`There is no purchase order ${orderId}.`)
    return order
  }

  linesOf(ctx: TenantContext, orderId: string): Promise<PurchaseOrderLine[]> {
    return this.rows.having(ctx, { orderId }, 'lineNumber')
  }

  /** Those of the orders that there are, in one query. */
  async byIds(ctx: TenantContext, orderIds: readonly string[]): Promise<PurchaseOrder[]> {
    if (orderIds.length === 0) return []
    return this.heads
      .select(ctx, 'purchase_order')
      .andWhere('purchase_order.id IN (:...orderIds)', { orderIds })
      .getMany()
  }

  /** The orders that have these official numbers. */
  async byNumbers(ctx: TenantContext, numbers: readonly string[]): Promise<PurchaseOrder[]> {
    return this.heads
      .select(ctx, 'purchase_order')
      .andWhere('purchase_order.number IN (:...numbers)', { numbers })
      .getMany()
  }

  /** The lines of several orders, each order's by line number. */
  async linesOfOrders(ctx: TenantContext, orderIds: readonly string[]): Promise<PurchaseOrderLine[]> {
    if (orderIds.length === 0) return []
    return this.rows
      .select(ctx, 'line')
      .andWhere('line.orderId IN (:...orderIds)', { orderIds })
      .orderBy('line.lineNumber')
      .getMany()
  }

  async insert(
    ctx: TenantContext,
    head: NewRow<PurchaseOrder>,
    lines: readonly PurchaseOrderLine[],
  ): Promise<PurchaseOrder> {
    const order = Object.assign(new PurchaseOrder(), head)
    await this.heads.insert(ctx, order)
    await this.rows.insert(ctx, lines)
    return order
  }

  /** Adds lines to an order that there is. */
  async insertLines(ctx: TenantContext, lines: readonly PurchaseOrderLine[]): Promise<void> {
    if (lines.length > 0) await this.rows.insert(ctx, lines)
  }

  /** Changes what a line says; its quantities are the ledger's. The lock of the order guards it. */
  async patchLine(ctx: TenantContext, lineId: string, changes: Partial<PurchaseOrderLine>): Promise<void> {
    if (Object.keys(changes).length > 0) await this.rows.patch(ctx, lineId, changes)
  }

  /** A vendor's answer belongs to the revision that it was given to. */
  async forgetPromises(ctx: TenantContext, lines: readonly PurchaseOrderLine[]): Promise<void> {
    for (const line of lines.filter(({ confirmation }) => confirmation !== null)) {
      line.confirmation = null
      await this.patchLine(ctx, line.id, { confirmation: null })
    }
  }

  /** Stores the head under the version that was read, and notes which fields are new. */
  async update(ctx: TenantContext, order: PurchaseOrder): Promise<void> {
    const fields = changedFields(this.asRead.get(order), order)
    const change = { version: order.version + 1, fields: fields.length > 0 ? fields : ['lines'] }
    order.recentChanges = [change, ...(order.recentChanges ?? [])].slice(0, REMEMBERED_VERSIONS)
    await this.heads.update(ctx, order, order.version)
    this.asRead.set(order, { ...order })
  }

  /** The numbers of a series, one after the other; void ones belong to cancelled orders (X-5). Own reach sees the own orders'. */
  pageNumbers(
    ctx: TenantContext,
    filters: { readonly series: string; readonly void?: boolean | undefined },
    input: PageInput,
  ): Promise<Page<PurchaseOrder>> {
    const query = this.heads
      .select(ctx, 'purchase_order')
      .andWhere('purchase_order.series = :series', { series: filters.series })
      .andWhere('purchase_order.number IS NOT NULL')
    if (filters.void === true) query.andWhere("purchase_order.state = 'CANCELLED'")
    if (filters.void === false) query.andWhere("purchase_order.state <> 'CANCELLED'")
    const own = onlyOwn(ctx, 'purchase-order:read')
    if (own !== undefined)
      query.andWhere('(purchase_order.createdBy = :own OR purchase_order.requesterId = :own)', { own })
    const spec = {
      alias: 'purchase_order',
      sorts: { number: 'sequenceNumber' },
      filterHash: filterHashOf({ ...filters, own }),
    }
    return this.heads.page(ctx, query, spec, input)
  }

  page(
    ctx: TenantContext,
    filters: OrderFilters,
    own: string | undefined,
    input: PageInput,
  ): Promise<Page<PurchaseOrder>> {
    const query = this.matching(ctx, filters, own)
    const spec = {
      alias: 'purchase_order',
      sorts: { createdAt: 'createdAt' },
      // A page that was asked for before midnight goes on after it.
      filterHash: filterHashOf({ ...filters, overdue: filters.overdue?.is, own }),
    }
    return this.heads.page(ctx, query, spec, input)
  }

  /** The orders that a list with these filters shows: what figures count, so that both agree. */
  matching(ctx: TenantContext, filters: OrderFilters, own: string | undefined): SelectQueryBuilder<PurchaseOrder> {
    const query = this.heads.select(ctx, 'purchase_order')
    if (own !== undefined)
      query.andWhere('(purchase_order.createdBy = :own OR purchase_order.requesterId = :own)', { own })
    const { q, categoryId, issued, created, overdue, ...equal } = filters
    narrow(query, 'purchase_order', { equal, between: { issuedAt: issued, createdAt: created } })
    if (q !== undefined) {
      const vendors = query
        .subQuery()
        .select('vendor.id')
        .from(Vendor, 'vendor')
        .where('vendor.tenantId = :doorTenant')
        .andWhere(containsText(q, ['vendor.nameKey']))
        .getQuery()
      query.andWhere(
        new Brackets((where) =>
          where
            .where(containsText(q, ['LOWER(purchase_order.number)']))
            .orWhere(`purchase_order.vendorId IN ${vendors}`),
        ),
      )
    }
    if (categoryId !== undefined) {
      const condition = categoryId === 'none' ? 'line.categoryId IS NULL' : 'line.categoryId = :categoryId'
      query.andWhere(`EXISTS ${linesWhere(query, condition)}`, { categoryId })
    }
    if (overdue !== undefined) {
      const late = `purchase_order.state = 'ISSUED' AND purchase_order.receipt IN ('NONE', 'PARTIAL') AND EXISTS ${linesOverdue(query)}`
      query.andWhere(overdue.is ? `(${late})` : `NOT (${late})`, { overdueOn: overdue.on, shortClosed: false })
    }
    return query
  }
}

/** The lines of the order for which a condition holds, to ask whether there are any. */
function linesWhere(query: SelectQueryBuilder<PurchaseOrder>, condition: string): string {
  return query
    .subQuery()
    .select('1')
    .from(PurchaseOrderLine, 'line')
    .where('line.tenantId = purchase_order.tenantId AND line.orderId = purchase_order.id')
    .andWhere(condition)
    .getQuery()
}

/** Lines that are not delivered and were to be, as promised, or else as the requisition needs it, before `:overdueOn`. */
function linesOverdue(query: SelectQueryBuilder<PurchaseOrder>): string {
  const needed = query
    .subQuery()
    .select('requisition.needBy')
    .from(Requisition, 'requisition')
    .where('requisition.tenantId = purchase_order.tenantId AND requisition.id = purchase_order.requisitionId')
    .getQuery()
  return linesWhere(
    query,
    `line.shortClosed = :shortClosed AND line.ordered - line.cancelled > line.received - line.replaced AND COALESCE(line.promisedOn, ${needed}) < :overdueOn`,
  )
}

const UNNAMED = new Set(['version', 'updatedAt', 'recentChanges', 'submittedVersion'])

/** Which columns differ from how they were read; those of the exchange rate under one name, as people see it. */
function changedFields(before: Readonly<Record<string, unknown>> | undefined, order: PurchaseOrder): string[] {
  if (before === undefined) return []
  const text = (value: unknown): string =>
    typeof value === 'bigint' ? value.toString() : JSON.stringify(value instanceof Date ? value.getTime() : value)
  const changed = Object.entries(order)
    .filter(([field, value]) => !UNNAMED.has(field) && text(before[field]) !== text(value))
    .map(([field]) => (field === 'grossMinor' ? 'totals' : field.startsWith('exchangeRate') ? 'exchangeRate' : field))
  return [...new Set(changed)]
}
