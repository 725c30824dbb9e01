import { type createToleranceRule, type ToleranceRuleView } from '@nexus/contracts-billing'
import { type Ids, IDS, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { ToleranceRecord } from './tolerance-record.use-case.js'
import { ToleranceRulesRepository } from './tolerance-rules.repository.js'

@Injectable()
export class CreateToleranceRule implements UseCase<typeof createToleranceRule> {
  constructor(
    private readonly rules: ToleranceRulesRepository,
    private readonly record: ToleranceRecord,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof createToleranceRule>): Promise<ToleranceRuleView> {
    const { vendorId = null, categoryCode = null, legalEntityId = null, currency = null, ...content } = input
    const rule = await this.rules.insert(ctx, {
      id: this.ids.next(),
      vendorId,
      categoryCode,
      legalEntityId,
      currency,
      ...content,
    })
    return this.record.changed(ctx, rule, 'create')
  }
}
