import { findVendor, type MatchView } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { BilledAdjustments } from './document-terms.policy.js'
import { invoiceToMatch } from './invoice-to-match.builder.js'
import { matchInvoice, type MatchOutcome } from './match-invoice.policy.js'
import { OrderOfInvoice } from './order-of-invoice.use-case.js'
import { refusalFinding } from './refusal.policy.js'

/** A judgement holds for the version of the invoice that it was made on. */
export interface Judgement {
  readonly version: number
  /** Absent when a booking is under way: it is asked for again, as it was. */
  readonly outcome?: MatchOutcome
  readonly order?: MatchView | undefined
}

/** Judges an invoice against its order as both are now; reads only, outside of any transaction. */
@Injectable()
export class InvoiceJudgement {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly orders: OrderOfInvoice,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
  ) {}

  /** Undefined when the invoice does not wait to be matched. */
  async judge(ctx: TenantContext, invoiceId: string): Promise<Judgement | undefined> {
    const known = await this.tx.read(ctx, () => this.load(ctx, invoiceId))
    if (known === undefined) return undefined
    const { record, billedBefore } = known
    const { invoice, matches } = record
    if (invoice.proposal !== null) return { version: invoice.version }
    const order = invoice.orderId === null ? undefined : await this.orders.get(ctx, invoice.orderId)
    const assigned = new Map(
      matches.filter(({ by }) => by === 'assigned').map(({ id, orderLineId }) => [id, orderLineId]),
    )
    const vendorAccounts = invoice.bankAccounts.length === 0 ? undefined : await this.accountsOf(ctx, invoice.vendorId)
    const outcome = matchInvoice(invoiceToMatch(record), { order, assigned, billedBefore, vendorAccounts })
    const refused = refusalFinding(invoice, outcome)
    return {
      version: invoice.version,
      order,
      outcome: refused === undefined ? outcome : { ...outcome, findings: [refused] },
    }
  }

  private async load(
    ctx: TenantContext,
    invoiceId: string,
  ): Promise<{ record: InvoiceRecord; billedBefore: BilledAdjustments[] } | undefined> {
    const invoice = await this.invoices.find(ctx, invoiceId)
    if (invoice?.state !== 'CAPTURED') return undefined
    const others = invoice.orderId === null ? [] : await this.invoices.matchedOfOrder(ctx, invoice.orderId, invoiceId)
    const billedBefore = others.map((other) => ({
      credit: other.kind === 'credit-note',
      items: other.documentAllowanceCharges,
    }))
    return { record: await this.invoices.withRest(ctx, invoice), billedBefore }
  }

  private async accountsOf(ctx: TenantContext, vendorId: string): Promise<string[]> {
    const { vendor } = await this.rpc.call(ctx, findVendor, { vendorId })
    return vendor?.bankAccounts.map(({ iban }) => iban) ?? []
  }
}
