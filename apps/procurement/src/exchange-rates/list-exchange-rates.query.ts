import type { listExchangeRates } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { enteredRateViewOf } from './exchange-rate.view.js'
import { ExchangeRatesRepository } from './exchange-rates.repository.js'

@Injectable()
export class ListExchangeRates implements UseCase<typeof listExchangeRates> {
  constructor(private readonly rates: ExchangeRatesRepository) {}

  async execute(
    ctx: TenantContext,
    { from, to, ...page }: InputOf<typeof listExchangeRates>,
  ): Promise<OutputOf<typeof listExchangeRates>> {
    const { items, nextCursor } = await this.rates.page(ctx, { from, to }, page)
    return { items: items.map(enteredRateViewOf), nextCursor }
  }
}
