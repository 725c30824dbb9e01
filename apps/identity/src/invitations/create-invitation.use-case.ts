import { alreadyInvited, alreadyMember, type createInvitation, tooManyInvitations } from '@nexus/contracts-identity'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { normalizedEmail } from '../directory/email.policy.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { RoleGrantsGuard } from '../users/role-grants.guard.js'
import { InvitationChange } from './invitation-change.builder.js'
import { Invitation } from './invitation.entity.js'
import { MOST_OPEN_INVITATIONS } from './invitation.policy.js'
import { invitationViewOf } from './invitation.view.js'
import { InvitationsRepository } from './invitations.repository.js'

type Create = typeof createInvitation

@Injectable()
export class CreateInvitation implements UseCase<Create> {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly grants: RoleGrantsGuard,
    private readonly change: InvitationChange,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, input: InputOf<Create>): Promise<OutputOf<Create>> {
    const email = normalizedEmail(input.email)
    const roles = [...new Set(input.roles)].sort()
    await this.grants.check(ctx, roles, undefined)
    await this.assertWanted(ctx, email)
    const id = this.ids.next()
    const nothingYet = { state: 'open' as const, acceptedAt: null, acceptedUserId: null }
    const invitation = Object.assign(new Invitation(), {
      ...{ id, email, openEmail: email, roles, language: input.language, invitedByUserId: ctx.actor.userId },
      ...nothingYet,
      ...this.change.lifeOf(ctx, id, 1),
    })
    try {
      await this.invitations.insert(ctx, invitation)
    } catch (error) {
      if (this.invitations.isInvited(error)) throw invited()
      throw error
    }
    await this.change.mail(ctx, invitation)
    await this.change.tell(ctx, 'create', invitation, undefined)
    return invitationViewOf(invitation, undefined, this.clock.now())
  }

  private async assertWanted(ctx: TenantContext, email: string): Promise<void> {
    const member = await this.memberships.findByEmail(ctx, email)
    if (member !== null)
      throw alreadyMember('Somebody with this e-mail address belongs to the organization already; change that user.', {
        facts: { userId: member.userId },
      })
    const open = await this.invitations.findOpenOf(ctx, email)
    if (open !== null) throw invited(open.id)
    if ((await this.invitations.countOpen(ctx)) >= MOST_OPEN_INVITATIONS)
      throw tooManyInvitations(
        `There are ${String(MOST_OPEN_INVITATIONS)} invitations that nobody has answered; revoke some that have expired.`,
      )
  }
}

const invited = (invitationId?: string): Error =>
  alreadyInvited(
    'This e-mail address is invited already: send that invitation again, or revoke it first.',
    invitationId === undefined ? {} : { facts: { invitationId } },
  )
