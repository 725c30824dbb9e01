import {
  supplierInvoiceExceptionsRaised,
  supplierInvoiceMatched,
  supplierInvoiceMatchingRequested,
  supplierInvoiceMatchProposed,
} from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import {
  type Clock,
  CLOCK,
  type EventDefinition,
  type Ids,
  IDS,
  Money,
  type PayloadOf,
  type TenantContext,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { CreditExpectations } from '../credit-notes/credit-expectations.use-case.js'
import { supplierInvoiceMachine } from '../supplier-invoices/supplier-invoice.machine.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail } from '../supplier-invoices/supplier-invoice.view.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { MatchOutcome } from './match-invoice.policy.js'
import { ExceptionRecord } from './exception-record.use-case.js'
import type { Found } from './invoice-judgement.use-case.js'
import { settlementOf } from './match-settlement.policy.js'
import { peopleOfOrders } from './order-people.policy.js'
import { termsOf } from './order-terms.policy.js'

type Cause = PayloadOf<typeof supplierInvoiceMatchingRequested>['cause']

/** Writes down what a match came to; part of the transaction of its caller, which has locked the invoice. */
@Injectable()
export class MatchRecord {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly exceptions: ExceptionRecord,
    private readonly expectations: CreditExpectations,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Has the invoice matched again. @throws DomainError billing.invoice.state */
  async request(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    cause: Cause,
    causeId: string,
    reason?: string,
  ): Promise<void> {
    const before = invoiceTrail(invoice)
    invoice.state = supplierInvoiceMachine.next(invoice.state, 'rematch')
    await this.store(ctx, invoice, before, `match-again-after-${cause}`, reason)
    await this.publish(ctx, invoice, supplierInvoiceMatchingRequested, { ...invoiceFacts(invoice), cause, causeId })
  }

  /** Exceptions, or a proposal to book, or, when there is nothing to book, the end. */
  async outcome(ctx: TenantContext, record: InvoiceRecord, found: Found): Promise<void> {
    const { invoice } = record
    const { outcome, orders, creditOf, settings } = found
    const before = invoiceTrail(invoice)
    await this.storeMatches(ctx, record, outcome)
    const { open, settled, raised } = await this.exceptions.store(ctx, record, outcome.findings, settings)
    const { variances, disputedMinor, shortPaidMinor } = settlementOf(outcome.variances, settled, invoice)
    Object.assign(invoice, { openExceptions: open, variances, disputedMinor, shortPaidMinor, creditOf })
    if (orders.length > 0) await this.noteOrders(ctx, invoice, orders)
    if (open > 0) {
      invoice.state = supplierInvoiceMachine.next(invoice.state, 'raise')
      await this.store(ctx, invoice, before, 'raise-exceptions')
      await this.publishExceptions(ctx, record)
      return this.exceptions.announce(ctx, invoice, raised)
    }
    const [first] = orders
    if (outcome.bookings.length === 0 || first === undefined)
      return this.confirm(ctx, await this.invoices.withRest(ctx, invoice), undefined)
    invoice.proposal = [...outcome.bookings]
    await this.store(ctx, invoice, before, 'propose-match')
    await this.publishProposal(ctx, invoice, invoice.orderId ?? first.orderId)
  }

  /** Asks for the same booking once more. */
  async proposeAgain(ctx: TenantContext, invoice: SupplierInvoice): Promise<void> {
    if (invoice.proposal === null || invoice.orderId === null) return
    await this.store(ctx, invoice, invoiceTrail(invoice), 'propose-match')
    await this.publishProposal(ctx, invoice, invoice.orderId)
  }

  /** Procurement has booked: only now the invoice is MATCHED (house.md 4). */
  async confirm(
    ctx: TenantContext,
    { invoice, matches, exceptions }: InvoiceRecord,
    orderVersion: number | undefined,
  ): Promise<void> {
    const before = invoiceTrail(invoice)
    const booked = new Map((invoice.proposal ?? []).map(({ invoiceLineId, quantity }) => [invoiceLineId, quantity]))
    await this.invoices.noteBooked(ctx, matches, booked)
    invoice.state = supplierInvoiceMachine.next(invoice.state, 'confirm')
    invoice.booked = invoice.proposal !== null
    invoice.proposal = null
    invoice.refusal = null
    invoice.refusals = 0
    await this.store(ctx, invoice, before, 'confirm-match')
    const { kind, creditOf, variances } = invoice
    const more = { orderVersion, kind, creditOf, variances: variances ?? [] }
    await this.publish(ctx, invoice, supplierInvoiceMatched, { ...invoiceFacts(invoice), ...more })
    await this.expectCredits(ctx, invoice, exceptions)
  }

  /** Of what was disputed a credit note is expected (MAT-6). */
  private async expectCredits(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    exceptions: InvoiceRecord['exceptions'],
  ): Promise<void> {
    const disputed = new Set(
      (invoice.variances ?? []).filter(({ handling }) => handling === 'disputed').map(({ exceptionId }) => exceptionId),
    )
    const { id: invoiceId, vendorId, orderId } = invoice
    let left = invoice.disputedMinor ?? 0n
    for (const { id, withheldMinor, orderLineId, reason } of exceptions) {
      if (!disputed.has(id) || withheldMinor === null || left === 0n) continue
      const minor = withheldMinor > left ? left : withheldMinor
      left -= minor
      const amount = Money.ofMinor(minor, invoice.currency)
      await this.expectations.dispute(ctx, { vendorId, invoiceId, orderId, orderLineId }, amount, reason ?? '')
    }
  }

  /** What is known of the orders now: their numbers, and who acted on them. */
  private async noteOrders(ctx: TenantContext, invoice: SupplierInvoice, orders: readonly MatchView[]): Promise<void> {
    invoice.orderPeople = peopleOfOrders(orders)
    invoice.orderId ??= orders[0]?.orderId ?? null
    invoice.orderNumber = orders.find(({ orderId }) => orderId === invoice.orderId)?.number ?? null
    const rows = orders.map(({ orderId, number }) => ({ orderId, orderNumber: number ?? null }))
    const of = { invoiceId: invoice.id }
    await this.invoices.addOrders(
      ctx,
      rows.map((row) => ({ id: this.ids.next(), ...of, ...row })),
    )
    await this.invoices.noteRevisions(ctx, invoice.id, new Map(orders.map((order) => [order.orderId, termsOf(order)])))
  }

  /** Procurement has refused; the next match shows why. */
  async refused(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    refusal: { code: string; detail: string },
  ): Promise<void> {
    invoice.proposal = null
    invoice.refusal = refusal
    invoice.refusals += 1
    await this.request(ctx, invoice, 'refusal', refusal.code, refusal.detail)
  }

  private async storeMatches(
    ctx: TenantContext,
    { invoice, matches }: InvoiceRecord,
    outcome: MatchOutcome,
  ): Promise<void> {
    const earlier = new Map(matches.map((match) => [match.id, match]))
    const rows = outcome.matches.map(({ lineId, orderId, orderLineId, by, beyond, expected, variance, receipts }) => {
      const known = earlier.get(lineId)
      const same = known?.orderLineId === orderLineId && known.by === by
      return {
        id: lineId,
        invoiceId: invoice.id,
        orderId,
        orderLineId,
        by,
        bookedMicro: 0n,
        beyondMicro: beyond?.micro ?? null,
        expectedMinor: expected?.minor ?? null,
        varianceMinor: variance?.minor ?? null,
        receipts: receipts.length === 0 ? null : [...receipts],
        assignedBy: same ? known.assignedBy : null,
        at: same ? known.at : this.clock.now(),
      }
    })
    await this.invoices.replaceMatches(ctx, invoice.id, rows)
  }

  private async publishExceptions(ctx: TenantContext, { invoice }: InvoiceRecord): Promise<void> {
    const { exceptions } = await this.invoices.withRest(ctx, invoice)
    const open = exceptions.filter(({ state }) => state === 'OPEN')
    await this.publish(ctx, invoice, supplierInvoiceExceptionsRaised, {
      ...invoiceFacts(invoice),
      exceptions: open.map(({ id, type, lineId, owner, dueAt, allowedResolutions }) => ({
        exceptionId: id,
        type,
        lineId: lineId ?? undefined,
        owner,
        dueAt: dueAt?.toISOString(),
        allowedResolutions,
      })),
    })
  }

  private async publishProposal(ctx: TenantContext, invoice: SupplierInvoice, orderId: string): Promise<void> {
    await this.publish(ctx, invoice, supplierInvoiceMatchProposed, {
      ...invoiceFacts(invoice),
      orderId,
      lines: invoice.proposal ?? [],
    })
  }

  private async store(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    before: ReturnType<typeof invoiceTrail>,
    verb: string,
    reason?: string,
  ): Promise<void> {
    await this.invoices.update(ctx, invoice)
    const action = `billing.supplier-invoice.${verb}`
    await this.audit.record(ctx, {
      action,
      entity: 'supplier-invoice',
      entityId: invoice.id,
      before,
      after: invoiceTrail(invoice),
      reason,
    })
  }

  private async publish<E extends EventDefinition>(
    ctx: TenantContext,
    invoice: SupplierInvoice,
    event: E,
    payload: PayloadOf<E>,
  ): Promise<void> {
    await this.outbox.add(ctx, event, { aggregateId: invoice.id, aggregateSeq: invoice.version, payload })
  }
}
