import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ExchangeRatesRepository } from '../exchange-rates/exchange-rates.repository.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import type { PurchaseOrder } from './purchase-order.entity.js'

/** Takes the rate that an order is worth in the currency of the organization. */
@Injectable()
export class OrderRate {
  constructor(
    private readonly rates: ExchangeRatesRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly legalEntities: KnownLegalEntitiesRepository,
  ) {}

  /** The rate of today at the buying company; without one the order keeps none. The caller stores the order. */
  async take(ctx: TenantContext, order: PurchaseOrder): Promise<void> {
    const base = await this.settings.baseCurrency(ctx)
    const date = await this.legalEntities.today(ctx, order.legalEntityId)
    const found = base === null ? null : await this.rates.find(ctx, { from: order.currency, to: base, date })
    order.baseCurrency = found === null ? null : base
    order.exchangeRate = found?.rate ?? null
    order.exchangeRateSource = found?.source ?? null
    order.exchangeRateDate = found?.date ?? null
  }
}
