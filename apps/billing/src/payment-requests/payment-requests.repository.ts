import { type Ids, IDS, notFound, type TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  narrow,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import type { SelectQueryBuilder } from 'typeorm'
import type { PaymentTransfer } from '../payments/payment-transfer.entity.js'
import { PaymentTransfersRepository } from '../payments/payment-transfers.repository.js'
import { PaymentRequestInvoice } from './payment-request-invoice.entity.js'
import { PaymentRequest } from './payment-request.entity.js'
import { transfersOf } from './transfers.policy.js'

export interface PaymentFilters {
  readonly state?: readonly string[] | undefined
  readonly currency?: string | undefined
  readonly vendorId?: string | undefined
  readonly legalEntityId?: string | undefined
}

/** A payment request with what it pays. */
export interface PaymentRecord {
  readonly request: PaymentRequest
  readonly parts: readonly PaymentRequestInvoice[]
  /** None before the export. */
  readonly transfers: readonly PaymentTransfer[]
}

@Injectable()
export class PaymentRequestsRepository {
  private readonly heads: TenantTable<PaymentRequest>
  private readonly rows: TenantTable<PaymentRequestInvoice>

  constructor(
    private readonly tx: TenantTx,
    private readonly transfers: PaymentTransfersRepository,
    @Inject(IDS) private readonly ids: Ids,
  ) {
    this.heads = new TenantTable(tx, PaymentRequest, 'payment request')
    this.rows = new TenantTable(tx, PaymentRequestInvoice, 'paid invoice')
  }

  find(ctx: TenantContext, paymentRequestId: string): Promise<PaymentRequest | null> {
    return this.heads.find(ctx, paymentRequestId)
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

  /** Adds the transfers of a payment that is exported with this message. */
  async addTransfers(ctx: TenantContext, { request, parts }: PaymentRecord, messageId: string): Promise<void> {
    const rows = transfersOf(request.id, parts).map(({ creditNumbers, invoiceNumbers, ...transfer }) => ({
      id: this.ids.next(),
      paymentRequestId: request.id,
      messageId,
      currency: request.currency,
      vendorName: request.vendorName,
      creditorIban: request.creditor.iban,
      debtorIban: request.debtor.iban,
      ...transfer,
      invoiceNumbers: [...invoiceNumbers, ...creditNumbers],
      state: 'PENDING' as const,
      bankStatus: null,
      reasons: [],
      settledMinor: 0n,
      settledOn: null,
      writtenOff: [],
    }))
    await this.transfers.insert(ctx, rows)
  }

  page(ctx: TenantContext, filters: PaymentFilters, input: PageInput): Promise<Page<PaymentRequest>> {
    const query = this.matching(ctx, filters)
    const spec = {
      alias: 'request',
      sorts: { createdAt: 'createdAt', dueDate: 'dueDate' },
      filterHash: filterHashOf({ ...filters }),
    }
    return this.heads.page(ctx, query, spec, input)
  }

  /** The payment requests that a list with these filters shows. */
  matching(ctx: TenantContext, filters: PaymentFilters): SelectQueryBuilder<PaymentRequest> {
    return narrow(this.heads.select(ctx, 'request'), 'request', { equal: { ...filters } })
  }

  private async withParts(ctx: TenantContext, request: PaymentRequest): Promise<PaymentRecord> {
    const parts = await this.rows
      .select(ctx, 'part')
      .andWhere('part.paymentRequestId = :paymentRequestId', { paymentRequestId: request.id })
      .orderBy('part.number')
      .addOrderBy('part.id')
      .getMany()
    // Without a file there are none: the way of a payment up to its export needs no further query.
    const transfers = request.file == null ? [] : await this.transfers.ofRequest(ctx, request.id)
    return { request, parts, transfers }
  }
}
