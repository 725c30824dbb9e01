import type { ApprovalRequest, DocumentType } from '@nexus/contracts-workflow'
import { ConditionEvaluator } from '@nexus/platform-conditions'
import { Injectable } from '@nestjs/common'
import type { DefinitionPlan } from '../definitions/definition-plan.policy.js'
import { factsSchemaOf } from '../definitions/facts-schema.policy.js'
import { plannedSteps, routeOf } from './route-plan.policy.js'
import type { Decided, Route } from './route.policy.js'

/** Makes the route of a document by a plan: its conditions are evaluated in a worker, so never inside of a transaction. */
@Injectable()
export class RoutePlanner {
  constructor(private readonly conditions: ConditionEvaluator) {}

  /** @param documentType whose facts the conditions ask */
  async route(documentType: DocumentType, plan: DefinitionPlan, facts: ApprovalRequest['facts']): Promise<Route> {
    const steps = plannedSteps(plan)
    const schema = factsSchemaOf(documentType)
    const decided: Decided[] = await Promise.all(
      steps.flatMap(({ condition, currency }) =>
        condition === undefined ? [] : [this.conditions.evaluate(condition, facts, { schema, currency })],
      ),
    )
    return routeOf(plan, steps, decided, facts)
  }
}
