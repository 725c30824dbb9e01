import { ADMIN_ROLE, roleUnknown } from '@nexus/contracts-identity'
import type { TenantContext } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { assertMayGrant } from './user.policy.js'

/** Checks who hands out roles, against what is stored. */
@Injectable()
export class RoleGrantsGuard {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly roles: RolesRepository,
  ) {}

  /** @throws DomainError identity.user.role_unknown, identity.role.grant_exceeded */
  async check(ctx: TenantContext, added: readonly string[], userId: string | undefined): Promise<void> {
    if (added.length === 0) return
    const granted = await this.roles.granted(ctx, added)
    const unknown = added.filter((id) => !granted.some((role) => role.id === id))
    if (unknown.length > 0) {
      const errors = [{ pointer: '/roles', code: 'role.unknown', detail: `does not exist: ${unknown.join(', ')}` }]
      throw roleUnknown(`There is no role ${unknown.join(', ')} in this organization; GET /roles lists them.`, {
        errors,
      })
    }
    const isAdmin = (await this.memberships.findByUser(ctx, ctx.actor.userId))?.roles.includes(ADMIN_ROLE) ?? false
    assertMayGrant({ rights: ctx.rights, isAdmin }, granted, userId === ctx.actor.userId)
  }
}
