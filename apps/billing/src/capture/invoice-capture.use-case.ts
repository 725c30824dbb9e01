import {
  type BillingSettingsView,
  invoiceCreditUnknown,
  invoiceDuplicate,
  invoiceVendorUnknown,
  supplierInvoiceCaptured,
  type SupplierInvoiceView,
} from '@nexus/contracts-billing'
import { findVendor, type MatchView } from '@nexus/contracts-procurement'
import { type Ids, IDS, Money, type OutputOf, stepId, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import type { NewRow } from '@nexus/platform-database'
import { TenantTx } from '@nexus/platform-database'
import { Outbox } from '@nexus/platform-outbox'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { assertNoDuty, MOST_ORDERS, OrderOfInvoice } from '../matching/order-of-invoice.use-case.js'
import { PrepaymentUse } from '../prepayments/prepayment-use.use-case.js'
import { BillingSettingsRepository } from '../settings/billing-settings.repository.js'
import { duplicateGroupOf, isSameAmount, isSamePeriod, numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { paymentStateOf } from '../supplier-invoices/invoice-balance.policy.js'
import type { SupplierInvoiceLine } from '../supplier-invoices/supplier-invoice-line.entity.js'
import { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail, invoiceViewOf, ordersOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { dayBefore } from './day-window.policy.js'
import { invoiceLinesOf, invoiceOrdersOf, newInvoiceOf } from './new-invoice.builder.js'
import type { CapturedInvoice } from './captured-invoice.policy.js'

type Vendor = NonNullable<OutputOf<typeof findVendor>['vendor']>

/** Everything that is known of an invoice before its transaction begins. */
export interface PreparedCapture {
  readonly invoiceId: string
  readonly document: CapturedInvoice
  readonly source: 'ubl' | 'api'
  readonly vendor: Vendor
  /** The orders that it bills, the one that was named first. */
  readonly orders: readonly MatchView[]
  /** The order of each line, where it was given with it. */
  readonly lineOrderIds: readonly (string | undefined)[]
  readonly creditOf: string | null
  readonly creditReason: string | null
  readonly settings: BillingSettingsView
  readonly file?: { readonly fileId: string; readonly sha256: string }
}

/** What a caller says about an invoice, beside the document itself. */
export interface CaptureHints {
  readonly orderId?: string | undefined
  readonly lineOrderIds: readonly (string | undefined)[]
  readonly creditOf?: string | undefined
}

/** How an invoice is captured, whichever way it comes (X-10). */
@Injectable()
export class InvoiceCapture {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly settings: BillingSettingsRepository,
    private readonly prepayments: PrepaymentUse,
    private readonly orders: OrderOfInvoice,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  currentSettings(ctx: TenantContext): Promise<BillingSettingsView> {
    return this.tx.read(ctx, () => this.settings.current(ctx))
  }

  /** The vendor of the first of these tax ids that one has. @throws DomainError billing.invoice.vendor_unknown */
  async vendorByTaxId(ctx: TenantContext, taxIds: readonly string[], sellerName: string): Promise<Vendor> {
    for (const taxId of taxIds) {
      const { vendor } = await this.rpc.call(ctx, findVendor, { taxId })
      if (vendor !== null) return vendor
    }
    const named = taxIds.length === 0 ? 'names no tax id that could be one' : `has the tax id ${taxIds.join(', ')}`
    throw invoiceVendorUnknown(
      `The seller${sellerName === '' ? '' : ` ${sellerName}`} ${named}, and no vendor has it: add the vendor with this tax id, then capture the invoice again.`,
      {
        facts: { taxIds, sellerName },
      },
    )
  }

  /** @throws DomainError billing.invoice.vendor_unknown */
  async vendorById(ctx: TenantContext, vendorId: string): Promise<Vendor> {
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    if (vendor === null)
      throw invoiceVendorUnknown(`There is no vendor ${vendorId}: add the vendor, then capture the invoice again.`)
    return vendor
  }

  /**
   * The orders that are billed: those that the caller names, else those whose numbers the document states, else those of
   * the invoice that it credits (MAT-8). Who acted on one of them must not enter its invoice (X-9).
   */
  async ordersFor(
    ctx: TenantContext,
    document: CapturedInvoice,
    hints: CaptureHints,
    vendorId: string,
    credited: SupplierInvoice | undefined,
  ): Promise<MatchView[]> {
    const ids = [hints.orderId, ...hints.lineOrderIds].filter((id) => id !== undefined)
    const named = await this.orders.forVendor(ctx, [...new Set(ids)].slice(0, MOST_ORDERS), vendorId)
    const onLines = document.lines.flatMap(({ orderReference }) => orderReference ?? [])
    const numbers = named.length > 0 ? onLines : [...(document.orderReference?.split(/[,;]/) ?? []), ...onLines]
    const unknown = numbers.filter((number) => !named.some((order) => order.number === number.trim()))
    const looked = await this.orders.numbered(ctx, unknown, vendorId)
    const all = [...named, ...looked.filter(({ orderId }) => !named.some((order) => order.orderId === orderId))]
    const orders = all.length > 0 || credited === undefined ? all : await this.ordersOfInvoice(ctx, credited)
    assertNoDuty(orders, ctx.actor.userId, 'You are', 'somebody else must enter its invoice')
    return orders
  }

  /** The invoice that a credit note refers to, by id or by number; undefined when there is none. @throws DomainError billing.invoice.credit_of_unknown */
  async creditedInvoice(
    ctx: TenantContext,
    { kind, precedingInvoices }: CapturedInvoice,
    creditOf: string | undefined,
    vendorId: string,
  ): Promise<SupplierInvoice | undefined> {
    if (creditOf === undefined) {
      if (kind === 'invoice' || precedingInvoices.length === 0) return undefined
      const keys = precedingInvoices.map(numberKeyOf)
      return (await this.tx.read(ctx, () => this.invoices.invoicesNumbered(ctx, vendorId, keys)))[0]
    }
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, creditOf))
    if (kind === 'credit-note' && invoice?.vendorId === vendorId && invoice.kind === 'invoice') return invoice
    throw invoiceCreditUnknown(
      kind === 'invoice'
        ? 'Only a credit note refers to an invoice by `creditOf`: leave it out, or capture the document as type 381.'
        : `There is no invoice ${creditOf} of this vendor: name the invoice that is credited, or give a reason instead.`,
      { facts: { creditOf } },
    )
  }

  private async ordersOfInvoice(ctx: TenantContext, invoice: SupplierInvoice): Promise<MatchView[]> {
    const { orders } = await this.tx.read(ctx, () => this.invoices.withRest(ctx, invoice))
    return this.orders.all(
      ctx,
      ordersOf(invoice, orders).map(({ orderId }) => orderId),
    )
  }

  /** The same for repeats of one request, so that what was stored for it beforehand is found again. */
  invoiceIdFor({ tenantId, actor, idempotency }: TenantContext): string {
    if (idempotency === undefined) return this.ids.next()
    return stepId('supplier-invoice', tenantId, actor.userId, idempotency.key, idempotency.fingerprint)
  }

  /** Before anything is stored elsewhere; the unique key decides when two are captured at once. @throws DomainError billing.invoice.duplicate */
  async assertNew(
    ctx: TenantContext,
    document: CapturedInvoice,
    vendorId: string,
    settings: BillingSettingsView,
  ): Promise<void> {
    await this.tx.read(ctx, () => this.freeSlot(ctx, document, vendorId, settings))
  }

  async store(ctx: TenantContext, prepared: PreparedCapture): Promise<SupplierInvoiceView> {
    const { document, vendor, invoiceId } = prepared
    const row = newInvoiceOf(prepared)
    row.prepaymentIds = await this.prepayments.consume(ctx, {
      invoiceId,
      vendorId: vendor.vendorId,
      prepaid: document.totals.prepaid,
      references: document.prepaymentReferences,
    })
    const invoice = Object.assign(new SupplierInvoice(), { ...row, paymentState: paymentStateOf(row) })
    const lines = invoiceLinesOf(document, invoiceId, this.ids, prepared.lineOrderIds)
    await this.insert(ctx, prepared, invoice, lines)
    const facts = invoiceFacts(invoice)
    await this.outbox.add(ctx, supplierInvoiceCaptured, {
      aggregateId: invoice.id,
      aggregateSeq: 1,
      payload: { ...facts, enteredBy: ctx.actor.userId },
    })
    await this.audit.record(ctx, {
      action: 'billing.supplier-invoice.capture',
      entity: 'supplier-invoice',
      entityId: invoice.id,
      after: invoiceTrail(invoice),
    })
    return invoiceViewOf(await this.invoices.withRest(ctx, invoice))
  }

  private async insert(
    ctx: TenantContext,
    prepared: PreparedCapture,
    invoice: SupplierInvoice,
    lines: readonly NewRow<SupplierInvoiceLine>[],
  ): Promise<void> {
    const { document, vendor, settings } = prepared
    const orders = invoiceOrdersOf(prepared, this.ids)
    for (;;) {
      const { slot, sameNumber } = await this.freeSlot(ctx, document, vendor.vendorId, settings)
      invoice.duplicateSlot = slot
      invoice.suspectedDuplicate = sameNumber || (await this.looksKnown(ctx, invoice, settings))
      if (await this.invoices.insert(ctx, invoice, lines, orders)) return
    }
  }

  /** Whether a person is to look if it was billed under another number, or by a sibling of the vendor (MAT-10). */
  private async looksKnown(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    { maxRounding, duplicateWindowDays }: BillingSettingsView,
  ): Promise<boolean> {
    if (invoice.duplicateGroup !== 'invoice' || duplicateWindowDays === 0) return false
    const { minor } = Money.parse(maxRounding, invoice.currency, 'down')
    const alike = await this.invoices.lookAlikes(ctx, {
      vendorId: invoice.vendorId,
      numberKey: invoice.numberKey,
      duplicateGroup: invoice.duplicateGroup,
      currency: invoice.currency,
      ibans: invoice.bankAccounts.map(({ iban }) => iban),
      least: String(invoice.payableMinor - minor),
      most: String(invoice.payableMinor + minor),
      from: dayBefore(invoice.issueDate, duplicateWindowDays),
      until: dayBefore(invoice.issueDate, -duplicateWindowDays),
    })
    return alike.length > 0
  }

  /** The slot of this number that is free, and whether it is used with another amount. @throws DomainError billing.invoice.duplicate */
  private async freeSlot(
    ctx: TenantContext,
    document: CapturedInvoice,
    vendorId: string,
    { maxRounding, duplicatePolicy }: BillingSettingsView,
  ): Promise<{ slot: number; sameNumber: boolean }> {
    const duplicateGroup = duplicateGroupOf(document)
    const all = await this.invoices.sameNumber(ctx, {
      vendorId,
      numberKey: numberKeyOf(document.number),
      duplicateGroup,
    })
    const others = all.filter(({ issueDate }) => isSamePeriod(duplicatePolicy, issueDate, document.issueDate))
    const tolerance = Money.parse(maxRounding, document.currency, 'down')
    const same = others.find((other) =>
      isSameAmount(Money.ofMinor(other.payableMinor, other.currency), document.totals.payable, tolerance),
    )
    if (same !== undefined) {
      throw invoiceDuplicate(
        `Number ${document.number} over ${document.totals.payable.toString()} of this vendor was captured already, as ${same.number} over ${Money.ofMinor(same.payableMinor, same.currency).toString()}.`,
        {
          facts: {
            invoiceId: same.id,
            number: same.number,
            payable: Money.ofMinor(same.payableMinor, same.currency).toJSON(),
            state: same.state,
          },
        },
      )
    }
    return { slot: Math.max(-1, ...all.map((other) => other.duplicateSlot ?? -1)) + 1, sameNumber: others.length > 0 }
  }
}
