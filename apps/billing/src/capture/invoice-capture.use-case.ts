import {
  invoiceDuplicate,
  invoiceVendorUnknown,
  separationOfDuties,
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
import { OrderOfInvoice } from '../matching/order-of-invoice.use-case.js'
import { dutyConflict } from '../matching/order-people.policy.js'
import { PrepaymentUse } from '../prepayments/prepayment-use.use-case.js'
import { BillingSettingsRepository } from '../settings/billing-settings.repository.js'
import { duplicateGroupOf, isSameAmount, numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { paymentStateOf } from '../supplier-invoices/invoice-balance.policy.js'
import type { SupplierInvoiceLine } from '../supplier-invoices/supplier-invoice-line.entity.js'
import { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail, invoiceViewOf } from '../supplier-invoices/supplier-invoice.view.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { invoiceLinesOf, newInvoiceOf } from './new-invoice.builder.js'
import type { CapturedInvoice } from './captured-invoice.policy.js'

type Vendor = NonNullable<OutputOf<typeof findVendor>['vendor']>

/** Everything that is known of an invoice before its transaction begins. */
export interface PreparedCapture {
  readonly invoiceId: string
  readonly document: CapturedInvoice
  readonly source: 'ubl' | 'api'
  readonly vendor: Vendor
  readonly order: MatchView | undefined
  readonly maxRounding: string
  readonly file?: { readonly fileId: string; readonly sha256: string }
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

  maxRounding(ctx: TenantContext): Promise<string> {
    return this.tx.read(ctx, () => this.settings.maxRounding(ctx))
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
        facts: { taxIds },
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

  /** The order, if one is named; who acted on it must not enter its invoice (X-9). */
  async orderFor(ctx: TenantContext, orderId: string | undefined, vendorId: string): Promise<MatchView | undefined> {
    if (orderId === undefined) return undefined
    const order = await this.orders.forVendor(ctx, orderId, vendorId)
    const conflict = dutyConflict(order, ctx.actor.userId)
    if (conflict === undefined) return order
    throw separationOfDuties(
      `You are the ${conflict} of purchase order ${order.number ?? orderId}: somebody else must enter its invoice.`,
      {
        facts: { role: conflict, conflictsWith: 'invoice enterer', orderId },
      },
    )
  }

  /** The same for repeats of one request, so that what was stored for it beforehand is found again. */
  invoiceIdFor({ tenantId, actor, idempotency }: TenantContext): string {
    if (idempotency === undefined) return this.ids.next()
    return stepId('supplier-invoice', tenantId, actor.userId, idempotency.key, idempotency.fingerprint)
  }

  /** Before anything is stored elsewhere; the unique key decides when two are captured at once. @throws DomainError billing.invoice.duplicate */
  async assertNew(ctx: TenantContext, document: CapturedInvoice, vendorId: string, maxRounding: string): Promise<void> {
    await this.tx.read(ctx, () => this.freeSlot(ctx, document, vendorId, maxRounding))
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
    const lines = invoiceLinesOf(document, invoiceId, this.ids)
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
    { document, vendor, maxRounding }: PreparedCapture,
    invoice: SupplierInvoice,
    lines: readonly NewRow<SupplierInvoiceLine>[],
  ): Promise<void> {
    for (;;) {
      invoice.duplicateSlot = await this.freeSlot(ctx, document, vendor.vendorId, maxRounding)
      if (await this.invoices.insert(ctx, invoice, lines)) return
    }
  }

  /** The slot of this number that is free. @throws DomainError billing.invoice.duplicate */
  private async freeSlot(
    ctx: TenantContext,
    document: CapturedInvoice,
    vendorId: string,
    maxRounding: string,
  ): Promise<number> {
    const duplicateGroup = duplicateGroupOf(document)
    const others = await this.invoices.sameNumber(ctx, {
      vendorId,
      numberKey: numberKeyOf(document.number),
      duplicateGroup,
    })
    const tolerance = Money.parse(maxRounding, document.currency, 'down')
    const same = others.find((other) =>
      isSameAmount(Money.ofMinor(other.payableMinor, other.currency), document.totals.payable, tolerance),
    )
    if (same !== undefined) {
      throw invoiceDuplicate(
        `Number ${document.number} over ${document.totals.payable.toString()} of this vendor was captured already, as ${same.number} over ${Money.ofMinor(same.payableMinor, same.currency).toString()}.`,
        { facts: { invoiceId: same.id, number: same.number, state: same.state } },
      )
    }
    return Math.max(-1, ...others.map((other) => other.duplicateSlot ?? -1)) + 1
  }
}
