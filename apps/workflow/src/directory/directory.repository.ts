import type { TenantContext } from '@nexus/kernel'
import { TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { roleStanding, type RoleStanding } from './decision-rights.policy.js'
import { KnownCostCentre } from './known-cost-centre.entity.js'
import { KnownMember } from './known-member.entity.js'
import { KnownMemberRole } from './known-member-role.entity.js'
import { KnownOrganization } from './known-organization.entity.js'
import { KnownRole } from './known-role.entity.js'

/** A member of the organization, as approvals see people. */
export interface Person {
  readonly userId: string
  readonly name: string
  readonly active: boolean
  /** Whether one of the roles grants `approval-task:decide`. */
  readonly decides: boolean
  readonly roles: readonly string[]
  /** Whom the person reports to. */
  readonly managerUserId: string | null
}

/** How far up managers are followed. */
export const MANAGEMENT_LEVELS = 10

@Injectable()
export class DirectoryRepository {
  private readonly organizations: TenantTable<KnownOrganization>
  private readonly members: TenantTable<KnownMember>
  private readonly memberRoles: TenantTable<KnownMemberRole>
  private readonly roles: TenantTable<KnownRole>
  private readonly costCentres: TenantTable<KnownCostCentre>

  constructor(private readonly tx: TenantTx) {
    this.organizations = new TenantTable(tx, KnownOrganization, 'organization')
    this.members = new TenantTable(tx, KnownMember, 'member')
    this.memberRoles = new TenantTable(tx, KnownMemberRole, 'role of a member')
    this.roles = new TenantTable(tx, KnownRole, 'role')
    this.costCentres = new TenantTable(tx, KnownCostCentre, 'cost centre')
  }

  organization(ctx: TenantContext): Promise<KnownOrganization | null> {
    return this.organizations.find(ctx, ctx.tenantId)
  }

  /**
   * People and roles stay as they are until the transaction ends: taken before approvers are looked for, so that nobody who
   * comes at that moment is missed. Always the first lock of its transaction.
   */
  async hold(ctx: TenantContext): Promise<void> {
    await this.lockOrganization(ctx, 'pessimistic_read')
  }

  /** The other side of `hold`: taken before people or roles change. */
  async holdForChange(ctx: TenantContext): Promise<void> {
    await this.lockOrganization(ctx, 'pessimistic_write')
  }

  /** The people of these ids; whoever never was a member is missing. */
  async people(ctx: TenantContext, userIds: Iterable<string>): Promise<ReadonlyMap<string, Person>> {
    const ids = [...new Set(userIds)]
    if (ids.length === 0) return new Map()
    const members = await this.members.select(ctx, 'member').andWhere('member.id IN (:...ids)', { ids }).getMany()
    return this.withRoles(ctx, members)
  }

  /** Everybody who holds the role, by name; also inactive people. */
  async holdersOf(ctx: TenantContext, roleId: string): Promise<readonly Person[]> {
    const held = await this.memberRoles.select(ctx, 'held').andWhere('held.roleId = :roleId', { roleId }).getMany()
    const people = await this.people(
      ctx,
      held.map((row) => row.userId),
    )
    return [...people.values()].sort((a, b) =>
      a.name === b.name ? (a.userId < b.userId ? -1 : 1) : a.name < b.name ? -1 : 1,
    )
  }

  /** The managers of a person, from the nearest upwards; each once, whatever circle the news of them makes. */
  async managersOf(ctx: TenantContext, userId: string): Promise<readonly Person[]> {
    const chain: Person[] = []
    let next = (await this.people(ctx, [userId])).get(userId)?.managerUserId
    while (next != null && next !== userId && chain.length < MANAGEMENT_LEVELS) {
      const manager = (await this.people(ctx, [next])).get(next)
      if (manager === undefined || chain.some((other) => other.userId === manager.userId)) break
      chain.push(manager)
      next = manager.managerUserId
    }
    return chain
  }

  costCentre(ctx: TenantContext, costCentreId: string): Promise<KnownCostCentre | null> {
    return this.costCentres.find(ctx, costCentreId)
  }

  async standingOf(ctx: TenantContext, roleId: string): Promise<RoleStanding> {
    return roleStanding(roleId, (await this.ownRoles(ctx, [roleId])).get(roleId))
  }

  /** Keeps the newest state. @returns false when it was known already, or a newer one. */
  async storeOrganization(ctx: TenantContext, state: Omit<KnownOrganization, 'tenantId' | 'id'>): Promise<boolean> {
    if ((await this.organizations.insertMissing(ctx, { id: ctx.tenantId, ...state })) === 1) return true
    const known = await this.locked(this.organizations, ctx, ctx.tenantId)
    // Only the first event names the owner, so a late one still has something to tell.
    const ownerUserId = known.ownerUserId ?? state.ownerUserId
    const newest = known.sourceVersion < state.sourceVersion ? state : known
    if (newest === known && ownerUserId === known.ownerUserId) return false
    const { name, baseCurrency, sourceVersion } = newest
    await this.organizations.patch(ctx, ctx.tenantId, { name, baseCurrency, sourceVersion, ownerUserId })
    return true
  }

  /** Keeps the newest state. @returns false when it was known already, or a newer one. */
  async storeMember(
    ctx: TenantContext,
    member: Omit<KnownMember, 'tenantId'>,
    roleIds: readonly string[],
    nextId: () => string,
  ): Promise<boolean> {
    const { id, ...state } = member
    if ((await this.members.insertMissing(ctx, { ...member })) === 0) {
      const known = await this.locked(this.members, ctx, id)
      // Membership ids are time-ordered: a person who came back has a later one.
      const isNewer =
        known.membershipId === state.membershipId
          ? known.sourceVersion < state.sourceVersion
          : known.membershipId < state.membershipId
      if (!isNewer) return false
      await this.members.patch(ctx, id, state)
      await this.memberRoles.remove(ctx, { userId: id })
    }
    const held = [...new Set(roleIds)].map((roleId) => ({ id: nextId(), userId: id, roleId }))
    if (held.length > 0) await this.memberRoles.insert(ctx, held)
    return true
  }

  /** Keeps the newest state. @returns false when it was known already, or a newer one. */
  async storeCostCentre(ctx: TenantContext, costCentre: Omit<KnownCostCentre, 'tenantId'>): Promise<boolean> {
    const { id, ...state } = costCentre
    if ((await this.costCentres.insertMissing(ctx, { ...costCentre })) === 1) return true
    const known = await this.locked(this.costCentres, ctx, id)
    if (known.sourceVersion >= state.sourceVersion) return false
    await this.costCentres.patch(ctx, id, state)
    return true
  }

  /** Keeps the newest state. @returns false when it was known already, or a newer one. */
  async storeRole(ctx: TenantContext, role: Omit<KnownRole, 'tenantId'>): Promise<boolean> {
    const { id, ...state } = role
    if ((await this.roles.insertMissing(ctx, { ...role })) === 1) return true
    const known = await this.locked(this.roles, ctx, id)
    if (known.sourceVersion >= state.sourceVersion) return false
    await this.roles.patch(ctx, id, state)
    return true
  }

  private async withRoles(ctx: TenantContext, members: readonly KnownMember[]): Promise<ReadonlyMap<string, Person>> {
    if (members.length === 0) return new Map()
    const ids = members.map((member) => member.id)
    const held = await this.memberRoles.select(ctx, 'held').andWhere('held.userId IN (:...ids)', { ids }).getMany()
    const own = await this.ownRoles(
      ctx,
      held.map((row) => row.roleId),
    )
    return new Map(
      members.map((member) => {
        const roles = held.filter((row) => row.userId === member.id).map((row) => row.roleId)
        const decides = roles.some((roleId) => roleStanding(roleId, own.get(roleId)) === 'decides')
        const { id: userId, name, active, managerUserId } = member
        return [userId, { userId, name, active, decides, roles, managerUserId }]
      }),
    )
  }

  private async ownRoles(ctx: TenantContext, roleIds: readonly string[]): Promise<ReadonlyMap<string, KnownRole>> {
    const ids = [...new Set(roleIds)].filter((roleId) => /^[0-9a-f-]{36}$/.test(roleId))
    if (ids.length === 0) return new Map()
    const rows = await this.roles.select(ctx, 'role').andWhere('role.id IN (:...ids)', { ids }).getMany()
    return new Map(rows.map((role) => [role.id, role]))
  }

  /** SQLite has one writer anyway. */
  private async lockOrganization(ctx: TenantContext, mode: 'pessimistic_read' | 'pessimistic_write'): Promise<void> {
    if (this.tx.kind !== 'postgres') return
    await this.organizations.select(ctx, 'organization').setLock(mode).getOne()
  }

  /** The row, which no other transaction changes until this one ends. SQLite has one writer anyway. */
  private async locked<E extends KnownOrganization | KnownMember | KnownRole | KnownCostCentre>(
    table: TenantTable<E>,
    ctx: TenantContext,
    id: string,
  ): Promise<E> {
    const query = table.select(ctx, 'row').andWhere('row.id = :id', { id })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    return (await query.getOne()) ?? table.get(ctx, id)
  }
}
