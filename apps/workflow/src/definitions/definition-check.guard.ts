import { type DefinitionBody, definitionRefused, type DocumentType, FACTS } from '@nexus/contracts-workflow'
import type { FieldError, TenantContext } from '@nexus/kernel'
import { ConditionEvaluator } from '@nexus/platform-conditions'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { approvalsNeeded, MANY_APPROVALS, telltaleAmounts, TOO_MANY_APPROVALS } from './approver-count.policy.js'
import { type DefinitionPlan, subFlowNamesOf } from './definition-plan.policy.js'
import { DefinitionPlans } from './definition-plans.strategy.js'
import { approversOf, placedSteps, structuralFaults } from './definition.policy.js'
import { factsSchemaOf } from './facts-schema.policy.js'

/** Refuses a body that could not work: asked when it is saved, and again when it is published. Outside of a transaction. */
@Injectable()
export class DefinitionCheck {
  constructor(
    private readonly tx: TenantTx,
    private readonly directory: DirectoryRepository,
    private readonly conditions: ConditionEvaluator,
    private readonly plans: DefinitionPlans,
  ) {}

  /**
   * @returns what may be published, but should be thought over
   * @throws DomainError workflow.definition.refused naming every fault, where it is and what to do
   */
  async assertSound(
    ctx: TenantContext,
    of: { readonly documentType: DocumentType; readonly name: string },
    body: DefinitionBody,
  ): Promise<FieldError[]> {
    const plan = await this.tx.read(ctx, () => this.plans.planOfBody(ctx, of, body))
    const faults = [
      ...structuralFaults(body),
      ...subFlowFaults(of.name, body, plan),
      ...(await this.conditionFaults(of.documentType, body)),
      ...(await this.tx.read(ctx, () => this.peopleFaults(ctx, body))),
    ]
    const warnings: FieldError[] = []
    if (faults.length === 0) {
      const needed = await this.approvalsNeeded(ctx, of.documentType, plan)
      if (needed > TOO_MANY_APPROVALS && body.waiver === undefined)
        faults.push({
          pointer: '/body/steps',
          code: 'too_many_approvals',
          detail: `a document can need ${String(needed)} approvals, more than ${String(TOO_MANY_APPROVALS)}: merge steps, or say in waiver why it has to be`,
          facts: { needed, maximum: TOO_MANY_APPROVALS },
        })
      else if (needed > MANY_APPROVALS)
        warnings.push({
          pointer: '/body/steps',
          code: 'many_approvals',
          detail: `a document can need ${String(needed)} approvals; above ${String(MANY_APPROVALS)} people approve without looking`,
        })
    }
    if (faults.length === 0) return warnings
    throw definitionRefused(
      `The definition cannot be used: ${faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ')}`,
      { errors: faults },
    )
  }

  /** The most approvals that a document can need, at any amount; what else conditions ask counts as true (AP-11). */
  private async approvalsNeeded(ctx: TenantContext, documentType: DocumentType, plan: DefinitionPlan): Promise<number> {
    const { body } = plan
    const conditions = [...new Set(placedSteps(body).flatMap(({ step }) => step.condition ?? []))]
    const roles = [
      ...new Set(
        placedSteps(body)
          .flatMap(approversOf)
          .flatMap(({ approvers }) => ('role' in approvers ? [approvers.role] : [])),
      ),
    ]
    const holders = await this.tx.read(ctx, async () => {
      const counts = new Map<string, number>()
      for (const role of roles) {
        const people = await this.directory.holdersOf(ctx, role)
        counts.set(role, people.filter((person) => person.active && person.decides).length)
      }
      return counts
    })
    const inSubFlow = new Map<string, number>()
    for (const [name, flow] of plan.subFlows) inSubFlow.set(name, await this.approvalsNeeded(ctx, documentType, flow))
    let most = 0
    for (const amount of telltaleAmounts(conditions)) {
      const facts = { amount: { amount, currency: body.currency } }
      const options = { schema: factsSchemaOf(documentType), currency: body.currency }
      const results = await this.conditions.evaluateAll(conditions, facts, options)
      const isFalse = new Set(
        conditions.filter((_, index) => (results[index] as { outcome?: boolean }).outcome === false),
      )
      const needed = approvalsNeeded(body, {
        applies: (condition) => condition === undefined || !isFalse.has(condition),
        holders: (role) => holders.get(role) ?? 1,
        inSubFlow: (name) => inSubFlow.get(name) ?? 1,
      })
      most = Math.max(most, needed)
    }
    return most
  }

