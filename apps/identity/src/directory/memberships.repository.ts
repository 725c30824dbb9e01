import { notFound, type TenantContext } from '@nexus/kernel'
import { filterHashOf, TenantTable, TenantTx, type Page, type PageInput } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { ADMIN_ROLE } from '@nexus/contracts-identity'
import { MembershipAccess } from './membership-access.entity.js'
import { MembershipRole } from './membership-role.entity.js'
import { Membership } from './membership.entity.js'

/** A membership with the ids of its roles, in a fixed order. */
export interface Member {
  readonly membership: Membership
  readonly roles: readonly string[]
}

export interface MemberFilters {
  readonly active?: 'true' | 'false'
  readonly role?: string
  readonly email?: string
}

/** People in an organization and the roles that they hold. */
@Injectable()
export class MembershipsRepository {
  private readonly table: TenantTable<Membership>
  private readonly roleTable: TenantTable<MembershipRole>
  private readonly accessTable: TenantTable<MembershipAccess>

  constructor(private readonly tx: TenantTx) {
    this.table = new TenantTable(tx, Membership, 'user')
    this.roleTable = new TenantTable(tx, MembershipRole, 'role of a user')
    this.accessTable = new TenantTable(tx, MembershipAccess, 'access of a user')
  }

  async findByUser(ctx: TenantContext, userId: string): Promise<Member | null> {
    const membership = await this.table
      .select(ctx, 'membership')
      .andWhere('membership.userId = :userId', { userId })
      .getOne()
    return membership === null
      ? null
      : { membership, roles: (await this.rolesOf(ctx, [membership.id])).get(membership.id) ?? [] }
  }

  /** @throws DomainError request.not_found */
  async getByUser(ctx: TenantContext, userId: string): Promise<Member> {
    const member = await this.findByUser(ctx, userId)
    if (member === null) throw notFound(`There is no user ${userId}.`)
    return member
  }

  async isActive(ctx: TenantContext, userId: string): Promise<boolean> {
    return (
      (await this.table
        .select(ctx, 'membership')
        .andWhere('membership.userId = :userId AND membership.active = :active', { userId, active: true })
        .getOne()) !== null
    )
  }

  /** Holds a person's membership until the transaction ends: one at a time counts what the person has. */
  async hold(ctx: TenantContext, userId: string): Promise<void> {
    const query = this.table.select(ctx, 'membership').andWhere('membership.userId = :userId', { userId })
    if (this.tx.kind === 'postgres') query.setLock('pessimistic_write')
    await query.getOne()
  }

  /** Whom a person reports to; null: nobody. */
  async managerOf(ctx: TenantContext, userId: string): Promise<string | null> {
    const membership = await this.table
      .select(ctx, 'membership')
      .andWhere('membership.userId = :userId', { userId })
      .getOne()
    return membership?.managerUserId ?? null
  }

  /** Who reports to any of these people, directly. */
  async reportsOf(ctx: TenantContext, managerIds: readonly string[]): Promise<string[]> {
    if (managerIds.length === 0) return []
    const rows = await this.table
      .select(ctx, 'membership')
      .andWhere('membership.managerUserId IN (:...managerIds)', { managerIds })
      .getMany()
    return rows.map((membership) => membership.userId)
  }

  findByEmail(ctx: TenantContext, email: string): Promise<Membership | null> {
    return this.table.select(ctx, 'membership').andWhere('membership.email = :email', { email }).getOne()
  }

  /** At most two queries. */
  async page(
    ctx: TenantContext,
    filters: MemberFilters,
    input: PageInput,
  ): Promise<Page<Membership> & { readonly roles: ReadonlyMap<string, string[]> }> {
    const query = this.table.select(ctx, 'membership')
    if (filters.active !== undefined)
      query.andWhere('membership.active = :active', { active: filters.active === 'true' })
    if (filters.email !== undefined) query.andWhere('membership.email = :email', { email: filters.email })
    if (filters.role !== undefined) {
      const holders = query
        .subQuery()
        .select('held.membershipId')
        .from(MembershipRole, 'held')
        .where('held.tenantId = membership.tenantId AND held.roleId = :role')
        .getQuery()
      query.andWhere(`membership.id IN ${holders}`, { role: filters.role })
    }
    const sorts = { name: 'membership.name', createdAt: 'membership.createdAt' }
    const page = await this.table.page(
      ctx,
      query,
      { alias: 'membership', sorts, filterHash: filterHashOf({ ...filters }) },
      input,
    )
    return {
      ...page,
      roles: await this.rolesOf(
        ctx,
        page.items.map((membership) => membership.id),
      ),
    }
  }

