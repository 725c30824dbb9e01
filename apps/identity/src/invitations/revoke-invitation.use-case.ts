import { invitationClosed, type revokeInvitation } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { InvitationChange } from './invitation-change.builder.js'
import type { Invitation } from './invitation.entity.js'
import { invitationFacts, invitationViewOf } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'

type Revoke = typeof revokeInvitation

@Injectable()
export class RevokeInvitation implements UseCase<Revoke> {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly change: InvitationChange,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { invitationId }: InputOf<Revoke>): Promise<OutputOf<Revoke>> {
    const invitation = await this.invitations.get(ctx, invitationId)
    assertNotClosed(invitation)
    const before = invitationFacts(invitation)
    Object.assign(invitation, { state: 'revoked', openEmail: null })
    await this.invitations.update(ctx, invitation, ctx.expectedVersion ?? invitation.version)
    await this.change.tell(ctx, 'revoke', invitation, before)
    return invitationViewOf(invitation, await this.invitations.mailOf(ctx, invitationId), this.clock.now())
  }
}

/** An expired one is still to be sent again or taken back. @throws DomainError identity.invitation.closed */
export function assertNotClosed({ state }: Pick<Invitation, 'state'>): void {
  if (state !== 'open') throw invitationClosed(`The invitation was ${state}; invite the person anew if need be.`)
}
