import type { toleranceRuleChanged, ToleranceRuleView } from '@nexus/contracts-billing'
import type { PayloadOf } from '@nexus/kernel'
import type { ToleranceRule } from './tolerance-rule.entity.js'

/** What events and the trail carry of a rule. */
export function toleranceRuleFacts(rule: ToleranceRule): PayloadOf<typeof toleranceRuleChanged> {
  return {
    toleranceRuleId: rule.id,
    kind: rule.kind,
    vendorId: rule.vendorId ?? undefined,
    categoryCode: rule.categoryCode ?? undefined,
    legalEntityId: rule.legalEntityId ?? undefined,
    currency: rule.currency ?? undefined,
    operator: rule.operator,
    upper: rule.upper,
    lower: rule.lower,
    active: rule.active,
    version: rule.version,
  }
}

export function toleranceRuleViewOf(rule: ToleranceRule): ToleranceRuleView {
  return {
    ...toleranceRuleFacts(rule),
    createdAt: rule.createdAt.toISOString(),
    createdBy: rule.createdBy,
    updatedAt: rule.updatedAt.toISOString(),
  }
}
