import { invoicePrepaymentUnknown, prepaymentConsumed, prepaymentReleased } from '@nexus/contracts-billing'
import { Money, type TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { numberKeyOf } from '../supplier-invoices/duplicate.policy.js'
import { choosePrepayments } from './prepayment-choice.policy.js'
import type { Prepayment } from './prepayment.entity.js'
import { prepaymentFacts } from './prepayment.view.js'
import { PrepaymentsRepository } from './prepayments.repository.js'

/** An invoice takes prepayments off, or gives them back; part of the transaction of that invoice. */
@Injectable()
export class PrepaymentUse {
  constructor(
    private readonly prepayments: PrepaymentsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @returns the ids of what was taken off. @throws DomainError billing.invoice.prepayment_unknown */
  async consume(
    ctx: TenantContext,
    of: { invoiceId: string; vendorId: string; prepaid: Money; references: readonly string[] },
  ): Promise<string[]> {
    if (of.prepaid.isZero()) return []
    const open = await this.prepayments.lockOpen(ctx, of.vendorId, of.prepaid.currency)
    const chosen = choosePrepayments(open, of.prepaid.minor, of.references.map(numberKeyOf))
    if (chosen === undefined) {
      throw invoicePrepaymentUnknown(
        `The invoice takes off ${of.prepaid.toString()} as prepaid, but no such prepayment of the vendor is open: record it first, or have the invoice corrected.`,
        {
          facts: {
            prepaid: of.prepaid.toJSON(),
            open: open.map(({ reference, amountMinor, currency }) => ({
              reference,
              ...Money.ofMinor(amountMinor, currency).toJSON(),
            })),
          },
        },
      )
    }
    for (const prepayment of chosen) await this.change(ctx, prepayment, 'CONSUMED', of.invoiceId)
    return chosen.map((prepayment) => prepayment.id)
  }

  /** Gives back what a rejected invoice had taken off. */
  async release(ctx: TenantContext, invoice: { readonly prepaymentIds: readonly string[] }): Promise<void> {
    for (const id of invoice.prepaymentIds) await this.change(ctx, await this.prepayments.get(ctx, id), 'OPEN', null)
  }

  private async change(
    ctx: TenantContext,
    prepayment: Prepayment,
    state: 'OPEN' | 'CONSUMED',
    invoiceId: string | null,
  ): Promise<void> {
    const before = prepaymentFacts(prepayment)
    prepayment.state = state
    prepayment.invoiceId = invoiceId
    await this.prepayments.update(ctx, prepayment)
    const after = prepaymentFacts(prepayment)
    const event = state === 'CONSUMED' ? prepaymentConsumed : prepaymentReleased
    await this.outbox.add(ctx, event, { aggregateId: prepayment.id, aggregateSeq: prepayment.version, payload: after })
    const action = `billing.prepayment.${state === 'CONSUMED' ? 'consume' : 'release'}`
    await this.audit.record(ctx, { action, entity: 'prepayment', entityId: prepayment.id, before, after })
  }
}
