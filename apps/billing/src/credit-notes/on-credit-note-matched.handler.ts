import type { supplierInvoiceMatched } from '@nexus/contracts-billing'
import type { EventEnvelope, EventHandler, PayloadOf, TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { CreditBalance } from './credit-balance.use-case.js'
import { CreditExpectations } from './credit-expectations.use-case.js'

/** A credit note is matched: its invoice owes less, and what was expected of it is settled. */
@Injectable()
export class OnCreditNoteMatched implements EventHandler<typeof supplierInvoiceMatched> {
  constructor(
    private readonly balance: CreditBalance,
    private readonly expectations: CreditExpectations,
  ) {}

  async handle(
    ctx: TenantContext,
    { payload }: EventEnvelope<PayloadOf<typeof supplierInvoiceMatched>>,
  ): Promise<void> {
    const { kind, creditOf, invoiceId } = payload
    if (kind !== 'credit-note' || creditOf === null) return
    const minor = await this.balance.apply(ctx, invoiceId, creditOf)
    await this.expectations.creditInvoice(ctx, creditOf, minor, invoiceId)
  }
}
