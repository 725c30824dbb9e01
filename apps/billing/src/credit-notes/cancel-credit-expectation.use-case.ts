import {
  type cancelCreditExpectation,
  creditExpectationState,
  type CreditExpectationView,
} from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { CreditBalance } from './credit-balance.use-case.js'
import { creditExpectationFacts, creditExpectationViewOf } from './credit-expectation.view.js'
import { CreditExpectations } from './credit-expectations.use-case.js'
import { CreditExpectationsRepository } from './credit-expectations.repository.js'

@Injectable()
export class CancelCreditExpectation implements UseCase<typeof cancelCreditExpectation> {
  constructor(
    private readonly rows: CreditExpectationsRepository,
    private readonly expectations: CreditExpectations,
    private readonly balance: CreditBalance,
  ) {}

  async execute(
    ctx: TenantContext,
    { creditExpectationId, reason }: InputOf<typeof cancelCreditExpectation>,
  ): Promise<CreditExpectationView> {
    const row = await this.rows.get(ctx, creditExpectationId)
    assertSeen(ctx, row, 'credit expectation')
    if (row.state !== 'OPEN') {
      throw creditExpectationState(
        `The credit note is ${row.state === 'SETTLED' ? 'here already' : 'not expected any more'}.`,
        { facts: { state: row.state } },
      )
    }
    const before = creditExpectationFacts(row)
    row.state = 'CANCELLED'
    await this.expectations.changed(ctx, row, before, undefined, reason)
    if (row.invoiceId !== null && row.amountMinor !== null)
      await this.balance.endDispute(ctx, row.invoiceId, row.amountMinor - row.creditedMinor, reason)
    return creditExpectationViewOf(row)
  }
}
