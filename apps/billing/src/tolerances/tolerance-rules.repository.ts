import { toleranceDuplicate } from '@nexus/contracts-billing'
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
import { ToleranceRule } from './tolerance-rule.entity.js'
import type { ToleranceRuleFacts } from './tolerance.policy.js'

@Injectable()
export class ToleranceRulesRepository {
  private readonly table: TenantTable<ToleranceRule>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, ToleranceRule, 'tolerance rule')
  }

  get(ctx: TenantContext, toleranceRuleId: string): Promise<ToleranceRule> {
    return this.table.get(ctx, toleranceRuleId)
  }

  /** @throws DomainError billing.tolerance_rule.duplicate */
  async insert(ctx: TenantContext, row: Omit<NewRow<ToleranceRule>, 'scopeKey'>): Promise<ToleranceRule> {
    const { kind, vendorId, categoryCode, legalEntityId, currency } = row
    const scopeKey = [kind, vendorId, categoryCode, legalEntityId, currency].map((part) => part ?? '').join('|')
    const rule = Object.assign(new ToleranceRule(), { ...row, scopeKey })
    await this.assertFree(ctx, scopeKey)
    try {
      await this.tx.savepoint(() => this.table.insert(ctx, rule))
    } catch (error) {
      if (isUniqueViolation(error, ['scopeKey'])) await this.assertFree(ctx, scopeKey)
      throw error
    }
    return rule
  }

  async update(ctx: TenantContext, rule: ToleranceRule): Promise<void> {
    await this.table.update(ctx, rule, rule.version)
  }

  /** The rules that may hold for documents of a vendor. */
  async activeFor(ctx: TenantContext, vendorId: string): Promise<ToleranceRuleFacts[]> {
    const rules = await this.table
      .select(ctx, 'rule')
      .andWhere('rule.active = :active AND (rule.vendorId IS NULL OR rule.vendorId = :vendorId)', {
        active: true,
        vendorId,
      })
      .getMany()
    return rules.map(
      ({ id, kind, vendorId: vendor, categoryCode, legalEntityId, currency, operator, upper, lower }) => ({
        ruleId: id,
        kind,
        vendorId: vendor,
        categoryCode,
        legalEntityId,
        currency,
        operator,
        upper,
        lower,
      }),
    )
  }

  page(
    ctx: TenantContext,
    filters: { readonly kind?: string | undefined; readonly vendorId?: string | undefined },
    input: PageInput,
  ): Promise<Page<ToleranceRule>> {
    const query = this.table.select(ctx, 'rule')
    if (filters.kind !== undefined) query.andWhere('rule.kind = :kind', { kind: filters.kind })
    if (filters.vendorId !== undefined) query.andWhere('rule.vendorId = :vendorId', { vendorId: filters.vendorId })
    return this.table.page(
      ctx,
      query,
      { alias: 'rule', sorts: { createdAt: 'createdAt' }, filterHash: filterHashOf({ ...filters }) },
      input,
    )
  }

  private async assertFree(ctx: TenantContext, scopeKey: string): Promise<void> {
    const other = await this.table.select(ctx, 'rule').andWhere('rule.scopeKey = :scopeKey', { scopeKey }).getOne()
    if (other === null) return
    throw toleranceDuplicate(
      `There is a ${other.kind} rule for this scope already: change that one${other.active ? '' : ', which is switched off'}.`,
      { facts: { toleranceRuleId: other.id } },
    )
  }
}
