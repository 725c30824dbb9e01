import {
  supplierInvoicePaid,
  supplierInvoicePaymentReleased,
  supplierInvoicePaymentReopened,
  supplierInvoicePaymentReserved,
} from '@nexus/contracts-billing'
import { Money, type EventDefinition, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { type InvoiceBalance, pay, release, reopen, reserve } from '../supplier-invoices/invoice-balance.policy.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { PaymentRequestInvoice } from './payment-request-invoice.entity.js'
import type { PaymentRecord } from './payment-requests.repository.js'

interface Change {
  readonly apply: (balance: InvoiceBalance, minor: bigint, discountMinor: bigint) => void
  readonly event: EventDefinition
  readonly action: string
  readonly cause?: 'voided' | 'rejected' | 'returned'
}

const again = { apply: reopen, event: supplierInvoicePaymentReopened, action: 'reopen-payment' }
const CHANGES = {
  reserve: { apply: reserve, event: supplierInvoicePaymentReserved, action: 'reserve-payment' },
  release: { apply: release, event: supplierInvoicePaymentReleased, action: 'release-payment' },
  pay: { apply: pay, event: supplierInvoicePaid, action: 'pay' },
  voided: { ...again, cause: 'voided' },
  rejected: { ...again, cause: 'rejected' },
  returned: { ...again, cause: 'returned' },
} satisfies Record<string, Change>

/** What a payment request does to the balances of its invoices; part of the request's transaction. */
@Injectable()
export class InvoiceReservations {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Locks the invoices first, in the order of their ids. @param transfers the positions concerned; all when absent */
  async change(
    ctx: TenantContext,
    { request, parts }: Pick<PaymentRecord, 'request' | 'parts'>,
    what: keyof typeof CHANGES,
    transfers?: readonly number[],
  ): Promise<void> {
    const concerned = parts.filter(({ transfer }) => transfers?.includes(transfer) ?? true)
    if (concerned.length === 0) return
    const invoices = await this.invoices.lockAll(
      ctx,
      concerned.map(({ invoiceId }) => invoiceId),
    )
    for (const invoice of invoices) {
      const part = concerned.find(({ invoiceId }) => invoiceId === invoice.id)
      if (part !== undefined) await this.changeOne(ctx, invoice, request.id, part, CHANGES[what])
    }
  }

  private async changeOne(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    paymentRequestId: string,
    { amountMinor, discountMinor }: Pick<PaymentRequestInvoice, 'amountMinor' | 'discountMinor'>,
    { apply, event, action, cause }: Change,
  ): Promise<void> {
    const before = invoiceTrail(invoice)
    apply(invoice, amountMinor, discountMinor ?? 0n)
    await this.invoices.update(ctx, invoice)
    const payload = {
      ...invoiceFacts(invoice),
      paymentRequestId,
      amount: Money.ofMinor(amountMinor, invoice.currency).toJSON(),
      ...(cause === undefined ? {} : { cause }),
    }
    await this.outbox.add(ctx, event, { aggregateId: invoice.id, aggregateSeq: invoice.version, payload })
    await this.audit.record(ctx, {
      action: `billing.supplier-invoice.${action}`,
      entity: 'supplier-invoice',
      entityId: invoice.id,
      before,
      after: invoiceTrail(invoice),
    })
  }
}
