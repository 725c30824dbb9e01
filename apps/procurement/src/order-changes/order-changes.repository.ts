import { orderChangeOpen } from '@nexus/contracts-procurement'
import { notFound, onlyOwn, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { lockRow } from '../database/row-lock.repository.js'
import { OPEN_CHANGE_STATES } from './order-change.machine.js'
import { PurchaseOrderChange } from './purchase-order-change.entity.js'

@Injectable()
export class OrderChangesRepository {
  private readonly table: TenantTable<PurchaseOrderChange>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, PurchaseOrderChange, 'change order')
  }

  /** A change of an order that the actor may see. @throws DomainError request.not_found */
  async getVisible(ctx: TenantContext, changeId: string): Promise<PurchaseOrderChange> {
    const change = await this.table.find(ctx, changeId)
    const own = onlyOwn(ctx, 'purchase-order:read')
    const people = change === null ? [] : [change.createdBy, change.orderCreatedBy, change.requesterId]
    if (change === null || (own !== undefined && !people.includes(own)))
      throw notFound(`There is no change order ${changeId}.`)
    return change
  }

  /** Which order a change belongs to; its lock comes first. @throws DomainError request.not_found */
  async orderIdOf(ctx: TenantContext, changeId: string): Promise<string> {
    return (await this.table.get(ctx, changeId)).orderId
  }

  find(ctx: TenantContext, changeId: string): Promise<PurchaseOrderChange | null> {
    return this.table.find(ctx, changeId)
  }

  /** The change, locked until the transaction ends; lock its order before it. @throws DomainError request.not_found */
  async getLocked(ctx: TenantContext, changeId: string): Promise<PurchaseOrderChange> {
    const query = this.table.select(ctx, 'change').andWhere('change.id = :changeId', { changeId })
    const change = await lockRow(this.tx, query)
    if (change === null) throw notFound(`There is no change order ${changeId}.`)
    return change
  }

  /** The number of the next change of an order; its lock keeps it free. @throws DomainError procurement.purchase_order_change.open */
  async nextNumber(ctx: TenantContext, orderId: string): Promise<number> {
    const open = await this.openOf(ctx, orderId)
    if (open !== null)
      throw orderChangeOpen(
        `Change ${String(open.changeNumber)} of the order is ${open.state}: finish or withdraw it before you draft another.`,
        { facts: { changeId: open.id, state: open.state } },
      )
    const last = await this.table
      .select(ctx, 'change')
      .andWhere('change.orderId = :orderId', { orderId })
      .orderBy('change.changeNumber', 'DESC')
      .limit(1)
      .getOne()
    return (last?.changeNumber ?? 0) + 1
  }

  /** The change of an order that is not decided yet. */
  openOf(ctx: TenantContext, orderId: string): Promise<PurchaseOrderChange | null> {
    return this.table
      .select(ctx, 'change')
      .andWhere('change.orderId = :orderId', { orderId })
      .andWhere('change.state IN (:...states)', { states: OPEN_CHANGE_STATES })
      .getOne()
  }

  async insert(ctx: TenantContext, row: NewRow<PurchaseOrderChange>): Promise<PurchaseOrderChange> {
    const change = Object.assign(new PurchaseOrderChange(), row)
    await this.table.insert(ctx, change)
    return change
  }

  async update(ctx: TenantContext, change: PurchaseOrderChange): Promise<void> {
    await this.table.update(ctx, change, change.version)
  }

  /** Undoes what `work` wrote when it is refused; the transaction goes on. */
  attempt<T>(work: () => Promise<T>): Promise<T> {
    return this.tx.savepoint(work)
  }

  page(
    ctx: TenantContext,
    filters: { readonly orderId?: string | undefined; readonly state?: string | undefined },
    own: string | undefined,
    input: PageInput,
  ): Promise<Page<PurchaseOrderChange>> {
    const query = this.table.select(ctx, 'change')
    if (own !== undefined)
      query.andWhere('(change.createdBy = :own OR change.orderCreatedBy = :own OR change.requesterId = :own)', { own })
    if (filters.orderId !== undefined) query.andWhere('change.orderId = :orderId', { orderId: filters.orderId })
    if (filters.state !== undefined) query.andWhere('change.state = :state', { state: filters.state })
    const spec = {
      alias: 'change',
      sorts: { createdAt: 'createdAt' },
      filterHash: filterHashOf({ ...filters, own }),
    }
    return this.table.page(ctx, query, spec, input)
  }
}
