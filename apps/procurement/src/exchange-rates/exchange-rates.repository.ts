import { exchangeRateDuplicate, type FoundExchangeRate } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import {
  filterHashOf,
  isUniqueViolation,
  type NewRow,
  type Page,
  type PageInput,
  TenantTable,
  TenantTx,
} from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { ExchangeRate } from './exchange-rate.entity.js'
import { rateAmong } from './exchange-rate.policy.js'

@Injectable()
export class ExchangeRatesRepository {
  private readonly table: TenantTable<ExchangeRate>

  constructor(
    private readonly tx: TenantTx,
    private readonly settings: ProcurementSettingsRepository,
  ) {
    this.table = new TenantTable(tx, ExchangeRate, 'exchange rate')
  }

  get(ctx: TenantContext, exchangeRateId: string): Promise<ExchangeRate> {
    return this.table.get(ctx, exchangeRateId)
  }

  /**
   * The rate from one currency to another that counts on a day, or null: the newest on or before it, as entered, as
   * inverse, or by way of the base currency. Join a transaction; the document keeps a copy.
   */
  async find(
    ctx: TenantContext,
    wanted: { from: string; to: string; date: string },
  ): Promise<FoundExchangeRate | null> {
    const base = await this.settings.baseCurrency(ctx)
    const currencies = [...new Set([wanted.from, wanted.to, ...(base === null ? [] : [base])])]
    const entered = await this.newest(ctx, currencies, wanted.date)
    return rateAmong(entered, { ...wanted, base })
  }

  /** @throws DomainError procurement.exchange_rate.duplicate */
  async insert(ctx: TenantContext, row: NewRow<ExchangeRate>): Promise<ExchangeRate> {
    const rate = Object.assign(new ExchangeRate(), row)
    await this.assertFree(ctx, rate)
    try {
      await this.tx.savepoint(() => this.table.insert(ctx, rate))
    } catch (error) {
      if (isUniqueViolation(error, ['fromCurrency', 'toCurrency', 'date'])) await this.assertFree(ctx, rate)
      throw error
    }
    return rate
  }

  async update(ctx: TenantContext, rate: ExchangeRate): Promise<void> {
    await this.table.update(ctx, rate, rate.version)
  }

  page(
    ctx: TenantContext,
    filters: { readonly from?: string | undefined; readonly to?: string | undefined },
    input: PageInput,
  ): Promise<Page<ExchangeRate>> {
    const query = this.table.select(ctx, 'rate')
    if (filters.from !== undefined) query.andWhere('rate.fromCurrency = :from', { from: filters.from })
    if (filters.to !== undefined) query.andWhere('rate.toCurrency = :to', { to: filters.to })
    return this.table.page(
      ctx,
      query,
      { alias: 'rate', sorts: { date: 'date' }, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }

  /** The newest rate on or before the day of every pair among these currencies. */
  private newest(ctx: TenantContext, currencies: readonly string[], date: string): Promise<ExchangeRate[]> {
    const query = this.table
      .select(ctx, 'rate')
      .andWhere('rate.fromCurrency IN (:...currencies) AND rate.toCurrency IN (:...currencies)', { currencies })
      .andWhere('rate.date <= :date', { date })
    const latest = query
      .subQuery()
      .select('MAX(newer.date)')
      .from(ExchangeRate, 'newer')
      .where('newer.tenantId = rate.tenantId AND newer.fromCurrency = rate.fromCurrency')
      .andWhere('newer.toCurrency = rate.toCurrency AND newer.date <= :date')
    return query.andWhere(`rate.date = ${latest.getQuery()}`).getMany()
  }

  private async assertFree(
    ctx: TenantContext,
    { fromCurrency, toCurrency, date }: Pick<ExchangeRate, 'fromCurrency' | 'toCurrency' | 'date'>,
  ): Promise<void> {
    const other = await this.table
      .select(ctx, 'rate')
      .andWhere('rate.fromCurrency = :fromCurrency AND rate.toCurrency = :toCurrency', { fromCurrency, toCurrency })
      .andWhere('rate.date = :date', { date })
      .getOne()
    if (other === null) return
    throw exchangeRateDuplicate(
      `A rate from ${fromCurrency} to ${toCurrency} for ${date} is there already (${other.rate}): correct that one.`,
      { facts: { exchangeRateId: other.id, from: fromCurrency, to: toCurrency, date, rate: other.rate } },
    )
  }
}
