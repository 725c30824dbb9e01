import type { listInvitations } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { normalizedEmail } from '../directory/email.policy.js'
import { invitationViewOf } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'

@Injectable()
export class ListInvitations implements UseCase<typeof listInvitations> {
  constructor(
    private readonly invitations: InvitationsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<typeof listInvitations>): Promise<OutputOf<typeof listInvitations>> {
    const { state, email, ...page } = input
    const filters = { state, email: email === undefined ? undefined : normalizedEmail(email) }
    const { items, nextCursor } = await this.invitations.page(ctx, filters, page)
    const mails = await this.invitations.mailsOf(
      ctx,
      items.map(({ id }) => id),
    )
    const now = this.clock.now()
    return { items: items.map((invitation) => invitationViewOf(invitation, mails.get(invitation.id), now)), nextCursor }
  }
}
