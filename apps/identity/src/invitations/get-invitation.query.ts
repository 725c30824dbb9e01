import type { getInvitation } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { invitationViewOf } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'

@Injectable()
export class GetInvitation implements UseCase<typeof getInvitation> {
  constructor(
    private readonly invitations: InvitationsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { invitationId }: InputOf<typeof getInvitation>,
  ): Promise<OutputOf<typeof getInvitation>> {
    const invitation = await this.invitations.get(ctx, invitationId)
    return invitationViewOf(invitation, await this.invitations.mailOf(ctx, invitationId), this.clock.now())
  }
}
