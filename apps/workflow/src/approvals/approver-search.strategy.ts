import type { ApprovalRequest, Approvers } from '@nexus/contracts-workflow'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DirectoryRepository, type Person } from '../directory/directory.repository.js'
import { fallbackOf, type Route, type RouteStep } from './route.policy.js'
import type { StaffingQuestion } from './staffing.policy.js'

/** What approvers are found by, besides the step. */
export interface Matter {
  readonly requesterId: string
  readonly requesterName: string
  readonly costCentreId: string | null
  readonly facts: ApprovalRequest['facts']
  readonly snapshot: ApprovalRequest['snapshot']
}

type Found = Pick<StaffingQuestion, 'origin' | 'primary' | 'why' | 'nobody'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const requesterOf = ({ requesterId, requesterName }: Matter): { userId: string; userName: string } => ({
  ...{ userId: requesterId, userName: requesterName },
})

/** Finds the people whom a step means, as they are at this moment (AP-3). */
@Injectable()
export class ApproverSearch {
  constructor(private readonly directory: DirectoryRepository) {}

  /** The people of a step, its fallback, and who could replace them. */
  async of(
    ctx: TenantContext,
    route: Route,
    step: RouteStep,
    matter: Matter,
  ): Promise<Found & Pick<StaffingQuestion, 'fallback' | 'chains'>> {
    const found: Found =
      step.approvers === undefined || step.applies === 'undecided'
        ? { origin: 'role', primary: [] }
        : await this.meant(ctx, step.approvers, matter)
    // Why nobody was found is of interest only where nobody was.
    const nobody = found.primary.length === 0 ? found.nobody : undefined
    return {
      ...found,
      nobody,
      fallback: await this.fallback(ctx, route, step),
      chains: await this.chains(ctx, found, matter),
    }
  }

  /** The managers of one person, from the nearest upwards. */
  managersOf(ctx: TenantContext, userId: string): Promise<readonly Person[]> {
    return this.directory.managersOf(ctx, userId)
  }

  /** Who decides where a step falls back: the process owner (AP-2). */
  async fallback(ctx: TenantContext, route: Route, step: RouteStep): Promise<readonly Person[]> {
    const fallback = fallbackOf(route, step)
    if ('users' in fallback) return this.named(ctx, fallback.users)
    const owner = (await this.directory.organization(ctx))?.ownerUserId
    return owner == null ? [] : this.named(ctx, [owner])
  }

  private async meant(ctx: TenantContext, approvers: Approvers, matter: Matter): Promise<Found> {
    if ('users' in approvers)
      return {
        origin: 'user',
        primary: await this.named(ctx, approvers.users),
        why: { code: 'NAMED_BY_DEFINITION', parameters: {} },
      }
    if ('managerOf' in approvers) return this.manager(ctx, approvers.level ?? 1, matter)
    if ('ownerOf' in approvers) return this.owner(ctx, matter)
    if ('field' in approvers) return this.field(ctx, approvers.field, matter)
    const holders = await this.directory.holdersOf(ctx, approvers.role)
    const { role } = approvers
    if (approvers.within === undefined)
      return {
        origin: 'role',
        primary: holders,
        why: { code: 'HOLDS_ROLE', parameters: { role } },
        nobody: { code: 'NO_HOLDER_OF_ROLE', parameters: { role } },
      }
    const managers = await this.directory.managersOf(ctx, matter.requesterId)
    const nearest = managers.find((manager) => manager.roles.includes(approvers.role))
    return {
      origin: 'manager',
      primary: nearest === undefined ? [] : [nearest],
      why: { code: 'NEAREST_MANAGER_WITH_ROLE', parameters: { person: requesterOf(matter), role } },
      nobody: { code: 'NO_MANAGER_WITH_ROLE', parameters: { person: requesterOf(matter), role } },
    }
  }

  private async manager(ctx: TenantContext, level: number, matter: Matter): Promise<Found> {
    const managers = await this.directory.managersOf(ctx, matter.requesterId)
    const manager = managers[level - 1]
    return {
      origin: 'manager',
      primary: manager === undefined ? [] : [manager],
      why: { code: 'MANAGER_OF', parameters: { person: requesterOf(matter), level } },
      nobody: { code: 'NO_MANAGER', parameters: { person: requesterOf(matter), level } },
    }
  }

  private async owner(ctx: TenantContext, matter: Matter): Promise<Found> {
    const costCentre = matter.costCentreId === null ? null : await this.directory.costCentre(ctx, matter.costCentreId)
    if (costCentre === null)
      return { origin: 'owner', primary: [], nobody: { code: 'NO_KNOWN_COST_CENTRE', parameters: {} } }
    const { ownerUserId, code, name } = costCentre
    return {
      origin: 'owner',
      primary: ownerUserId === null ? [] : await this.named(ctx, [ownerUserId]),
      why: { code: 'OWNS_COST_CENTRE', parameters: { costCentre: { code, name } } },
      nobody: { code: 'COST_CENTRE_WITHOUT_OWNER', parameters: { costCentre: { code, name } } },
    }
  }

  private async field(ctx: TenantContext, path: string, matter: Matter): Promise<Found> {
    const value = path
      .split('.')
      .reduce<unknown>(
        (object, key) =>
          typeof object === 'object' && object !== null && Object.hasOwn(object, key)
            ? (object as Record<string, unknown>)[key]
            : undefined,
        { facts: matter.facts, snapshot: matter.snapshot },
      )
    const userIds = [value].flat().filter((each): each is string => typeof each === 'string' && UUID.test(each))
    return {
      origin: 'field',
      primary: await this.named(ctx, [...new Set(userIds)].slice(0, 20)),
      why: { code: 'NAMED_BY_DOCUMENT', parameters: { field: path } },
      nobody: { code: 'NOBODY_IN_FIELD', parameters: { field: path } },
    }
  }

  private async named(ctx: TenantContext, userIds: readonly string[]): Promise<readonly Person[]> {
    const people = await this.directory.people(ctx, userIds)
    return userIds.map(
      (userId) =>
        people.get(userId) ?? {
          userId,
          name: 'Unknown person',
          active: false,
          decides: false,
          roles: [],
          managerUserId: null,
        },
    )
  }

  /** Managers of those who may need a replacement: who asked for it, and who left or may not decide. */
  private async chains(
    ctx: TenantContext,
    { primary }: Found,
    { requesterId }: Matter,
  ): Promise<Map<string, readonly Person[]>> {
    const chains = new Map<string, readonly Person[]>()
    for (const person of primary) {
      if (person.userId === requesterId || !person.active || !person.decides)
        chains.set(person.userId, await this.directory.managersOf(ctx, person.userId))
    }
    return chains
  }
}
