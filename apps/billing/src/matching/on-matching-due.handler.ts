import { aborted, type EventEnvelope, type EventHandler, type TenantContext } from '@nexus/kernel'
import type { supplierInvoiceCaptured, supplierInvoiceMatchingRequested } from '@nexus/contracts-billing'
import { Injectable } from '@nestjs/common'
import { SupplierInvoicesRepository } from '../supplier-invoices/supplier-invoices.repository.js'
import { InvoiceJudgement, type Judgement } from './invoice-judgement.use-case.js'
import { MatchRecord } from './match-record.use-case.js'

type Due = EventEnvelope<{ invoiceId: string }>

/** Matches an invoice that was captured, or is to be matched again (MAT-7). */
@Injectable()
export class OnMatchingDue implements EventHandler<
  typeof supplierInvoiceCaptured | typeof supplierInvoiceMatchingRequested,
  Judgement | undefined
> {
  constructor(
    private readonly invoices: SupplierInvoicesRepository,
    private readonly judgement: InvoiceJudgement,
    private readonly matchRecord: MatchRecord,
  ) {}

  prepare(ctx: TenantContext, { payload }: Due): Promise<Judgement | undefined> {
    return this.judgement.judge(ctx, payload.invoiceId)
  }

  async handle(ctx: TenantContext, { payload }: Due, judgement: Judgement | undefined): Promise<void> {
    if (judgement === undefined) return
    const invoice = await this.invoices.lock(ctx, payload.invoiceId)
    if (invoice.version !== judgement.version)
      throw aborted('The invoice has changed while it was matched; it is matched again.')
    if (judgement.found === undefined) return this.matchRecord.proposeAgain(ctx, invoice)
    await this.matchRecord.outcome(ctx, await this.invoices.withRest(ctx, invoice), judgement.found)
  }
}
