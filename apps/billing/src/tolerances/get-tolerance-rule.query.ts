import type { getToleranceRule, ToleranceRuleView } from '@nexus/contracts-billing'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { toleranceRuleViewOf } from './tolerance-rule.view.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'

@Injectable()
export class GetToleranceRule implements UseCase<typeof getToleranceRule> {
  constructor(private readonly rules: ToleranceRulesRepository) {}

  async execute(ctx: TenantContext, { toleranceRuleId }: InputOf<typeof getToleranceRule>): Promise<ToleranceRuleView> {
    return toleranceRuleViewOf(await this.rules.get(ctx, toleranceRuleId))
  }
}
