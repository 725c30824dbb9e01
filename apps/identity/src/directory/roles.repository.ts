import { shippedRole } from '@nexus/contracts-identity'
import type { Rights, TenantContext } from '@nexus/kernel'
import { isUniqueViolation, TenantTable, TenantTx } from '@nexus/platform-database'
import { Injectable } from '@nestjs/common'
import { isCustomRoleId } from './role-id.policy.js'
import { Role } from './role.entity.js'

/** What a role grants, shipped or made by the organization. */
export interface GrantedRole {
  readonly id: string
  readonly grants: Rights
}

/** The roles of an organization. */
@Injectable()
export class RolesRepository {
  private readonly table: TenantTable<Role>

  constructor(tx: TenantTx) {
    this.table = new TenantTable(tx, Role, 'role')
  }

  get(ctx: TenantContext, id: string): Promise<Role> {
    return this.table.get(ctx, id)
  }

  all(ctx: TenantContext): Promise<Role[]> {
    return this.table.select(ctx, 'role').orderBy('role.nameFolded').getMany()
  }

  count(ctx: TenantContext): Promise<number> {
    return this.table.select(ctx, 'role').getCount()
  }

  /** Shipped roles and those of the organization among the ids; unknown ids are left out. One query at most. */
  async granted(ctx: TenantContext, ids: readonly string[]): Promise<GrantedRole[]> {
    const custom = ids.filter(isCustomRoleId)
    const rows =
      custom.length === 0
        ? []
        : await this.table.select(ctx, 'role').andWhere('role.id IN (:...custom)', { custom }).getMany()
    const shipped = ids.flatMap((id) => shippedRole(id) ?? [])
    return [
      ...shipped.map(({ id, grants }) => ({ id, grants: grants })),
      ...rows.map(({ id, grants }) => ({ id, grants })),
    ]
  }

  insert(ctx: TenantContext, role: Role): Promise<void> {
    return this.table.insert(ctx, role)
  }

  update(ctx: TenantContext, role: Role, expectedVersion: number): Promise<void> {
    return this.table.update(ctx, role, expectedVersion)
  }

  async remove(ctx: TenantContext, id: string): Promise<void> {
    await this.table.remove(ctx, { id })
  }

  /** Whether the error says that the organization has a role of this name. */
  isNameTaken(error: unknown): boolean {
    return isUniqueViolation(error, ['nameFolded'])
  }
}
