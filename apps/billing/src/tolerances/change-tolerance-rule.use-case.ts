import type { changeToleranceRule, ToleranceRuleView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { ToleranceRecord } from './tolerance-record.use-case.js'
import { toleranceRuleFacts } from './tolerance-rule.view.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'

@Injectable()
export class ChangeToleranceRule implements UseCase<typeof changeToleranceRule> {
  constructor(
    private readonly rules: ToleranceRulesRepository,
    private readonly record: ToleranceRecord,
  ) {}

  async execute(
    ctx: TenantContext,
    { toleranceRuleId, operator, upper, lower, active }: InputOf<typeof changeToleranceRule>,
  ): Promise<ToleranceRuleView> {
    const rule = await this.rules.get(ctx, toleranceRuleId)
    assertSeen(ctx, rule, 'tolerance rule')
    const before = toleranceRuleFacts(rule)
    Object.assign(rule, { operator, upper, lower, active })
    await this.rules.update(ctx, rule)
    return this.record.changed(ctx, rule, 'change', before)
  }
}
