import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PaymentHold } from './payment-hold.entity.js'

@Injectable()
export class PaymentHoldsRepository {
  private readonly table: TenantTable<PaymentHold>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, PaymentHold, 'payment hold')
  }

  get(ctx: TenantContext, paymentHoldId: string): Promise<PaymentHold> {
    return this.table.get(ctx, paymentHoldId)
  }

  /** The hold, locked until the transaction ends. @throws DomainError request.not_found */
  async lock(ctx: TenantContext, paymentHoldId: string): Promise<PaymentHold> {
    const query = this.table.select(ctx, 'hold').andWhere('hold.id = :paymentHoldId', { paymentHoldId })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const hold = await query.getOne()
    if (hold === null) throw notFound(`There is no payment hold ${paymentHoldId}.`)
    return hold
  }

  /** The holds that stand on these invoices, the oldest first. */
  activeOn(ctx: TenantContext, invoiceIds: readonly string[]): Promise<PaymentHold[]> {
    return this.table
      .select(ctx, 'hold')
      .andWhere("hold.state = 'ACTIVE' AND hold.invoiceId IN (:...invoiceIds)", { invoiceIds })
      .orderBy('hold.createdAt')
      .addOrderBy('hold.id')
      .getMany()
  }

  async insert(ctx: TenantContext, row: NewRow<PaymentHold>): Promise<PaymentHold> {
    const hold = Object.assign(new PaymentHold(), row)
    await this.table.insert(ctx, hold)
    return hold
  }

  async update(ctx: TenantContext, hold: PaymentHold): Promise<void> {
    await this.table.update(ctx, hold, hold.version)
  }

  page(
    ctx: TenantContext,
    { invoiceId, state }: { invoiceId?: string | undefined; state?: string | undefined },
    input: PageInput,
  ): Promise<Page<PaymentHold>> {
    const query = this.table.select(ctx, 'hold')
    if (invoiceId !== undefined) query.andWhere('hold.invoiceId = :invoiceId', { invoiceId })
    if (state !== undefined) query.andWhere('hold.state = :state', { state })
    const spec = { alias: 'hold', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ invoiceId, state }) }
    return this.table.page(ctx, query, spec, input)
  }
}
