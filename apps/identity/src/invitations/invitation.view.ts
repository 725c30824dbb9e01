import type { invitationChanged, InvitationView } from '@nexus/contracts-identity'
import type { PayloadOf } from '@nexus/kernel'
import type { InvitationMail } from './invitation-mail.entity.js'
import type { Invitation } from './invitation.entity.js'
import { shownState } from './invitation.policy.js'

export function invitationViewOf(invitation: Invitation, mail: InvitationMail | undefined, now: Date): InvitationView {
  const { id, email, roles, language, generation, invitedByUserId, acceptedUserId, version } = invitation
  return {
    invitationId: id,
    email,
    roles,
    language,
    state: shownState(invitation, now),
    mail: {
      state: mail?.state ?? 'waiting',
      reason: mail?.reason ?? null,
      sentAt: mail?.sentAt?.toISOString() ?? null,
    },
    timesSent: generation,
    invitedByUserId,
    expiresAt: invitation.expiresAt.toISOString(),
    acceptedAt: invitation.acceptedAt?.toISOString() ?? null,
    acceptedUserId,
    createdAt: invitation.createdAt.toISOString(),
    updatedAt: invitation.updatedAt.toISOString(),
    version,
  }
}

export function invitationPayload(invitation: Invitation): PayloadOf<typeof invitationChanged> {
  const { id, state, roles, generation, invitedByUserId, expiresAt, acceptedUserId } = invitation
  return {
    invitationId: id,
    state,
    roles,
    timesSent: generation,
    invitedByUserId,
    expiresAt: expiresAt.toISOString(),
    acceptedUserId,
  }
}

/** What the trail says of an invitation. */
export const invitationFacts = (invitation: Invitation) => {
  const { email, state, roles, generation, invitedByUserId, expiresAt } = invitation
  return { email, state, roles, timesSent: generation, invitedByUserId, expiresAt: expiresAt.toISOString() }
}
