import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { type Counted, sumCounted } from './counted-unit.policy.js'
import { ReceiptLine } from './receipt-line.entity.js'
import { Receipt, type ReceiptState } from './receipt.entity.js'

export interface ReceiptFilters {
  readonly orderId?: string | undefined
  readonly receivedBy?: string | undefined
  readonly state?: ReceiptState | undefined
}

/** Not drafts, and not those that were given up. */
const POSTED = "receipt.state NOT IN ('DRAFT', 'DISCARDED')"

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

  /** The drafts of receipts of an order that hold room then, oldest first; the caller holds its lock where it matters. */
  draftsHolding(ctx: TenantContext, orderId: string, now: Date): Promise<Receipt[]> {
    return this.heads
      .select(ctx, 'receipt')
      .andWhere('receipt.orderId = :orderId', { orderId })
      .andWhere("receipt.state = 'DRAFT' AND receipt.holdsRoomUntil > :now", { now })
      .orderBy('receipt.createdAt')
      .addOrderBy('receipt.id')
      .getMany()
  }

  /** The receipts of orders that count: posted and not reversed, oldest first. */
  ofOrders(ctx: TenantContext, orderIds: readonly string[]): Promise<Receipt[]> {
    return this.heads
      .select(ctx, 'receipt')
      .andWhere('receipt.orderId IN (:...orderIds)', { orderIds })
      .andWhere("receipt.state NOT IN ('DRAFT', 'DISCARDED', 'REVERSED')")
      .orderBy('receipt.receivedAt')
      .addOrderBy('receipt.id')
      .getMany()
  }

  /** As people count the receipts of an order, drafts left out; the caller holds its lock. */
  async nextNumber(ctx: TenantContext, orderId: string): Promise<number> {
    const posted = this.heads
      .select(ctx, 'receipt')
      .andWhere('receipt.orderId = :orderId', { orderId })
      .andWhere(POSTED)
    return 1 + (await posted.getCount())
  }

  /** What was counted of the lines of an order in their alternate units, and what was noted for it, by line. */
  async countedOf(ctx: TenantContext, orderId: string): Promise<Map<string, Counted>> {
    return sumCounted(await this.countedLinesOf(ctx, orderId))
  }

  /** The lines of the receipts of an order that count. */
  async countedLinesOf(ctx: TenantContext, orderId: string): Promise<ReceiptLine[]> {
    const receipts = await this.ofOrders(ctx, [orderId])
    return this.linesOf(
      ctx,
      receipts.map((receipt) => receipt.id),
    )
  }

  /** Stores a draft, or what becomes of it, with other lines instead of those that it had. */
  async replace(ctx: TenantContext, receipt: Receipt, lines: readonly ReceiptLine[]): Promise<void> {
    await this.heads.update(ctx, receipt, receipt.version)
    await this.rows.remove(ctx, { receiptId: receipt.id })
    await this.rows.insert(ctx, lines)
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
    if (filters.state === undefined) query.andWhere(POSTED)
    else query.andWhere('receipt.state = :state', { state: filters.state })
    return this.heads.page(
      ctx,
      query,
      { alias: 'receipt', sorts: { receivedAt: 'receivedAt' }, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }
}
