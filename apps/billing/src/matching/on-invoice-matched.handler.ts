import type { supplierInvoiceMatched } from '@nexus/contracts-billing'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { InvoicePositionsRepository } from '../supplier-invoices/invoice-positions.repository.js'
import { ordersOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'

type Matched = EventEnvelope<PayloadOf<typeof supplierInvoiceMatched>>

/**
 * A credit note gave quantities of its orders back, or an invoice came for which credit notes wait: those that wait are
 * matched again (MAT-7).
 */
@Injectable()
export class OnInvoiceMatched implements EventHandler<typeof supplierInvoiceMatched> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly positions: InvoicePositionsRepository,
    private readonly matchRecord: MatchRecord,
  ) {}

  async handle(ctx: TenantContext, { payload }: Matched): Promise<void> {
    const { kind, invoiceId, vendorId } = payload
    const numberKey = numberKeyOf(payload.number)
    const waiting =
      kind === 'credit-note'
        ? await this.ofSameOrders(ctx, invoiceId)
        : await this.positions.waitingForVendor(ctx, vendorId)
    for (const invoice of waiting) {
      const concerned =
        kind === 'credit-note'
          ? invoice.kind === 'invoice'
          : invoice.creditOf === invoiceId ||
            (invoice.kind === 'credit-note' &&
              invoice.precedingInvoices.some((number) => numberKeyOf(number) === numberKey))
      if (concerned) await this.matchRecord.request(ctx, invoice, 'credit', invoiceId)
    }
  }

  private async ofSameOrders(ctx: TenantContext, invoiceId: string) {
    const { invoice, orders } = await this.invoices.get(ctx, invoiceId)
    return this.positions.waitingForOrders(
      ctx,
      ordersOf(invoice, orders).map(({ orderId }) => orderId),
    )
  }
}
