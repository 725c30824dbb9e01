import {
  supplierInvoiceCredited,
  supplierInvoiceCreditUsed,
  supplierInvoiceDisputeEnded,
} from '@nexus/contracts-billing'
import { type EventDefinition, Money, type PayloadOf, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { setOff } from '../supplier-invoices/invoice-balance.policy.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'

/** What credit notes do to the balance of the invoice that they refer to (MAT-9); part of the transaction of its caller. */
@Injectable()
export class CreditBalance {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Sets a matched credit note off against its invoice; what is left of it can be taken off other payments. @returns minor units */
  async apply(ctx: TenantContext, creditNoteId: string, invoiceId: string): Promise<bigint> {
    const { creditNote, invoice } = await this.lockBoth(ctx, creditNoteId, invoiceId)
    if (creditNote?.state !== 'MATCHED' || invoice?.state !== 'MATCHED') return 0n
    const before = { invoice: invoiceTrail(invoice), creditNote: invoiceTrail(creditNote) }
    const minor = setOff(invoice, creditNote)
    if (minor === 0n) return 0n
    const disputed = invoice.disputedMinor ?? 0n
    invoice.disputedMinor = disputed > minor ? disputed - minor : 0n
    const amount = Money.ofMinor(minor, invoice.currency).toJSON()
    await this.store(ctx, invoice, before.invoice, 'credit', supplierInvoiceCredited, { creditNoteId, amount })
    await this.store(ctx, creditNote, before.creditNote, 'use-credit', supplierInvoiceCreditUsed, {
      creditOf: invoiceId,
      amount,
    })
    return minor
  }

  /** The credit note was rejected: its invoice is owed again what it had settled. */
  async takeBack(ctx: TenantContext, creditNote: SupplierInvoice, invoiceId: string, minor: bigint): Promise<void> {
    const [invoice] = await this.invoices.lockAll(ctx, [invoiceId])
    if (invoice === undefined || minor === 0n) return
    const before = invoiceTrail(invoice)
    invoice.creditedMinor = (invoice.creditedMinor ?? 0n) - minor
    const amount = Money.ofMinor(-minor, invoice.currency).toJSON()
    const of = { creditNoteId: creditNote.id, amount }
    await this.store(ctx, invoice, before, 'take-credit-back', supplierInvoiceCredited, of)
  }

  /** What was disputed of an invoice can be paid again. */
  async endDispute(ctx: TenantContext, invoiceId: string, minor: bigint, reason: string): Promise<void> {
    const invoice = await this.invoices.lock(ctx, invoiceId)
    const disputed = invoice.disputedMinor ?? 0n
    if (disputed === 0n) return
    const before = invoiceTrail(invoice)
    invoice.disputedMinor = disputed > minor ? disputed - minor : 0n
    const amount = Money.ofMinor(disputed - invoice.disputedMinor, invoice.currency).toJSON()
    await this.store(ctx, invoice, before, 'end-dispute', supplierInvoiceDisputeEnded, { amount, reason })
  }

  private async lockBoth(ctx: TenantContext, creditNoteId: string, invoiceId: string) {
    const rows = await this.invoices.lockAll(ctx, [creditNoteId, invoiceId])
    return {
      creditNote: rows.find(({ id }) => id === creditNoteId),
      invoice: rows.find(({ id }) => id === invoiceId),
    }
  }

  private async store<E extends EventDefinition>(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    before: ReturnType<typeof invoiceTrail>,
    verb: string,
    event: E,
    more: object,
  ): Promise<void> {
    await this.invoices.update(ctx, invoice)
    const payload = { ...invoiceFacts(invoice), ...more } as PayloadOf<E>
    await this.outbox.add(ctx, event, { aggregateId: invoice.id, aggregateSeq: invoice.version, payload })
    await this.audit.record(ctx, {
      action: `billing.supplier-invoice.${verb}`,
      entity: 'supplier-invoice',
      entityId: invoice.id,
      before,
      after: invoiceTrail(invoice),
    })
  }
}
