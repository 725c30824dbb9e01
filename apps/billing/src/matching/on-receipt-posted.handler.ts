import type { receiptPosted } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { InvoicePositionsRepository } from '../supplier-invoices/invoice-positions.repository.js'
import { MatchRecord } from './match-record.use-case.js'

/** Goods came: invoices of the order that wait are matched again, once a receipt (MAT-7). */
@Injectable()
export class OnReceiptPosted implements EventHandler<typeof receiptPosted> {
  constructor(
    private readonly positions: InvoicePositionsRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, { payload }: EventEnvelope<PayloadOf<typeof receiptPosted>>): Promise<void> {
    for (const invoice of await this.positions.waitingForOrders(ctx, [payload.orderId]))
      await this.matchRecord.request(ctx, invoice, 'receipt', payload.receiptId)
  }
}
