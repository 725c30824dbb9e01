import {
  supplierInvoicePaid,
  supplierInvoicePaymentReleased,
  supplierInvoicePaymentReserved,
} from '@nexus/contracts-billing'
import { Money, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { type InvoiceBalance, pay, release, reserve } from '../supplier-invoices/invoice-balance.policy.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { PaymentRecord } from './payment-requests.repository.js'

const CHANGES = {
  reserve: { apply: reserve, event: supplierInvoicePaymentReserved },
  release: { apply: release, event: supplierInvoicePaymentReleased },
  pay: { apply: pay, event: supplierInvoicePaid },
} satisfies Record<string, { apply: (balance: InvoiceBalance, minor: bigint) => void; event: unknown }>

/** What a payment request does to the balances of its invoices; part of the request's transaction. */
@Injectable()
export class InvoiceReservations {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Locks the invoices first, in the order of their ids. */
  async change(ctx: TenantContext, { request, parts }: PaymentRecord, what: keyof typeof CHANGES): Promise<void> {
    const invoices = await this.invoices.lockAll(
      ctx,
      parts.map(({ invoiceId }) => invoiceId),
    )
    for (const invoice of invoices) {
      const part = parts.find(({ invoiceId }) => invoiceId === invoice.id)
      if (part !== undefined) await this.changeOne(ctx, invoice, request.id, part.amountMinor, what)
    }
  }

  private async changeOne(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    paymentRequestId: string,
    minor: bigint,
    what: keyof typeof CHANGES,
  ): Promise<void> {
    const { apply, event } = CHANGES[what]
    const before = invoiceTrail(invoice)
    apply(invoice, minor)
    await this.invoices.update(ctx, invoice)
    const payload = {
      ...invoiceFacts(invoice),
      paymentRequestId,
      amount: Money.ofMinor(minor, invoice.currency).toJSON(),
    }
    await this.outbox.add(ctx, event, { aggregateId: invoice.id, aggregateSeq: invoice.version, payload })
    await this.audit.record(ctx, {
      action: `billing.supplier-invoice.${what}-payment`,
      entity: 'supplier-invoice',
      entityId: invoice.id,
      before,
      after: invoiceTrail(invoice),
    })
  }
}
