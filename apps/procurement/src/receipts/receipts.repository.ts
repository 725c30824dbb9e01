import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { ReceiptLine } from './receipt-line.entity.js'
import { Receipt } from './receipt.entity.js'

export interface ReceiptFilters {
  readonly orderId?: string | undefined
  readonly receivedBy?: string | undefined
}

@Injectable()
export class ReceiptsRepository {
  private readonly heads: TenantTable<Receipt>
  private readonly rows: TenantTable<ReceiptLine>

  constructor(tx: TenantTx) {
    this.heads = new TenantTable(tx, Receipt, 'receipt')
    this.rows = new TenantTable(tx, ReceiptLine, 'receipt line')
  }

  get(ctx: TenantContext, receiptId: string): Promise<Receipt> {
    return this.heads.get(ctx, receiptId)
  }

  linesOf(ctx: TenantContext, receiptIds: readonly string[]): Promise<ReceiptLine[]> {
    if (receiptIds.length === 0) return Promise.resolve([])
    return this.rows
      .select(ctx, 'line')
      .andWhere('line.receiptId IN (:...receiptIds)', { receiptIds })
      .orderBy('line.lineNumber')
      .getMany()
  }

  async insert(ctx: TenantContext, head: NewRow<Receipt>, lines: readonly ReceiptLine[]): Promise<Receipt> {
    const receipt = Object.assign(new Receipt(), head)
    await this.heads.insert(ctx, receipt)
    await this.rows.insert(ctx, lines)
    return receipt
  }

  page(ctx: TenantContext, filters: ReceiptFilters, input: PageInput): Promise<Page<Receipt>> {
    const query = this.heads.select(ctx, 'receipt')
    if (filters.orderId !== undefined) query.andWhere('receipt.orderId = :orderId', { orderId: filters.orderId })
    if (filters.receivedBy !== undefined)
      query.andWhere('receipt.receivedBy = :receivedBy', { receivedBy: filters.receivedBy })
    return this.heads.page(
      ctx,
      query,
      { alias: 'receipt', sorts: { receivedAt: 'receivedAt' }, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }
}
