import { toleranceRuleChanged, type ToleranceRuleView } from '@nexus/contracts-billing'
import type { PayloadOf, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { ToleranceRule } from './tolerance-rule.entity.js'
import { toleranceRuleFacts, toleranceRuleViewOf } from './tolerance-rule.view.js'

/** Tells of a rule that was added or changed; part of its transaction. */
@Injectable()
export class ToleranceRecord {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async changed(
    ctx: TenantContext,
    rule: ToleranceRule,
    verb: 'create' | 'change',
    before?: PayloadOf<typeof toleranceRuleChanged>,
  ): Promise<ToleranceRuleView> {
    const payload = toleranceRuleFacts(rule)
    await this.outbox.add(ctx, toleranceRuleChanged, { aggregateId: rule.id, aggregateSeq: rule.version, payload })
    await this.audit.record(ctx, {
      action: `billing.tolerance-rule.${verb}`,
      entity: 'tolerance-rule',
      entityId: rule.id,
      before,
      after: payload,
    })
    return toleranceRuleViewOf(rule)
  }
}
