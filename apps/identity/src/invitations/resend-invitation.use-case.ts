import { type resendInvitation } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { RoleGrantsGuard } from '../users/role-grants.guard.js'
import { InvitationChange } from './invitation-change.builder.js'
import { invitationFacts, invitationViewOf } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'
import { assertNotClosed } from './revoke-invitation.use-case.js'

type Resend = typeof resendInvitation

@Injectable()
export class ResendInvitation implements UseCase<Resend> {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly grants: RoleGrantsGuard,
    private readonly change: InvitationChange,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { invitationId }: InputOf<Resend>): Promise<OutputOf<Resend>> {
    const invitation = await this.invitations.get(ctx, invitationId)
    assertNotClosed(invitation)
    await this.grants.check(ctx, invitation.roles, undefined)
    const before = invitationFacts(invitation)
    Object.assign(invitation, {
      ...this.change.lifeOf(ctx, invitation.id, invitation.generation + 1),
      invitedByUserId: ctx.actor.userId,
    })
    await this.invitations.update(ctx, invitation, ctx.expectedVersion ?? invitation.version)
    await this.change.mail(ctx, invitation)
    await this.change.tell(ctx, 'resend', invitation, before)
    return invitationViewOf(invitation, undefined, this.clock.now())
  }
}