  private async conditionFaults(documentType: DocumentType, body: DefinitionBody): Promise<FieldError[]> {
    const schema = factsSchemaOf(documentType)
    const facts = Object.keys(FACTS[documentType]).join(', ')
    const faults: FieldError[] = []
    for (const { pointer, step } of placedSteps(body)) {
      if (step.condition === undefined) continue
      for (const problem of await this.conditions.check(step.condition, schema)) {
        const known = problem.code === 'unknown_fact' ? ` (facts of a ${documentType}: ${facts})` : ''
        faults.push({ pointer: `${pointer}/condition`, code: problem.code, detail: `${problem.detail}${known}` })
      }
    }
    return faults
  }

  private async peopleFaults(ctx: TenantContext, body: DefinitionBody): Promise<FieldError[]> {
    const asked = placedSteps(body).flatMap((placed) =>
      approversOf(placed).map(({ pointer, approvers }) => ({
        pointer,
        approvers,
        isTold: pointer.endsWith('/recipients'),
      })),
    )
    const named = [
      ...('users' in body.fallback
        ? body.fallback.users.map((userId, place) => ({
            userId,
            pointer: `/body/fallback/users/${String(place)}`,
            isTold: false,
          }))
        : []),
      ...asked.flatMap(({ pointer, approvers, isTold }) =>
        'users' in approvers
          ? approvers.users.map((userId, place) => ({ userId, pointer: `${pointer}/users/${String(place)}`, isTold }))
          : [],
      ),
    ]
    const people = await this.directory.people(
      ctx,
      named.map(({ userId }) => userId),
    )
    const faults = named.flatMap(({ userId, pointer, isTold }): FieldError[] => {
      const person = people.get(userId)
      if (person === undefined || !person.active)
        return [{ pointer, code: 'unknown_person', detail: 'is no active member of the organization' }]
      if (!person.decides && !isTold)
        return [
          {
            pointer,
            code: 'may_not_decide',
            detail: `${person.name} has no role that may decide approval tasks`,
            facts: { name: person.name },
          },
        ]
      return []
    })
    for (const { pointer: at, approvers, isTold } of asked) {
      if (!('role' in approvers)) continue
      const pointer = `${at}/role`
      const standing = await this.directory.standingOf(ctx, approvers.role)
      if (standing === 'unknown')
        faults.push({
          pointer,
          code: 'unknown_role',
          detail: `there is no role ${approvers.role} in the organization`,
          facts: { role: approvers.role },
        })
      if (standing === 'does-not-decide' && !isTold)
        faults.push({
          pointer,
          code: 'may_not_decide',
          detail: `the role ${approvers.role} may not decide approval tasks`,
          facts: { name: approvers.role },
        })
    }
    return faults
  }
}

/** A sub-flow has to be published, and must not lead back to the definition that uses it. */
function subFlowFaults(name: string, body: DefinitionBody, plan: DefinitionPlan): FieldError[] {
  const usesItself = (flow: DefinitionPlan): boolean =>
    subFlowNamesOf(flow.body).includes(name) || [...flow.subFlows.values()].some(usesItself)
  return placedSteps(body).flatMap(({ pointer, step }): FieldError[] => {
    if (!('kind' in step) || step.kind !== 'sub-flow') return []
    const at = `${pointer}/definition`
    const flow = plan.subFlows.get(step.definition)
    if (step.definition === name || (flow !== undefined && usesItself(flow)))
      return [
        {
          pointer: at,
          code: 'runs_in_itself',
          detail: `"${step.definition}" leads back to this definition: use another`,
          facts: { name: step.definition },
        },
      ]
    return flow === undefined
      ? [
          {
            pointer: at,
            code: 'unknown_definition',
            detail: `there is no published definition "${step.definition}" made as a sub-flow of this document type: publish it first`,
            facts: { name: step.definition },
          },
        ]
      : []
  })
}
