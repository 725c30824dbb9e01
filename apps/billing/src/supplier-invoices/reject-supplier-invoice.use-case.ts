import {
  invoiceCredited,
  invoiceInPayment,
  type rejectSupplierInvoice,
  supplierInvoiceRejected,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { PrepaymentUse } from '../prepayments/prepayment-use.use-case.js'
import { lineBelowZero } from './booked-quantity.policy.js'
import { supplierInvoiceMachine } from './supplier-invoice.machine.js'
import { invoiceFacts, invoiceTrail, invoiceViewOf } from './supplier-invoice.view.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from './supplier-invoices.repository.js'

/** Rejects; its bookings are taken back by the handler of the event, which cannot be lost. */
@Injectable()
export class RejectSupplierInvoice implements UseCase<typeof rejectSupplierInvoice> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly prepayments: PrepaymentUse,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof rejectSupplierInvoice>): Promise<SupplierInvoiceView> {
    const record = await this.invoices.withRest(ctx, await this.invoices.lock(ctx, input.invoiceId))
    const { invoice } = record
    assertSeen(ctx, invoice, 'supplier invoice')
    const before = invoiceTrail(invoice)
    invoice.state = supplierInvoiceMachine.next(invoice.state, 'reject')
    if (invoice.reservedMinor + invoice.paidMinor > 0n) {
      throw invoiceInPayment(
        `Invoice ${invoice.number} is ${invoice.paymentState}: cancel its payment request first.`,
        { facts: { number: invoice.number, payment: invoice.paymentState } },
      )
    }
    await this.assertNotCredited(ctx, record)
    await this.prepayments.release(ctx, invoice)
    invoice.rejection = { reason: input.reason, by: ctx.actor.userId, at: this.clock.now().toISOString() }
    invoice.duplicateSlot = null
    // What is being booked this moment may be booked before the answer is known.
    invoice.booked = invoice.booked || invoice.proposal !== null
    await this.invoices.update(ctx, invoice)
    const payload = { ...invoiceFacts(invoice), reason: input.reason }
    await this.outbox.add(ctx, supplierInvoiceRejected, {
      aggregateId: invoice.id,
      aggregateSeq: invoice.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: 'billing.supplier-invoice.reject',
      entity: 'supplier-invoice',
      entityId: invoice.id,
      before,
      after: invoiceTrail(invoice),
      reason: input.reason,
    })
    return invoiceViewOf(record)
  }

  async reread(ctx: TenantContext, output: SupplierInvoiceView): Promise<SupplierInvoiceView> {
    return invoiceViewOf(await this.invoices.get(ctx, output.invoiceId))
  }

  /** Billing alone books, so it knows whether a credit would be left without its invoice. */
  private async assertNotCredited(ctx: TenantContext, { invoice, matches }: InvoiceRecord): Promise<void> {
    const bookings = await this.invoices.bookedOn(
      ctx,
      matches.map((match) => match.orderLineId),
    )
    const settled = invoice.kind === 'invoice' && (invoice.creditedMinor ?? 0n) > 0n
    if (!settled && lineBelowZero(bookings, invoice.id) === undefined) return
    throw invoiceCredited(
      `A credit note takes back what was billed by invoice ${invoice.number}: reject the credit note first.`,
      { facts: { number: invoice.number } },
    )
  }
}
