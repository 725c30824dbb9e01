import { type deleteRole, roleChanged, roleInUse } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { roleFacts, rolePayload } from './role.view.js'

type Delete = typeof deleteRole

@Injectable()
export class DeleteRole implements UseCase<Delete> {
  constructor(
    private readonly roles: RolesRepository,
    private readonly memberships: MembershipsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Delete>): Promise<OutputOf<Delete>> {
    const role = await this.roles.get(ctx, input.roleId)
    // The deletion is a version too, so that its event follows the one before.
    await this.roles.update(ctx, role, ctx.expectedVersion ?? role.version)
    if (await this.memberships.isHeld(ctx, role.id))
      throw roleInUse(`Somebody holds the role ${role.name}; take it away from them first.`, {
        facts: { name: role.name },
      })
    await this.roles.remove(ctx, role.id)
    await this.outbox.add(ctx, roleChanged, {
      aggregateId: role.id,
      aggregateSeq: role.version,
      payload: rolePayload(role, true),
    })
    await this.audit.record(ctx, {
      action: 'identity.role.delete',
      entity: 'role',
      entityId: role.id,
      before: roleFacts(role),
    })
    return {}
  }
}
