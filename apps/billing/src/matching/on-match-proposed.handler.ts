import type { supplierInvoiceMatchProposed } from '@nexus/contracts-billing'
import { bookOrderBilling } from '@nexus/contracts-procurement'
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
import type { ProposedLine } from '../supplier-invoices/supplier-invoice.entity.js'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { MatchRecord } from './match-record.use-case.js'

type Proposed = EventEnvelope<PayloadOf<typeof supplierInvoiceMatchProposed>>

interface Answer {
  readonly version: number
  readonly orderVersion?: number
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
    private readonly tx: TenantTx,
    private readonly rpc: RpcClient,
  ) {}

  async prepare(ctx: TenantContext, { payload }: Proposed): Promise<Answer | undefined> {
    const invoice = await this.tx.read(ctx, () => this.invoices.find(ctx, payload.invoiceId))
    if (invoice?.state !== 'CAPTURED' || invoice.proposal === null || invoice.orderId === null) return undefined
    return { version: invoice.version, ...(await this.book(ctx, invoice.id, invoice.orderId, invoice.proposal)) }
  }

  async handle(ctx: TenantContext, { payload }: Proposed, answer: Answer | undefined): Promise<void> {
    if (answer === undefined) return
    const invoice = await this.invoices.lock(ctx, payload.invoiceId)
    if (invoice.version !== answer.version)
      throw aborted('The invoice has changed while it was booked; it is asked for again.')
    if (answer.refusal === undefined)
      await this.matchRecord.confirm(ctx, await this.invoices.withRest(ctx, invoice), answer.orderVersion)
    else await this.matchRecord.refused(ctx, invoice, answer.refusal)
  }

  private async book(
    ctx: TenantContext,
    invoiceId: string,
    orderId: string,
    lines: readonly ProposedLine[],
  ): Promise<Omit<Answer, 'version'>> {
    try {
      return {
        orderVersion: (await this.rpc.call(ctx, bookOrderBilling, { invoiceId, orderId, lines: [...lines] }))
          .orderVersion,
      }
    } catch (error) {
      // A fault or a lost connection says nothing about the booking: the event is delivered again.
      if (!isDomainError(error) || ERROR_KINDS[error.kind].retry || error.kind === 'INTERNAL') throw error
      return { refusal: { code: error.code, detail: error.detail } }
    }
  }
}
