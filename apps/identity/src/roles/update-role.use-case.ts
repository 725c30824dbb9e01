import { ADMIN_ROLE, roleChanged, roleNameTaken, type updateRole } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { assertGrants, assertMayDefine, foldedName, isShippedName } from './role.policy.js'
import { roleFacts, rolePayload, roleViewOf } from './role.view.js'

type Update = typeof updateRole

@Injectable()
export class UpdateRole implements UseCase<Update> {
  constructor(
    private readonly roles: RolesRepository,
    private readonly memberships: MembershipsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Update>): Promise<OutputOf<Update>> {
    const role = await this.roles.get(ctx, input.roleId)
    const before = roleFacts(role)
    if (input.grants !== undefined) {
      assertGrants(input.grants)
      const own = (await this.memberships.findByUser(ctx, ctx.actor.userId))?.roles ?? []
      assertMayDefine(
        { rights: ctx.rights, isAdmin: own.includes(ADMIN_ROLE) },
        role.grants,
        input.grants,
        own.includes(role.id),
      )
    }
    const name = input.name ?? role.name
    if (isShippedName(name))
      throw roleNameTaken(`A shipped role is named ${name}; choose another name.`, { facts: { name } })
    Object.assign(role, {
      name,
      nameFolded: foldedName(name),
      description: input.description ?? role.description,
      grants: input.grants ?? role.grants,
    })
    try {
      await this.roles.update(ctx, role, ctx.expectedVersion ?? role.version)
    } catch (error) {
      if (this.roles.isNameTaken(error))
        throw roleNameTaken(`A role is named ${name} already; choose another name.`, { facts: { name } })
      throw error
    }
    await this.memberships.raiseForHolders(ctx, role.id)
    await this.outbox.add(ctx, roleChanged, {
      aggregateId: role.id,
      aggregateSeq: role.version,
      payload: rolePayload(role, false),
    })
    await this.audit.record(ctx, {
      action: 'identity.role.update',
      entity: 'role',
      entityId: role.id,
      before,
      after: roleFacts(role),
    })
    return roleViewOf(role)
  }
}
