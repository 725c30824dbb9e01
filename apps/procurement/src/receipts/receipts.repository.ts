import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { type Counted, sumCounted } from './counted-unit.policy.js'
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

  /** The receipts of orders that were not reversed, oldest first. */
  ofOrders(ctx: TenantContext, orderIds: readonly string[]): Promise<Receipt[]> {
    return this.heads
      .select(ctx, 'receipt')
      .andWhere('receipt.orderId IN (:...orderIds)', { orderIds })
      .andWhere("receipt.state <> 'REVERSED'")
      .orderBy('receipt.receivedAt')
      .addOrderBy('receipt.id')
      .getMany()
  }

  /** As people count the receipts of an order; the caller holds its lock. */
  async nextNumber(ctx: TenantContext, orderId: string): Promise<number> {
    return 1 + (await this.heads.select(ctx, 'receipt').andWhere('receipt.orderId = :orderId', { orderId }).getCount())
  }

  /** What was counted of the lines of an order in their alternate units, and what was noted for it, by line. */
  async countedOf(ctx: TenantContext, orderId: string): Promise<Map<string, Counted>> {
    const receipts = await this.ofOrders(ctx, [orderId])
    const lines = await this.linesOf(
      ctx,
      receipts.map((receipt) => receipt.id),
    )
    return sumCounted(lines)
  }

  /** Stores a receipt under the version that was read, and the quantities of its lines, which that version guards. */
  async update(ctx: TenantContext, receipt: Receipt, lines: readonly ReceiptLine[] = []): Promise<void> {
    await this.heads.update(ctx, receipt, receipt.version)
    for (const { id, inspectingMicro, rejectedMicro, returnedMicro, rejectsOutMicro, rejectionReason } of lines)
      await this.rows.patch(ctx, id, {
        inspectingMicro,
        rejectedMicro,
        returnedMicro,
        rejectsOutMicro,
        rejectionReason,
      })
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
