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
  type PayloadOf,
  type TenantContext,
} from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { supplierInvoiceMachine } from '../supplier-invoices/supplier-invoice.machine.js'
import type { SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { invoiceFacts, invoiceTrail } from '../supplier-invoices/supplier-invoice.view.js'
import { type InvoiceRecord, SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import type { MatchOutcome } from './match-invoice.policy.js'
import { orderPeopleOf } from './order-people.policy.js'
import { reconcileExceptions } from './reconcile-exceptions.policy.js'

type Cause = PayloadOf<typeof supplierInvoiceMatchingRequested>['cause']

/** Writes down what a match came to; part of the transaction of its caller, which has locked the invoice. */
@Injectable()
export class MatchRecord {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
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
  async outcome(
    ctx: TenantContext,
    record: InvoiceRecord,
    outcome: MatchOutcome,
    order: MatchView | undefined,
  ): Promise<void> {
    const { invoice } = record
    const before = invoiceTrail(invoice)
    await this.storeMatches(ctx, record, outcome)
    const open = await this.storeExceptions(ctx, record, outcome)
    invoice.openExceptions = open
    if (order !== undefined) {
      invoice.orderPeople = orderPeopleOf(order)
      invoice.orderNumber = order.number ?? null
    }
    if (open > 0) {
      invoice.state = supplierInvoiceMachine.next(invoice.state, 'raise')
      await this.store(ctx, invoice, before, 'raise-exceptions')
      return this.publishExceptions(ctx, record)
    }
    if (outcome.bookings.length === 0 || order === undefined) return this.confirm(ctx, record, undefined)
    invoice.proposal = [...outcome.bookings]
    await this.store(ctx, invoice, before, 'propose-match')
    await this.publishProposal(ctx, invoice, order.orderId)
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
    { invoice, matches }: InvoiceRecord,
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
    await this.publish(ctx, invoice, supplierInvoiceMatched, { ...invoiceFacts(invoice), orderVersion })
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
    const rows = outcome.matches.map(({ lineId, orderLineId, by }) => {
      const known = earlier.get(lineId)
      const same = known?.orderLineId === orderLineId && known.by === by
      return {
        id: lineId,
        invoiceId: invoice.id,
        orderLineId,
        by,
        bookedMicro: 0n,
        assignedBy: same ? known.assignedBy : null,
        at: same ? known.at : this.clock.now(),
      }
    })
    await this.invoices.replaceMatches(ctx, invoice.id, rows)
  }

  private async storeExceptions(
    ctx: TenantContext,
    { invoice, exceptions }: InvoiceRecord,
    outcome: MatchOutcome,
  ): Promise<number> {
    const { raise, clear, open } = reconcileExceptions(exceptions, outcome.findings)
    const now = this.clock.now()
    for (const id of clear)
      await this.invoices.resolveException(ctx, id, {
        resolution: 'cleared',
        reason: null,
        resolvedBy: null,
        resolvedAt: now,
      })
    await this.invoices.addExceptions(
      ctx,
      raise.map(({ lineId, orderLineId, expected, actual, difference, ...found }) => ({
        ...found,
        id: this.ids.next(),
        invoiceId: invoice.id,
        state: 'OPEN' as const,
        raisedAt: now,
        lineId: lineId ?? null,
        orderLineId: orderLineId ?? null,
        expected: expected ?? null,
        actual: actual ?? null,
        difference: difference ?? null,
        resolution: null,
        reason: null,
        resolvedBy: null,
        resolvedAt: null,
      })),
    )
    return open
  }

  private async publishExceptions(ctx: TenantContext, { invoice }: InvoiceRecord): Promise<void> {
    const { exceptions } = await this.invoices.withRest(ctx, invoice)
    const open = exceptions.filter(({ state }) => state === 'OPEN')
    await this.publish(ctx, invoice, supplierInvoiceExceptionsRaised, {
      ...invoiceFacts(invoice),
      exceptions: open.map(({ id, type, lineId, owner }) => ({
        exceptionId: id,
        type,
        lineId: lineId ?? undefined,
        owner,
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
