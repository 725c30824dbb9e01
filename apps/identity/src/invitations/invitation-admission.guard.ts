import { invitationNotOpen } from '@nexus/contracts-identity'
import { isDomainError, type RequestContext, type TenantContext } from '@nexus/kernel'
import { hashToken } from '@nexus/platform-auth'
import { TenantTx } from '@nexus/platform-database'
import { ADMIN_ROLE } from '@nexus/contracts-identity'
import { Inject, Injectable } from '@nestjs/common'
import { rightsOf } from '../directory/grants.policy.js'
import { MembershipsRepository } from '../directory/memberships.repository.js'
import { RolesRepository } from '../directory/roles.repository.js'
import { contextOfMember } from '../sessions/session-context.policy.js'
import { assertMayGrant } from '../users/user.policy.js'
import { INVITATION_KEY, type InvitationClaim, readInvitationToken } from './invitation-token.adapter.js'
import type { Invitation } from './invitation.entity.js'
import { isOpenFor } from './invitation.policy.js'

/** A token that we made, and the hash that its invitation must have. */
export interface ShownToken extends InvitationClaim {
  readonly digest: string
}

/** The one answer to every token that opens nothing, whatever the reason. */
export const notOpen = (): Error =>
  invitationNotOpen(
    'This invitation is not open: it was used, replaced or taken back, or has expired. Ask for a new one.',
  )

/** Decides whether a token opens an invitation. */
@Injectable()
export class InvitationAdmission {
  constructor(
    private readonly tx: TenantTx,
    private readonly memberships: MembershipsRepository,
    private readonly roles: RolesRepository,
    @Inject(INVITATION_KEY) private readonly key: Buffer,
  ) {}

  /** @throws DomainError identity.invitation.not_open for what we did not make */
  read(token: string): ShownToken {
    const claim = readInvitationToken(this.key, token)
    if (claim === undefined) throw notOpen()
    return { ...claim, digest: hashToken(token) }
  }

  /** In which organization the token is looked at: nobody's person, without rights. */
  contextOf(ctx: RequestContext, { tenantId, invitationId }: InvitationClaim): TenantContext {
    return contextOfMember(ctx, tenantId, { userId: invitationId, name: '' })
  }

  /**
   * Whoever invited must be able to grant the roles at this moment, too: with a person's rights end their promises.
   * @throws DomainError identity.invitation.not_open
   */
  async assertOpen(ctx: TenantContext, invitation: Invitation | null, token: ShownToken): Promise<Invitation> {
    if (invitation === null || !isOpenFor(invitation, token, this.tx.clock.now())) throw notOpen()
    if (!(await this.isStillGranted(ctx, invitation))) throw notOpen()
    return invitation
  }

  private async isStillGranted(ctx: TenantContext, { invitedByUserId, roles }: Invitation): Promise<boolean> {
    const inviter = await this.memberships.findByUser(ctx, invitedByUserId)
    if (inviter?.membership.active !== true) return false
    const rights = rightsOf(await this.roles.granted(ctx, inviter.roles))
    if (rights['user:manage'] !== 'all') return false
    const granted = await this.roles.granted(ctx, roles)
    if (granted.length < roles.length) return false
    try {
      assertMayGrant({ rights, isAdmin: inviter.roles.includes(ADMIN_ROLE) }, granted, false)
      return true
    } catch (error) {
      if (isDomainError(error)) return false
      throw error
    }
  }
}