  async insert(
    ctx: TenantContext,
    membership: Membership,
    roles: readonly string[],
    joiningHash: string | null,
    newId: () => string,
  ): Promise<void> {
    await this.table.insert(ctx, membership)
    await this.accessTable.insert(ctx, { id: membership.id, permissionVersion: 1, joiningHash, lastLoginAt: null })
    await this.addRoles(ctx, membership.id, roles, newId)
  }

  /** Stores the row and, when given, replaces its roles. @throws DomainError request.version_mismatch */
  async update(
    ctx: TenantContext,
    membership: Membership,
    expectedVersion: number,
    roles: readonly string[] | undefined,
    newId: () => string,
  ): Promise<void> {
    await this.table.update(ctx, membership, expectedVersion)
    if (roles !== undefined) {
      await this.roleTable.remove(ctx, { membershipId: membership.id })
      await this.addRoles(ctx, membership.id, roles, newId)
    }
    await this.raisePermissionVersions(ctx, [membership.id])
  }

  /** The sign-in is proof enough that the account was meant. */
  async noteLogin(ctx: TenantContext, membershipId: string): Promise<void> {
    await this.accessTable.patch(ctx, membershipId, { joiningHash: null, lastLoginAt: this.tx.clock.now() })
  }

  async permissionVersionOf(ctx: TenantContext, membershipId: string): Promise<number> {
    return (await this.accessTable.find(ctx, membershipId))?.permissionVersion ?? 0
  }

  /** Everybody who holds the role has other rights from now on. */
  async raiseForHolders(ctx: TenantContext, roleId: string): Promise<void> {
    const holders = await this.roleTable.select(ctx, 'held').andWhere('held.roleId = :roleId', { roleId }).getMany()
    await this.raisePermissionVersions(
      ctx,
      holders.map((held) => held.membershipId),
    )
  }

  async isHeld(ctx: TenantContext, roleId: string): Promise<boolean> {
    return (
      (await this.roleTable.select(ctx, 'held').andWhere('held.roleId = :roleId', { roleId }).limit(1).getOne()) !==
      null
    )
  }

  /** How many active administrators there are beside this one. */
  async countOtherAdmins(ctx: TenantContext, membershipId: string): Promise<number> {
    return this.roleTable
      .select(ctx, 'held')
      .innerJoin(Membership, 'membership', 'membership.tenantId = held.tenantId AND membership.id = held.membershipId')
      .andWhere('held.roleId = :admin AND held.membershipId <> :membershipId AND membership.active = :active', {
        admin: ADMIN_ROLE,
        membershipId,
        active: true,
      })
      .getCount()
  }

  private async rolesOf(ctx: TenantContext, membershipIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const found = new Map<string, string[]>(membershipIds.map((id) => [id, []]))
    if (membershipIds.length === 0) return found
    const rows = await this.roleTable
      .select(ctx, 'held')
      .andWhere('held.membershipId IN (:...membershipIds)', { membershipIds })
      .getMany()
    for (const row of rows) found.get(row.membershipId)?.push(row.roleId)
    for (const roles of found.values()) roles.sort()
    return found
  }

  private async addRoles(
    ctx: TenantContext,
    membershipId: string,
    roles: readonly string[],
    newId: () => string,
  ): Promise<void> {
    if (roles.length > 0)
      await this.roleTable.insert(
        ctx,
        roles.map((roleId) => ({ id: newId(), membershipId, roleId })),
      )
  }

  /** By a statement that adds, so that no concurrent change is lost. */
  private async raisePermissionVersions(ctx: TenantContext, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await this.tx
      .managerFor(ctx)
      .createQueryBuilder()
      .update(MembershipAccess)
      .set({ permissionVersion: () => 'permission_version + 1' })
      .where('tenantId = :tenantId AND id IN (:...ids)', { tenantId: ctx.tenantId, ids })
      .execute()
  }
}
