import type { listUsers } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { normalizedEmail } from '../directory/email.policy.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { userViewOf } from './user.view.js'

@Injectable()
export class ListUsers implements UseCase<typeof listUsers> {
  constructor(private readonly memberships: MembershipsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listUsers>): Promise<OutputOf<typeof listUsers>> {
    const email = input.email === undefined ? undefined : normalizedEmail(input.email)
    const { items, roles, nextCursor } = await this.memberships.page(
      ctx,
      { active: input.active, role: input.role, email },
      input,
    )
    return { items: items.map((membership) => userViewOf(membership, roles.get(membership.id) ?? [])), nextCursor }
  }
}
