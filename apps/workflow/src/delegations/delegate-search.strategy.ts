import type { ApprovalReason } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository, type Person } from '../directory/directory.repository.js'
import { namedPerson } from '../directory/named-person.policy.js'
import { covers, type DelegatedMatter, DELEGATION_DEPTH, holdsAt } from './delegation.policy.js'
import type { Delegation } from './delegation.entity.js'
import { DelegationsRepository } from './delegations.repository.js'

/** Who acts for somebody, and why. */
export interface Delegate {
  readonly person: Person
  readonly delegationId: string
  readonly reasons: readonly ApprovalReason[]
}

/** Finds who decides on somebody's behalf when a task opens (AP-6). */
@Injectable()
export class DelegateSearch {
  constructor(
    private readonly delegations: DelegationsRepository,
    private readonly directory: DirectoryRepository,
  ) {}

  /**
   * Undefined: the principal decides. Delegations are followed over several people; where they would end at who asked for the
   * document, the principal's manager decides (V16); a delegate who may not decide leaves it with the principal.
   * @param objection why a person may not take it, undefined when they may
   */
  async delegateOf(
    ctx: TenantContext,
    principal: Person,
    of: {
      readonly matter: DelegatedMatter
      readonly at: Date
      readonly requesterId: string
      readonly objection: (person: Person) => unknown
    },
  ): Promise<Delegate | undefined> {
    let [person, first]: [Person, Delegation | undefined] = [principal, undefined]
    const passed = [principal]
    const seen = new Set([principal.userId])
    for (let depth = 0; depth < DELEGATION_DEPTH; depth += 1) {
      const held = await this.delegations.holding(ctx, person.userId, of.at)
      const delegation = held.find((each) => holdsAt(each, of.at) && covers(each, of.matter))
      const nextId = delegation === undefined ? undefined : (delegation.delegateId ?? person.managerUserId ?? undefined)
      if (delegation === undefined || nextId === undefined) break
      if (nextId === of.requesterId) return this.managerOf(ctx, principal, first ?? delegation, of.objection)
      const next = (await this.directory.people(ctx, [nextId])).get(nextId)
      if (next === undefined || seen.has(nextId)) break
      first ??= delegation
      person = next
      seen.add(nextId)
      passed.push(next)
    }
    if (first === undefined || of.objection(person) !== undefined) return undefined
    const parameters = {
      person: namedPerson(principal),
      until: first.until.toISOString(),
      over: passed.slice(1, -1).map(namedPerson),
    }
    return { person, delegationId: first.id, reasons: [{ code: 'ON_BEHALF_OF', parameters }] }
  }

  private async managerOf(
    ctx: TenantContext,
    principal: Person,
    delegation: Delegation,
    objection: (person: Person) => unknown,
  ): Promise<Delegate | undefined> {
    const managers = await this.directory.managersOf(ctx, principal.userId)
    const manager = managers.find((person) => objection(person) === undefined)
    return manager === undefined
      ? undefined
      : {
          person: manager,
          delegationId: delegation.id,
          reasons: [{ code: 'MANAGER_ON_BEHALF_OF', parameters: { person: namedPerson(principal) } }],
        }
  }
}
