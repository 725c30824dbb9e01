import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, type NewRow, type Page, type PageInput, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { PaymentRequestInvoice } from './payment-request-invoice.entity.js'
import { PaymentRequest } from './payment-request.entity.js'

export interface PaymentFilters {
  readonly state?: string | undefined
  readonly vendorId?: string | undefined
  readonly legalEntityId?: string | undefined
}

/** A payment request with what it pays. */
export interface PaymentRecord {
  readonly request: PaymentRequest
  readonly parts: readonly PaymentRequestInvoice[]
}

@Injectable()
export class PaymentRequestsRepository {
  private readonly heads: TenantTable<PaymentRequest>
  private readonly rows: TenantTable<PaymentRequestInvoice>

  constructor(private readonly tx: TenantTx) {
    this.heads = new TenantTable(tx, PaymentRequest, 'payment request')
    this.rows = new TenantTable(tx, PaymentRequestInvoice, 'paid invoice')
  }

  /** @throws DomainError request.not_found */
  async get(ctx: TenantContext, paymentRequestId: string): Promise<PaymentRecord> {
    return this.withParts(ctx, await this.heads.get(ctx, paymentRequestId))
  }

  /** The request, locked until the transaction ends; null when there is none. */
  async lockIfThere(ctx: TenantContext, paymentRequestId: string): Promise<PaymentRecord | null> {
    const query = this.heads.select(ctx, 'request').andWhere('request.id = :paymentRequestId', { paymentRequestId })
    // SQLite has one writer at a time, and no row locks.
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    const request = await query.getOne()
    return request === null ? null : this.withParts(ctx, request)
  }

  /** @throws DomainError request.not_found */
  async lock(ctx: TenantContext, paymentRequestId: string): Promise<PaymentRecord> {
    const found = await this.lockIfThere(ctx, paymentRequestId)
    if (found === null) throw notFound(`There is no payment request ${paymentRequestId}.`)
    return found
  }

  async insert(
    ctx: TenantContext,
    head: NewRow<PaymentRequest>,
    parts: readonly NewRow<PaymentRequestInvoice>[],
  ): Promise<PaymentRecord> {
    const request = Object.assign(new PaymentRequest(), head)
    await this.heads.insert(ctx, request)
    await this.rows.insert(ctx, parts)
    return this.withParts(ctx, request)
  }

  async update(ctx: TenantContext, request: PaymentRequest): Promise<void> {
    await this.heads.update(ctx, request, request.version)
  }

  page(ctx: TenantContext, filters: PaymentFilters, input: PageInput): Promise<Page<PaymentRequest>> {
    const query = this.heads.select(ctx, 'request')
    const { state, vendorId, legalEntityId } = filters
    if (state !== undefined) query.andWhere('request.state = :state', { state })
    if (vendorId !== undefined) query.andWhere('request.vendorId = :vendorId', { vendorId })
    if (legalEntityId !== undefined) query.andWhere('request.legalEntityId = :legalEntityId', { legalEntityId })
    const spec = {
      alias: 'request',
      sorts: { createdAt: 'createdAt', dueDate: 'dueDate' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.heads.page(ctx, query, spec, input)
  }

  private async withParts(ctx: TenantContext, request: PaymentRequest): Promise<PaymentRecord> {
    const parts = await this.rows
      .select(ctx, 'part')
      .andWhere('part.paymentRequestId = :paymentRequestId', { paymentRequestId: request.id })
      .orderBy('part.number')
      .addOrderBy('part.id')
      .getMany()
    return { request, parts }
  }
}
