import type { receiptPosted } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'

/** Goods came: invoices of the order that wait are matched again, once a receipt (MAT-7). */
@Injectable()
export class OnReceiptPosted implements EventHandler<typeof receiptPosted> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof receiptPosted>>): Promise<void> {
    for (const invoice of await this.invoices.unmatchedOfOrder(ctx, payload.orderId))
      await this.matchRecord.request(ctx, invoice, 'receipt', payload.receiptId)
  }
}
