import type { findExchangeRate } from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ExchangeRatesRepository } from './exchange-rates.repository.js'

@Injectable()
export class FindExchangeRate implements UseCase<typeof findExchangeRate> {
  constructor(private readonly rates: ExchangeRatesRepository) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof findExchangeRate>,
  ): Promise<OutputOf<typeof findExchangeRate>> {
    return { exchangeRate: await this.rates.find(ctx, input) }
  }
}
