import { type correctExchangeRate, exchangeRateChanged } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { exchangeRateFacts, enteredRateViewOf } from './exchange-rate.view.js'
import { ExchangeRatesRepository } from './exchange-rates.repository.js'

@Injectable()
export class CorrectExchangeRate implements UseCase<typeof correctExchangeRate> {
  constructor(
    private readonly rates: ExchangeRatesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(
    ctx: TenantContext,
    { exchangeRateId, rate, source, reason }: InputOf<typeof correctExchangeRate>,
  ): Promise<OutputOf<typeof correctExchangeRate>> {
    const row = await this.rates.get(ctx, exchangeRateId)
    assertSeen(ctx, row, 'exchange rate')
    const before = exchangeRateFacts(row)
    row.rate = rate
    row.source = source ?? row.source
    await this.rates.update(ctx, row)
    const after = exchangeRateFacts(row)
    await this.outbox.add(ctx, exchangeRateChanged, { aggregateId: row.id, aggregateSeq: row.version, payload: after })
    await this.audit.record(ctx, {
      action: 'procurement.exchange-rate.correct',
      entity: 'exchange-rate',
      entityId: row.id,
      before,
      after,
      reason,
    })
    return enteredRateViewOf(row)
  }
}
