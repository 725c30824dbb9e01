import { type supplierInvoiceRejected, supplierInvoiceUnbooked } from '@nexus/contracts-billing'
import { unbookOrderBilling } from '@nexus/contracts-procurement'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { CreditBalance } from '../credit-notes/credit-balance.use-case.js'
import { CreditExpectations } from '../credit-notes/credit-expectations.use-case.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'

type Rejected = EventEnvelope<PayloadOf<typeof supplierInvoiceRejected>>

/** Takes back what a rejected invoice has booked. Events of one invoice come in order, so no booking is still to come. */
@Injectable()
export class OnInvoiceRejected implements EventHandler<typeof supplierInvoiceRejected> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly balance: CreditBalance,
    private readonly expectations: CreditExpectations,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async prepare(ctx: TenantContext, { payload }: Rejected): Promise<void> {
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, payload.invoiceId))
    if (invoice?.booked === true) await this.rpc.call(ctx, unbookOrderBilling, { invoiceId: invoice.id })
  }

  async handle(ctx: TenantContext, { payload }: Rejected): Promise<void> {
    const invoice = await this.invoices.lock(ctx, payload.invoiceId)
    await this.settle(ctx, invoice)
    if (!invoice.booked) return
    const before = invoiceTrail(invoice)
    const { matches } = await this.invoices.withRest(ctx, invoice)
    await this.invoices.noteBooked(ctx, matches, new Map())
    invoice.booked = false
    invoice.proposal = null
    await this.invoices.update(ctx, invoice)
    await this.outbox.add(ctx, supplierInvoiceUnbooked, {
      aggregateId: invoice.id,
      aggregateSeq: invoice.version,
      payload: invoiceFacts(invoice),
    })
    await this.audit.record(ctx, {
      action: 'billing.supplier-invoice.unbook',
      entity: 'supplier-invoice',
      entityId: invoice.id,
      before,
      after: invoiceTrail(invoice),
    })
  }

  /** What a rejected credit note had settled is owed again; of a rejected invoice no credit is expected. */
  private async settle(ctx: TenantContext, invoice: SupplierInvoice): Promise<void> {
    const { kind, creditOf, creditedMinor } = invoice
    if (kind === 'invoice') return this.expectations.dropInvoice(ctx, invoice.id)
    if (creditOf !== null && creditedMinor !== null) await this.balance.takeBack(ctx, invoice, creditOf, creditedMinor)
  }
}
