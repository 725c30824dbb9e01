import type { BillingSettingsView } from '@nexus/contracts-billing'
import { findVendor, type MatchView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { CreditExpectationsRepository } from '../credit-notes/credit-expectations.repository.js'
import { BillingSettingsRepository } from '../settings/billing-settings.repository.js'
import { numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { InvoicePositionsRepository } from '../supplier-invoices/invoice-positions.repository.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { ordersOf } from '../supplier-invoices/supplier-invoice.view.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { ToleranceRuleFacts } from '../tolerances/tolerance.policy.js'
import { ToleranceRulesRepository } from '../tolerances/tolerance-rules.repository.js'
import type { BilledAdjustments, VendorFacts } from './document-terms.policy.js'
import { invoiceToMatch } from './invoice-to-match.builder.js'
import { type LineOnRecord, positionsOf } from './line-position.policy.js'
import { matchInvoice, type MatchOutcome } from './match-invoice.policy.js'
import { OrderOfInvoice } from './order-of-invoice.use-case.js'
import { refusalFinding } from './refusal.policy.js'
import { Tolerances } from './variance.policy.js'

/** A judgement holds for the version of the invoice that it was made on. */
export interface Judgement {
  readonly version: number
  /** Absent when a booking is under way: it is asked for again, as it was. */
  readonly found?: Found
}

export interface Found {
  readonly outcome: MatchOutcome
  readonly orders: readonly MatchView[]
  /** Of a credit note: the invoice that it refers to. */
  readonly creditOf: string | null
  readonly settings: BillingSettingsView
}

interface Known {
  readonly record: InvoiceRecord
  readonly credited: InvoiceRecord | undefined
  readonly orderIds: readonly string[]
  readonly others: readonly SupplierInvoice[]
  readonly lines: readonly LineOnRecord[]
  readonly rules: readonly ToleranceRuleFacts[]
  readonly settings: BillingSettingsView
  readonly creditsValueOnly: boolean
}

/** Judges an invoice against its orders as they are now; reads only, outside of any transaction. */
@Injectable()
export class InvoiceJudgement {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly positions: InvoicePositionsRepository,
    private readonly rules: ToleranceRulesRepository,
    private readonly settings: BillingSettingsRepository,
    private readonly expectations: CreditExpectationsRepository,
    private readonly orders: OrderOfInvoice,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
  ) {}

  /** Undefined when the invoice does not wait to be matched. */
  async judge(ctx: TenantContext, invoiceId: string): Promise<Judgement | undefined> {
    const known = await this.tx.read(ctx, () => this.load(ctx, invoiceId))
    if (known === undefined) return undefined
    const { record, settings } = known
    const { invoice, matches } = record
    if (invoice.proposal !== null) return { version: invoice.version }
    const orders = await this.orders.all(ctx, known.orderIds, termsDate(record, known.credited))
    const creditOf = known.credited?.invoice.id ?? null
    const outcome = matchInvoice(invoiceToMatch(record), {
      orders,
      assigned: new Map(matches.filter(({ by }) => by === 'assigned').map(({ id, orderLineId }) => [id, orderLineId])),
      before: new Map(matches.map(({ id, orderLineId }) => [id, orderLineId])),
      billedBefore: known.others.map(billedAdjustments),
      vendor: await this.vendor(ctx, invoice.vendorId),
      creditOf,
      tolerances: new Tolerances(known.rules, {
        vendorId: invoice.vendorId,
        categoryCode: null,
        legalEntityId: orders[0]?.legalEntityId ?? null,
        currency: invoice.currency,
      }),
      positions: positionsOf(known.lines, invoice.currency, creditOf),
      acceptLimit: settings.acceptLimit,
      creditsValueOnly: known.creditsValueOnly,
    })
    const refused = refusalFinding(invoice, outcome)
    const seen = refused === undefined ? outcome : { ...outcome, findings: [refused] }
    return { version: invoice.version, found: { outcome: seen, orders, creditOf, settings } }
  }

  private async load(ctx: TenantContext, invoiceId: string): Promise<Known | undefined> {
    const invoice = await this.invoices.find(ctx, invoiceId)
    if (invoice?.state !== 'CAPTURED') return undefined
    const record = await this.invoices.withRest(ctx, invoice)
    const credited = await this.creditedBy(ctx, invoice)
    const orderIds = ordersFor(record, credited)
    const others = await this.positions.matchedOfOrders(ctx, orderIds, invoiceId)
    return {
      record,
      credited,
      orderIds,
      others,
      lines: await this.linesOnRecord(ctx, others),
      rules: await this.rules.activeFor(ctx, invoice.vendorId),
      settings: await this.settings.current(ctx),
      creditsValueOnly: await this.creditsValueOnly(ctx, invoice, credited?.invoice),
    }
  }

  /** The invoice that a credit note refers to; it may have been captured after it. */
  private async creditedBy(ctx: TenantContext, invoice: SupplierInvoice): Promise<InvoiceRecord | undefined> {
    const { kind, creditOf, precedingInvoices, vendorId } = invoice
    if (kind === 'invoice') return undefined
    if (creditOf === null && precedingInvoices.length === 0) return undefined
    const found =
      creditOf === null
        ? (await this.invoices.invoicesNumbered(ctx, vendorId, precedingInvoices.map(numberKeyOf)))[0]
        : await this.invoices.find(ctx, creditOf)
    return found === undefined || found === null ? undefined : this.invoices.withRest(ctx, found)
  }

  private async linesOnRecord(ctx: TenantContext, others: readonly SupplierInvoice[]): Promise<LineOnRecord[]> {
    const heads = new Map(others.map((other) => [other.id, other]))
    const rows = await this.positions.linesOf(ctx, [...heads.keys()])
    return rows.map(({ invoiceId, orderLineId, bookedMicro, beyondMicro, varianceMinor, expectedMinor, receipts }) => ({
      invoiceId,
      creditOf: heads.get(invoiceId)?.creditOf ?? null,
      orderLineId,
      bookedMicro,
      beyondMicro: beyondMicro ?? 0n,
      varianceMinor: varianceMinor ?? 0n,
      expectedMinor: expectedMinor ?? 0n,
      receipts: receipts ?? [],
    }))
  }

  /** A credit note over exactly what is disputed of its invoice takes back money, not goods. */
  private async creditsValueOnly(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    credited: SupplierInvoice | undefined,
  ): Promise<boolean> {
    if (credited === undefined) return false
    const open = await this.expectations.outstandingOfInvoice(ctx, credited.id)
    const left = open.reduce((sum, { amountMinor, creditedMinor }) => sum + (amountMinor ?? 0n) - creditedMinor, 0n)
    return left > 0n && left === invoice.payableMinor
  }

  private async vendor(ctx: TenantContext, vendorId: string): Promise<VendorFacts | undefined> {
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    if (vendor === null) return { accounts: [], holds: [], blacklisted: null }
    const { bankAccounts, holds, blacklisted } = vendor
    return { accounts: bankAccounts.map(({ iban }) => iban), holds, blacklisted }
  }
}

/** A credit note without order is one of the orders of its invoice. */
function ordersFor(record: InvoiceRecord, credited: InvoiceRecord | undefined): string[] {
  const idsOf = ({ invoice, orders }: InvoiceRecord): string[] =>
    ordersOf(invoice, orders).map(({ orderId }) => orderId)
  const own = idsOf(record)
  return own.length > 0 || credited === undefined ? own : idsOf(credited)
}

/**
 * From when the terms of the orders count (PO-3): the date of the invoice, of a credit note that of the invoice that it
 * credits. Once the buyer was asked to change the order because of the invoice, that change is meant for it, and for
 * what is credited of it: the present terms.
 */
function termsDate(record: InvoiceRecord, credited: InvoiceRecord | undefined): string | undefined {
  const asked = [record, credited].some((each) =>
    each?.exceptions.some(({ changeRequested }) => changeRequested !== null),
  )
  return asked ? undefined : (credited ?? record).invoice.issueDate
}

const billedAdjustments = ({ kind, documentAllowanceCharges }: SupplierInvoice): BilledAdjustments => ({
  credit: kind === 'credit-note',
  items: documentAllowanceCharges,
})
