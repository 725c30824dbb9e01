import { type DefinitionBody, definitionRefused, type DocumentType, FACTS } from '@nexus/contracts-workflow'
import type { FieldError, TenantContext } from '@nexus/kernel'
import { ConditionEvaluator } from '@nexus/platform-conditions'
import { TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository } from '../directory/directory.repository.js'
import { structuralFaults } from './definition.policy.js'
import { factsSchemaOf } from './facts-schema.policy.js'

/** Refuses a body that could not work: asked when it is saved, and again when it is published. Outside of a transaction. */
@Injectable()
export class DefinitionCheck {
  constructor(
    private readonly tx: TenantTx,
    private readonly directory: DirectoryRepository,
    private readonly conditions: ConditionEvaluator,
  ) {}

  /** @throws DomainError workflow.definition.refused naming every fault */
  async assertSound(ctx: TenantContext, documentType: DocumentType, body: DefinitionBody): Promise<void> {
    const faults = [
      ...structuralFaults(body),
      ...(await this.conditionFaults(documentType, body)),
      ...(await this.tx.read(ctx, () => this.peopleFaults(ctx, body))),
    ]
    if (faults.length === 0) return
    throw definitionRefused(
      `The definition cannot be used: ${faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; ')}`,
      { errors: faults },
    )
  }

  private async conditionFaults(documentType: DocumentType, body: DefinitionBody): Promise<FieldError[]> {
    const schema = factsSchemaOf(documentType)
    const facts = Object.keys(FACTS[documentType]).join(', ')
    const faults: FieldError[] = []
    for (const [index, { condition }] of body.steps.entries()) {
      if (condition === undefined) continue
      for (const problem of await this.conditions.check(condition, schema)) {
        const known = problem.code === 'unknown_fact' ? ` (facts of a ${documentType}: ${facts})` : ''
        faults.push({
          pointer: `/body/steps/${String(index)}/condition`,
          code: problem.code,
          detail: `${problem.detail}${known}`,
        })
      }
    }
    return faults
  }

  private async peopleFaults(ctx: TenantContext, body: DefinitionBody): Promise<FieldError[]> {
    const named = [
      ...('users' in body.fallback
        ? body.fallback.users.map((userId, place) => ({ userId, pointer: `/body/fallback/users/${String(place)}` }))
        : []),
      ...body.steps.flatMap((step, index) =>
        step.kind === 'approval' && 'users' in step.approvers
          ? step.approvers.users.map((userId, place) => ({
              userId,
              pointer: `/body/steps/${String(index)}/approvers/users/${String(place)}`,
            }))
          : [],
      ),
    ]
    const people = await this.directory.people(
      ctx,
      named.map(({ userId }) => userId),
    )
    const faults = named.flatMap(({ userId, pointer }): FieldError[] => {
      const person = people.get(userId)
      if (person === undefined || !person.active)
        return [{ pointer, code: 'unknown_person', detail: 'is no active member of the organization' }]
      if (!person.decides)
        return [
          { pointer, code: 'may_not_decide', detail: `${person.name} has no role that may decide approval tasks` },
        ]
      return []
    })
    for (const [index, step] of body.steps.entries()) {
      if (step.kind !== 'approval' || !('role' in step.approvers)) continue
      const pointer = `/body/steps/${String(index)}/approvers/role`
      const standing = await this.directory.standingOf(ctx, step.approvers.role)
      if (standing === 'unknown')
        faults.push({
          pointer,
          code: 'unknown_role',
          detail: `there is no role ${step.approvers.role} in the organization`,
        })
      if (standing === 'does-not-decide')
        faults.push({
          pointer,
          code: 'may_not_decide',
          detail: `the role ${step.approvers.role} may not decide approval tasks`,
        })
    }
    return faults
  }
}
