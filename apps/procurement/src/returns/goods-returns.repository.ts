import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { GoodsReturnLine } from './goods-return-line.entity.js'
import { GoodsReturn } from './goods-return.entity.js'

export interface GoodsReturnFilters {
  readonly orderId?: string | undefined
  readonly receiptId?: string | undefined
}

@Injectable()
export class GoodsReturnsRepository {
  private readonly heads: TenantTable<GoodsReturn>
  private readonly rows: TenantTable<GoodsReturnLine>

  constructor(tx: TenantTx) {
    this.heads = new TenantTable(tx, GoodsReturn, 'return')
    this.rows = new TenantTable(tx, GoodsReturnLine, 'return line')
  }

  /** @throws DomainError request.not_found */
  get(ctx: TenantContext, returnId: string): Promise<GoodsReturn> {
    return this.heads.get(ctx, returnId)
  }

  linesOf(ctx: TenantContext, returnIds: readonly string[]): Promise<GoodsReturnLine[]> {
    if (returnIds.length === 0) return Promise.resolve([])
    return this.rows
      .select(ctx, 'line')
      .andWhere('line.returnId IN (:...returnIds)', { returnIds })
      .orderBy('line.lineNumber')
      .getMany()
  }

  /** As people count the returns of an order; the caller holds its lock. */
  async nextNumber(ctx: TenantContext, orderId: string): Promise<number> {
    return 1 + (await this.heads.select(ctx, 'ret').andWhere('ret.orderId = :orderId', { orderId }).getCount())
  }

  async insert(ctx: TenantContext, head: NewRow<GoodsReturn>, lines: readonly GoodsReturnLine[]): Promise<GoodsReturn> {
    const goodsReturn = Object.assign(new GoodsReturn(), head)
    await this.heads.insert(ctx, goodsReturn)
    await this.rows.insert(ctx, lines)
    return goodsReturn
  }

  async update(ctx: TenantContext, goodsReturn: GoodsReturn): Promise<void> {
    await this.heads.update(ctx, goodsReturn, goodsReturn.version)
  }

  page(ctx: TenantContext, filters: GoodsReturnFilters, input: PageInput): Promise<Page<GoodsReturn>> {
    const query = this.heads.select(ctx, 'ret')
    if (filters.orderId !== undefined) query.andWhere('ret.orderId = :orderId', { orderId: filters.orderId })
    if (filters.receiptId !== undefined) query.andWhere('ret.receiptId = :receiptId', { receiptId: filters.receiptId })
    const spec = { alias: 'ret', sorts: { returnedAt: 'returnedAt' }, filterHash: filterHashOf({ ...filters }) }
    return this.heads.page(ctx, query, spec, input)
  }
}
