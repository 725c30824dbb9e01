import type { supplierInvoiceMatchProposed } from '@nexus/contracts-billing'
import { bookOrderBilling, type MatchView } from '@nexus/contracts-procurement'
import {
  aborted,
  ERROR_KINDS,
  type EventEnvelope,
  type EventHandler,
  isDomainError,
  type PayloadOf,
  type TenantContext,
} from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { RpcClient } from '@nexus/platform-service'
import { Injectable } from '@nestjs/common'
import { CreditExpectations } from '../credit-notes/credit-expectations.use-case.js'
import type { ProposedLine, SupplierInvoice } from '../supplier-invoices/supplier-invoice.entity.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'
import { OrderOfInvoice } from './order-of-invoice.use-case.js'

type Proposed = EventEnvelope<PayloadOf<typeof supplierInvoiceMatchProposed>>

interface Answer {
  readonly version: number
  readonly orderVersion?: number
  /** The orders after the booking. */
  readonly orders?: readonly MatchView[]
  readonly refusal?: { readonly code: string; readonly detail: string }
}

/**
 * Has procurement book a proposal. The proposal stays until the answer is written down, and procurement books a line
 * once, so a crash in between only asks the same again (reliability.md 2.3).
 */
@Injectable()
export class OnMatchProposed implements EventHandler<typeof supplierInvoiceMatchProposed, Answer | undefined> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly matchRecord: MatchRecord,
    private readonly expectations: CreditExpectations,
    private readonly orders: OrderOfInvoice,
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
  ) {}

  async prepare(ctx: TenantContext, { payload }: Proposed): Promise<Answer | undefined> {
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, payload.invoiceId))
    if (invoice?.state !== 'CAPTURED' || invoice.proposal === null || invoice.orderId === null) return undefined
    const { id, version, orderId, creditOf, proposal } = invoice
    const answer = await this.book(ctx, { invoiceId: id, orderId, creditOf: creditOf ?? undefined }, proposal)
    if (answer.refusal !== undefined) return { version, ...answer }
    const orderIds = [...new Set(proposal.map((line) => line.orderId ?? orderId))]
    return { version, ...answer, orders: await this.orders.all(ctx, orderIds) }
  }

  async handle(ctx: TenantContext, { payload }: Proposed, answer: Answer | undefined): Promise<void> {
    if (answer === undefined) return
    const invoice = await this.invoices.lock(ctx, payload.invoiceId)
    if (invoice.version !== answer.version)
      throw aborted('The invoice has changed while it was booked; it is asked for again.')
    if (answer.refusal !== undefined) return this.matchRecord.refused(ctx, invoice, answer.refusal)
    const lines = new Set((invoice.proposal ?? []).map(({ orderLineId }) => orderLineId))
    await this.matchRecord.confirm(ctx, await this.invoices.withRest(ctx, invoice), answer.orderVersion)
    await this.expectCredits(ctx, invoice, answer.orders ?? [], lines)
  }

  /** What is billed of goods that were found defective is to be credited; what a credit note took back is no more (V10). */
  private async expectCredits(
    ctx: TenantContext,
    { id, kind, vendorId }: SupplierInvoice,
    orders: readonly MatchView[],
    booked: ReadonlySet<string>,
  ): Promise<void> {
    for (const { orderId, lines } of orders) {
      for (const { lineId, creditExpected } of lines.filter((line) => booked.has(line.lineId))) {
        const of = { vendorId, orderId, orderLineId: lineId, quantity: creditExpected, causeId: id }
        const why = { cause: 'rejected-goods' as const, reason: 'Goods that were found defective are billed' }
        await this.expectations.follow(ctx, { ...of, ...why }, kind === 'credit-note' ? id : undefined)
      }
    }
  }

  private async book(
    ctx: TenantContext,
    of: { readonly invoiceId: string; readonly orderId: string; readonly creditOf: string | undefined },
    lines: readonly ProposedLine[],
  ): Promise<Omit<Answer, 'version'>> {
    try {
      const { orderVersion } = await this.rpc.call(ctx, bookOrderBilling, { ...of, lines: [...lines] })
      return { orderVersion }
    } catch (error) {
      // A fault or a lost connection says nothing about the booking: the event is delivered again.
      if (!isDomainError(error) || ERROR_KINDS[error.kind].retry || error.kind === 'INTERNAL') throw error
      return { refusal: { code: error.code, detail: error.detail } }
    }
  }
}
