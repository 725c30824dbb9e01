import { defineError } from '@nexus/kernel'

export const alreadyInvited = defineError({
  code: 'identity.invitation.already_invited',
  kind: 'ALREADY_EXISTS',
  when: 'There is an invitation of this e-mail address that was neither accepted nor revoked; `facts.invitationId` says which.',
})

export const tooManyInvitations = defineError({
  code: 'identity.invitation.too_many',
  kind: 'UNPROCESSABLE',
  when: 'The organization has 500 invitations that were neither accepted nor revoked.',
})

export const invitationClosed = defineError({
  code: 'identity.invitation.closed',
  kind: 'CONFLICT_STATE',
  when: 'The invitation was accepted or revoked.',
})

export const invitationNotOpen = defineError({
  code: 'identity.invitation.not_open',
  kind: 'NOT_FOUND',
  when: 'No open invitation belongs to the token. The answer is the same whether it never existed, has expired, was used, replaced or revoked, or nobody may grant any more what it promised.',
})
