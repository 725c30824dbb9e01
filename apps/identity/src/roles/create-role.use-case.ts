import { ADMIN_ROLE, type createRole, roleChanged, roleNameTaken, tooManyRoles } from '@nexus/contracts-identity'
import { type Ids, IDS, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Inject, Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { Role } from '../directory/role.entity.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { assertGrants, assertMayDefine, foldedName, isShippedName } from './role.policy.js'
import { roleFacts, rolePayload, roleViewOf } from './role.view.js'

type Create = typeof createRole

/** More would hide the few that matter; `GET /roles` lists all of them. */
const MOST_ROLES = 200

@Injectable()
export class CreateRole implements UseCase<Create> {
  constructor(
    private readonly roles: RolesRepository,
    private readonly memberships: MembershipsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Create>): Promise<OutputOf<Create>> {
    assertGrants(input.grants)
    const isAdmin = (await this.memberships.findByUser(ctx, ctx.actor.userId))?.roles.includes(ADMIN_ROLE) ?? false
    assertMayDefine({ rights: ctx.rights, isAdmin }, {}, input.grants, false)
    if (isShippedName(input.name))
      throw roleNameTaken(`A shipped role is named ${input.name}; choose another name.`, {
        facts: { name: input.name },
      })
    if ((await this.roles.count(ctx)) >= MOST_ROLES)
      throw tooManyRoles(
        `An organization has at most ${String(MOST_ROLES)} roles of its own; delete one that nobody holds.`,
        { facts: { maximum: MOST_ROLES } },
      )

    const { name, description, grants } = input
    const role = Object.assign(new Role(), {
      id: this.ids.next(),
      name,
      nameFolded: foldedName(name),
      description,
      grants,
    })
    try {
      await this.roles.insert(ctx, role)
    } catch (error) {
      if (this.roles.isNameTaken(error))
        throw roleNameTaken(`A role is named ${name} already; choose another name.`, { facts: { name } })
      throw error
    }
    await this.outbox.add(ctx, roleChanged, {
      aggregateId: role.id,
      aggregateSeq: role.version,
      payload: rolePayload(role, false),
    })
    await this.audit.record(ctx, {
      action: 'identity.role.create',
      entity: 'role',
      entityId: role.id,
      after: roleFacts(role),
    })
    return roleViewOf(role)
  }
}
