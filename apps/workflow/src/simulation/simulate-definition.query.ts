import type { SimulatedDocument, simulateDefinition } from '@nexus/contracts-workflow'
import { type InputOf, Money, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import type { ApprovalCase } from '../approvals/approval-case.policy.js'
import { ApprovalsRepository } from '../approvals/approvals.repository.js'
import { RoutePlanner } from '../approvals/route-planner.strategy.js'
import type { Route } from '../approvals/route.policy.js'
import { DefinitionPlans } from '../definitions/definition-plans.strategy.js'
import { DefinitionsRepository } from '../definitions/definitions.repository.js'
import { factsOf } from '../definitions/facts-schema.policy.js'
import { RehearsedRoute } from './rehearsed-route.strategy.js'
import { autoApproved, peopleCounted, simulated } from './simulation.policy.js'

type Simulate = typeof simulateDefinition

/** A document as it was decided, and its route by the version that is tried. */
interface Rehearsal {
  readonly found: ApprovalCase
  readonly route: Route
}

@Injectable()
export class SimulateDefinition implements UseCase<Simulate, Rehearsal[]> {
  constructor(
    private readonly tx: TenantTx,
    private readonly definitions: DefinitionsRepository,
    private readonly plans: DefinitionPlans,
    private readonly approvals: ApprovalsRepository,
    private readonly planner: RoutePlanner,
    private readonly rehearsed: RehearsedRoute,
  ) {}

  /** Conditions are evaluated in a worker: not inside a transaction, which would wait for it. */
  async prepare(ctx: TenantContext, input: InputOf<Simulate>): Promise<Rehearsal[]> {
    const { documentType, plan, cases } = await this.tx.read(ctx, async () => {
      const definition = await this.definitions.get(ctx, input.definitionId)
      const version = await this.definitions.version(ctx, definition.id, input.number)
      return {
        documentType: definition.documentType,
        plan: await this.plans.planOf(ctx, version),
        cases: await this.approvals.newest(ctx, [definition.documentType], input.last ?? 50),
      }
    })
    const rehearsals: Rehearsal[] = []
    for (const found of cases) {
      const { facts, amountMinor, currency, baseAmountMinor, baseCurrency, costCentreId } = found.approval
      const amount = Money.ofMinor(amountMinor, currency).toJSON()
      const base =
        baseAmountMinor === null || baseCurrency === null
          ? {}
          : { baseAmount: Money.ofMinor(baseAmountMinor, baseCurrency).toJSON() }
      const request = { facts, amount, ...base, ...(costCentreId === null ? {} : { costCentreId }) }
      const route = await this.planner.route(documentType, plan, factsOf(request, plan.body.currency))
      rehearsals.push({ found, route })
    }
    return rehearsals
  }

  async execute(ctx: TenantContext, input: InputOf<Simulate>, rehearsals: Rehearsal[]): Promise<OutputOf<Simulate>> {
    const rehearse = this.rehearsed.rehearsal(ctx)
    const items: SimulatedDocument[] = []
    for (const { found, route } of rehearsals) items.push(simulated(found, await rehearse(route, found.approval)))
    return {
      definitionId: input.definitionId,
      number: input.number,
      documents: items.length,
      changed: items.filter((item) => item.changed).length,
      autoApproved: { before: autoApproved(items, 'before'), after: autoApproved(items, 'after') },
      added: peopleCounted(items, 'added'),
      removed: peopleCounted(items, 'removed'),
      items,
    }
  }
}
