import { termsExist } from '@nexus/contracts-billing'
import { notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PaymentTermsRow } from './payment-terms.entity.js'

@Injectable()
export class PaymentTermsRepository {
  private readonly table: TenantTable<PaymentTermsRow>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, PaymentTermsRow, 'terms of payment')
  }

  get(ctx: TenantContext, paymentTermsId: string): Promise<PaymentTermsRow> {
    return this.table.get(ctx, paymentTermsId)
  }

  /** The terms, locked until the transaction ends. @throws DomainError request.not_found */
  async lock(ctx: TenantContext, paymentTermsId: string): Promise<PaymentTermsRow> {
    const query = this.table.select(ctx, 'terms').andWhere('terms.id = :paymentTermsId', { paymentTermsId })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const row = await query.getOne()
    if (row === null) throw notFound(`There are no terms of payment ${paymentTermsId}.`)
    return row
  }

  /** What is agreed with a vendor, and what holds in general. */
  async known(
    ctx: TenantContext,
    vendorId: string,
  ): Promise<{ vendor: PaymentTermsRow['terms'] | undefined; fallback: PaymentTermsRow['terms'] | undefined }> {
    const rows = await this.table
      .select(ctx, 'terms')
      .andWhere('terms.partyId IN (:...parties)', { parties: [vendorId, ctx.tenantId] })
      .getMany()
    const of = (partyId: string) => rows.find((row) => row.partyId === partyId)?.terms
    return { vendor: of(vendorId), fallback: of(ctx.tenantId) }
  }

  /** @throws DomainError billing.payment_terms.exist */
  async insert(ctx: TenantContext, row: NewRow<PaymentTermsRow>): Promise<PaymentTermsRow> {
    const terms = Object.assign(new PaymentTermsRow(), row)
    try {
      await this.tx.savepoint(() => this.table.insert(ctx, terms))
    } catch (error) {
      if (!isUniqueViolation(error, ['partyId'])) throw error
      const first = await this.table
        .select(ctx, 'terms')
        .andWhere('terms.partyId = :partyId', { partyId: row.partyId })
        .getOne()
      throw termsExist('Terms of payment are recorded already: change those.', {
        facts: { paymentTermsId: first?.id },
      })
    }
    return terms
  }

  async update(ctx: TenantContext, row: PaymentTermsRow): Promise<void> {
    await this.table.update(ctx, row, row.version)
  }

  page(ctx: TenantContext, vendorId: string | undefined, input: PageInput): Promise<Page<PaymentTermsRow>> {
    const query = this.table.select(ctx, 'terms')
    if (vendorId !== undefined) query.andWhere('terms.partyId = :vendorId', { vendorId })
    const spec = { alias: 'terms', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ vendorId }) }
    return this.table.page(ctx, query, spec, input)
  }
}
