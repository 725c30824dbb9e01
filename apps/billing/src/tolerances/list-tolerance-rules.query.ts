import type { listToleranceRules } from '@nexus/contracts-billing'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { toleranceRuleViewOf } from './tolerance-rule.view.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'

@Injectable()
export class ListToleranceRules implements UseCase<typeof listToleranceRules> {
  constructor(private readonly rules: ToleranceRulesRepository) {}

  async execute(
    ctx: TenantContext,
    { kind, vendorId, ...page }: InputOf<typeof listToleranceRules>,
  ): Promise<OutputOf<typeof listToleranceRules>> {
    const { items, nextCursor } = await this.rules.page(ctx, { kind, vendorId }, page)
    return { items: items.map(toleranceRuleViewOf), nextCursor }
  }
}
