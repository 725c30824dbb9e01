import type { RequisitionWarning } from '@nexus/contracts-procurement'
import { type Clock, CLOCK, Money, multiplyRational, parseDecimal, type TenantContext, toRational } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { Category } from '../categories/category.entity.js'
import { ExchangeRatesRepository } from '../exchange-rates/exchange-rates.repository.js'
import { KnownLegalEntitiesRepository } from '../legal-entities/known-legal-entities.repository.js'
import { KnownCostCentresRepository } from '../master-data/known-cost-centres.repository.js'
import { ProcurementSettingsRepository } from '../procurement-settings/procurement-settings.repository.js'
import { duplicateNeedWarnings } from './duplicate-need.policy.js'
import { EarlierNeedsRepository } from './earlier-needs.repository.js'
import { RequisitionContentGuard } from './requisition-content.guard.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { assertComplete, leadTimeWarnings, type SubmissionRules } from './submission.policy.js'

const DAY_MS = 86_400_000

/** What approvers are told besides the requisition itself. */
export interface ApprovalSubject {
  readonly categories: ReadonlyMap<string, Category>
  readonly costCentreCode: string | null
  /** The total in the base currency, at the rate of the day; null when there is no rate. */
  readonly baseAmount: Money | null
}

/** What a submission is judged by, and what is noticed about it. */
@Injectable()
export class SubmissionGuard {
  constructor(
    private readonly legalEntities: KnownLegalEntitiesRepository,
    private readonly costCentres: KnownCostCentresRepository,
    private readonly settings: ProcurementSettingsRepository,
    private readonly rates: ExchangeRatesRepository,
    private readonly content: RequisitionContentGuard,
    private readonly earlierNeeds: EarlierNeedsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Refuses what is not complete (REQ-6), and answers what approvers are told and what was noticed (REQ-7).
   * @throws DomainError procurement.requisition.incomplete, and what names master data that cannot be chosen any more
   */
  async check(
    ctx: TenantContext,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
  ): Promise<ApprovalSubject & { readonly warnings: RequisitionWarning[] }> {
    const rules = await this.rules(ctx, requisition)
    assertComplete(requisition, lines, rules)
    const categories = await this.content.check(ctx, requisition, lines)
    return {
      categories,
      costCentreCode: await this.codeOf(ctx, requisition.costCentreId),
      baseAmount: rules.baseAmount,
      warnings: [
        ...leadTimeWarnings(requisition.needBy ?? rules.today, lines, categories, rules.today),
        ...(await this.duplicates(ctx, requisition, lines, rules.duplicateNeedDays)),
      ],
    }
  }

  /**
   * The same for an approved requisition of which more is wanted (REQ-5, X-10); its date and what it named before stay.
   * @param requisition with the total that it would have
   */
  async checkChange(
    ctx: TenantContext,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
    newLines: readonly RequisitionLine[],
  ): Promise<ApprovalSubject> {
    const rules = await this.rules(ctx, requisition)
    assertComplete(requisition, lines, { ...rules, today: requisition.needBy ?? rules.today })
    await this.content.check(ctx, { legalEntityId: null, costCentreId: null }, newLines)
    return {
      categories: await this.content.categoriesOf(ctx, lines),
      costCentreCode: await this.codeOf(ctx, requisition.costCentreId),
      baseAmount: rules.baseAmount,
    }
  }

  private async rules(
    ctx: TenantContext,
    requisition: Requisition,
  ): Promise<SubmissionRules & { readonly baseAmount: Money | null; readonly duplicateNeedDays: number }> {
    const { baseCurrency, threeQuotesFrom, duplicateNeedDays } = await this.settings.current(ctx)
    const today = await this.legalEntities.today(ctx, requisition.legalEntityId)
    const base = baseCurrency ?? threeQuotesFrom?.currency ?? null
    const baseAmount = await this.baseAmount(ctx, requisition, base, today)
    return {
      today,
      costCentreRequired: await this.costCentres.anyActive(ctx),
      quotesRequired: threeQuotesFrom !== null && reaches(baseAmount, Money.fromJson(threeQuotesFrom)),
      baseAmount,
      duplicateNeedDays,
    }
  }

  private async duplicates(
    ctx: TenantContext,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
    days: number,
  ): Promise<RequisitionWarning[]> {
    if (days === 0) return []
    const since = new Date(this.clock.now().getTime() - days * DAY_MS)
    return duplicateNeedWarnings(lines, await this.earlierNeeds.since(ctx, requisition, lines, since))
  }

  private async baseAmount(
    ctx: TenantContext,
    { grossMinor, currency }: Requisition,
    base: string | null,
    date: string,
  ): Promise<Money | null> {
    if (base === null) return null
    const gross = Money.ofMinor(grossMinor, currency)
    if (base === currency) return gross
    const found = await this.rates.find(ctx, { from: currency, to: base, date })
    if (found === null) return null
    return Money.ofRational(multiplyRational(gross.toRational(), toRational(parseDecimal(found.rate))), base)
  }

  private async codeOf(ctx: TenantContext, costCentreId: string | null): Promise<string | null> {
    return costCentreId === null ? null : ((await this.costCentres.find(ctx, costCentreId))?.code ?? null)
  }
}

/** Whether an amount reaches a limit; one that nobody can convert does (fails closed). */
const reaches = (amount: Money | null, limit: Money): boolean =>
  amount === null || amount.currency !== limit.currency || !amount.isLessThan(limit)
