import { type createExchangeRate, exchangeRateChanged } from '@nexus/contracts-procurement'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { assertCurrencies } from './exchange-rate.policy.js'
import { exchangeRateFacts, enteredRateViewOf } from './exchange-rate.view.js'
import { ExchangeRatesRepository } from './exchange-rates.repository.js'

@Injectable()
export class CreateExchangeRate implements UseCase<typeof createExchangeRate> {
  constructor(
    private readonly rates: ExchangeRatesRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(
    ctx: TenantContext,
    { from, to, date, rate, source }: InputOf<typeof createExchangeRate>,
  ): Promise<OutputOf<typeof createExchangeRate>> {
    assertCurrencies(from, to)
    const row = await this.rates.insert(ctx, {
      id: this.ids.next(),
      fromCurrency: from,
      toCurrency: to,
      date,
      rate,
      source,
    })
    const facts = exchangeRateFacts(row)
    await this.outbox.add(ctx, exchangeRateChanged, { aggregateId: row.id, aggregateSeq: 1, payload: facts })
    await this.audit.record(ctx, {
      action: 'procurement.exchange-rate.create',
      entity: 'exchange-rate',
      entityId: row.id,
      after: facts,
    })
    return enteredRateViewOf(row)
  }
}
