import type { getMe } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { rightsOf } from '../directory/grants.policy.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { OrganizationsRepository } from '../directory/organizations.repository.js'
import { RolesRepository } from '../directory/roles.repository.js'

@Injectable()
export class GetMe implements UseCase<typeof getMe> {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly roles: RolesRepository,
    private readonly organizations: OrganizationsRepository,
  ) {}

  async execute(ctx: TenantContext, _input: InputOf<typeof getMe>): Promise<OutputOf<typeof getMe>> {
    const { membership, roles } = await this.memberships.getByUser(ctx, ctx.actor.userId)
    const { id, name, country, baseCurrency, timeZone } = await this.organizations.get(ctx)
    return {
      userId: membership.userId,
      membershipId: membership.id,
      name: membership.name,
      email: membership.email,
      roles: [...roles],
      rights: { ...rightsOf(await this.roles.granted(ctx, roles)) },
      organization: { organizationId: id, name, country, baseCurrency, timeZone },
    }
  }
}
