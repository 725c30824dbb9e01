import type { getUser } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { userViewOf } from './user.view.js'

@Injectable()
export class GetUser implements UseCase<typeof getUser> {
  constructor(private readonly memberships: MembershipsRepository) {}

  async execute(ctx: TenantContext, input: InputOf<typeof getUser>): Promise<OutputOf<typeof getUser>> {
    const { membership, roles } = await this.memberships.getByUser(ctx, input.userId)
    return userViewOf(membership, roles)
  }
}
