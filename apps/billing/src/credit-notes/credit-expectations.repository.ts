import type { TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { SelectQueryBuilder } from 'typeorm'
import { CreditExpectation } from './credit-expectation.entity.js'

export interface CreditExpectationFilters {
  readonly state?: string | undefined
  readonly vendorId?: string | undefined
  readonly orderId?: string | undefined
  readonly invoiceId?: string | undefined
}

const OF_INVOICE = 'expected.invoiceId = :of AND expected.amountMinor IS NOT NULL'

@Injectable()
export class CreditExpectationsRepository {
  private readonly table: TenantTable<CreditExpectation>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, CreditExpectation, 'credit expectation')
  }

  get(ctx: TenantContext, creditExpectationId: string): Promise<CreditExpectation> {
    return this.table.get(ctx, creditExpectationId)
  }

  async insert(ctx: TenantContext, row: NewRow<CreditExpectation>): Promise<CreditExpectation> {
    const expectation = Object.assign(new CreditExpectation(), row)
    await this.table.insert(ctx, expectation)
    return expectation
  }

  async update(ctx: TenantContext, row: CreditExpectation): Promise<void> {
    await this.table.update(ctx, row, row.version)
  }

  /** Goods that are still to be credited of an order line, the oldest first; locked until the transaction ends. */
  openOfOrderLine(ctx: TenantContext, orderLineId: string): Promise<CreditExpectation[]> {
    return this.open(ctx, 'expected.orderLineId = :of AND expected.quantityMicro IS NOT NULL', orderLineId)
  }

  /** Amounts that are still to be credited of an invoice, the oldest first; locked until the transaction ends. */
  openOfInvoice(ctx: TenantContext, invoiceId: string): Promise<CreditExpectation[]> {
    return this.open(ctx, OF_INVOICE, invoiceId)
  }

  /** The same as they are now, for who only looks. */
  outstandingOfInvoice(ctx: TenantContext, invoiceId: string): Promise<CreditExpectation[]> {
    return this.openRows(ctx, OF_INVOICE, invoiceId).getMany()
  }

  page(ctx: TenantContext, filters: CreditExpectationFilters, input: PageInput): Promise<Page<CreditExpectation>> {
    const query = this.table.select(ctx, 'expected')
    const { state, vendorId, orderId, invoiceId } = filters
    if (state !== undefined) query.andWhere('expected.state = :state', { state })
    if (vendorId !== undefined) query.andWhere('expected.vendorId = :vendorId', { vendorId })
    if (orderId !== undefined) query.andWhere('expected.orderId = :orderId', { orderId })
    if (invoiceId !== undefined) query.andWhere('expected.invoiceId = :invoiceId', { invoiceId })
    return this.table.page(
      ctx,
      query,
      { alias: 'expected', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }

  private open(ctx: TenantContext, where: string, of: string): Promise<CreditExpectation[]> {
    const query = this.openRows(ctx, where, of)
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return query.getMany()
  }

  private openRows(ctx: TenantContext, where: string, of: string): SelectQueryBuilder<CreditExpectation> {
    return this.table
      .select(ctx, 'expected')
      .andWhere(where, { of })
      .andWhere("expected.state = 'OPEN'")
      .orderBy('expected.createdAt')
      .addOrderBy('expected.id')
  }
}
