import { type changePaymentTerms, paymentTermsChanged, type PaymentTermsView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { PaymentTermsRepository } from './payment-terms.repository.js'
import { paymentTermsFacts, paymentTermsViewOf } from './payment-terms.view.js'

@Injectable()
export class ChangePaymentTerms implements UseCase<typeof changePaymentTerms> {
  constructor(
    private readonly terms: PaymentTermsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { paymentTermsId, terms }: InputOf<typeof changePaymentTerms>,
  ): Promise<PaymentTermsView> {
    const row = await this.terms.lock(ctx, paymentTermsId)
    assertSeen(ctx, row, 'terms of payment')
    const before = paymentTermsFacts(row)
    row.terms = terms
    await this.terms.update(ctx, row)
    const after = paymentTermsFacts(row)
    await this.outbox.add(ctx, paymentTermsChanged, { aggregateId: row.id, aggregateSeq: row.version, payload: after })
    await this.audit.record(ctx, {
      action: 'billing.payment-terms.change',
      entity: 'payment-terms',
      entityId: row.id,
      before,
      after,
    })
    return paymentTermsViewOf(row)
  }
}
