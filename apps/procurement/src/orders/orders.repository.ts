import { notFound, onlyOwn, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { lockRow } from '../database/row-lock.repository.js'
import { PurchaseOrderLine } from './purchase-order-line.entity.js'
import { PurchaseOrder } from './purchase-order.entity.js'

export interface OrderFilters {
  readonly state?: string | undefined
  readonly receipt?: string | undefined
  readonly billing?: string | undefined
  readonly vendorId?: string | undefined
  readonly requisitionId?: string | undefined
  readonly number?: string | undefined
}

@Injectable()
export class OrdersRepository {
  private readonly heads: TenantTable<PurchaseOrder>
  private readonly rows: TenantTable<PurchaseOrderLine>

  constructor(private readonly tx: TenantTx) {
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
  lock(ctx: TenantContext, orderId: string): Promise<PurchaseOrder | null> {
    return lockRow(
      this.tx,
      this.heads.select(ctx, 'purchase_order').andWhere('purchase_order.id = :orderId', { orderId }),
    )
  }

  /** As `lock`. @throws DomainError request.not_found */
  async getLocked(ctx: TenantContext, orderId: string): Promise<PurchaseOrder> {
    const order = await this.lock(ctx, orderId)
    if (order === null) throw notFound(`There is no purchase order ${orderId}.`)
    return order
  }

  linesOf(ctx: TenantContext, orderId: string): Promise<PurchaseOrderLine[]> {
    return this.rows
      .select(ctx, 'line')
      .andWhere('line.orderId = :orderId', { orderId })
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

  /** Stores the head under the version that was read. */
  async update(ctx: TenantContext, order: PurchaseOrder): Promise<void> {
    await this.heads.update(ctx, order, order.version)
  }

  page(
    ctx: TenantContext,
    filters: OrderFilters,
    own: string | undefined,
    input: PageInput,
  ): Promise<Page<PurchaseOrder>> {
    const query = this.heads.select(ctx, 'purchase_order')
    if (own !== undefined)
      query.andWhere('(purchase_order.createdBy = :own OR purchase_order.requesterId = :own)', { own })
    for (const [property, value] of Object.entries(filters)) {
      if (value !== undefined)
        query.andWhere(`purchase_order.${property} = :${property}`, { [property]: value as string })
    }
    const spec = {
      alias: 'purchase_order',
      sorts: { createdAt: 'createdAt' },
      filterHash: filterHashOf({ ...filters, own }),
    }
    return this.heads.page(ctx, query, spec, input)
  }
}
