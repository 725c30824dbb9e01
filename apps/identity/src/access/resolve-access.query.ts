import type { resolveAccess } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { rightsOf } from '../directory/grants.policy.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { hasEnded } from '../sessions/session.policy.js'
import { SessionsRepository } from '../sessions/sessions.repository.js'

type Resolve = typeof resolveAccess

@Injectable()
export class ResolveAccess implements UseCase<Resolve> {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly roles: RolesRepository,
    private readonly sessions: SessionsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Resolve>): Promise<OutputOf<Resolve>> {
    const nobody = { active: false, rights: {}, permissionVersion: 0, name: '', roles: [] }
    if (input.tenantId !== ctx.tenantId) return nobody
    const member = await this.memberships.findByUser(ctx, input.userId)
    if (member === null || !member.membership.active) return nobody
    if (input.sessionId !== undefined) {
      const session = await this.sessions.find(ctx, input.sessionId)
      if (session === null || session.userId !== input.userId || hasEnded(session, this.clock.now())) return nobody
    }
    const { membership, roles } = member
    const granted = await this.roles.granted(ctx, roles)
    const permissionVersion = await this.memberships.permissionVersionOf(ctx, membership.id)
    return {
      active: true,
      rights: { ...rightsOf(granted) },
      permissionVersion,
      name: membership.name,
      roles: [...roles],
    }
  }
}
