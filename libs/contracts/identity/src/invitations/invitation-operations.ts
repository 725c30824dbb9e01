import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, language, roleId } from '../fields.js'
import { grantExceeded } from '../roles/role.errors.js'
import { alreadyMember, roleUnknown } from '../users/user.errors.js'
import { alreadyInvited, invitationClosed, tooManyInvitations } from './invitation.errors.js'
import { exampleInvitation, invitationState, invitationView } from './invitation-view.js'

export const createInvitationInput = z.strictObject({
  email: email(),
  roles: z
    .array(roleId())
    .max(20)
    .meta({ description: 'Ids of shipped roles or of roles of the organization.', example: ['buyer'] }),
  language: language().default('en').meta({ description: 'In which the person is written to.' }),
})

/** Asks somebody by mail to join the organization. */
export const createInvitation = defineOperation({
  name: 'identity.invitation.create.v1',
  http: 'POST /invitations',
  permission: 'user:manage',
  summary: 'Invite somebody by mail.',
  description:
    'The mail holds a link that is good for seven days and one use. Nobody invites with roles that they could not grant (RBC-01); an invitation is worth nothing when its sender may not grant them any more. `mail` of the invitation says what became of the mail.',
  input: createInvitationInput,
  output: invitationView,
  errors: [alreadyMember, alreadyInvited, roleUnknown, grantExceeded, tooManyInvitations],
  success: 201,
  location: (invitation) => `/invitations/${invitation.invitationId}`,
  example: {
    input: { email: exampleInvitation.email, roles: ['buyer'] },
    output: { ...exampleInvitation, mail: { state: 'waiting', reason: null, sentAt: null } },
  },
})

export const listInvitationsInput = schemas.listInput({
  filters: {
    state: invitationState().optional().meta({ description: 'Only invitations in this state.' }),
    email: email().optional().meta({ description: 'Only this e-mail address.' }),
  },
  sorts: ['-createdAt', 'createdAt'],
})

/** Who was invited. */
export const listInvitations = defineOperation({
  name: 'identity.invitation.list.v1',
  http: 'GET /invitations',
  permission: 'user:manage',
  summary: 'Who was invited, and what became of it.',
  input: listInvitationsInput,
  output: schemas.pageOf(invitationView),
  example: { input: { state: 'open' }, output: { items: [exampleInvitation], nextCursor: null } },
})

/** One invitation. */
export const getInvitation = defineOperation({
  name: 'identity.invitation.get.v1',
  http: 'GET /invitations/:invitationId',
  permission: 'user:manage',
  summary: 'One invitation.',
  input: z.strictObject({ invitationId: schemas.uuid() }),
  output: invitationView,
  example: { input: { invitationId: EXAMPLE.invitationId }, output: exampleInvitation },
})

/** Sends an invitation again, with another link. */
export const resendInvitation = defineOperation({
  name: 'identity.invitation.resend.v1',
  http: 'POST /invitations/:invitationId/resend',
  permission: 'user:manage',
  summary: 'Send an invitation again.',
  description:
    'With a new link and another seven days; the link of the mail before is worth nothing from now on. Whoever sends it again must be able to grant its roles.',
  input: z.strictObject({ invitationId: schemas.uuid() }),
  output: invitationView,
  errors: [invitationClosed, roleUnknown, grantExceeded],
  concurrency: 'if-match',
  example: {
    input: { invitationId: EXAMPLE.invitationId },
    output: {
      ...exampleInvitation,
      mail: { state: 'waiting', reason: null, sentAt: null },
      timesSent: 2,
      version: 2,
    },
  },
})

/** Takes an invitation back. */
export const revokeInvitation = defineOperation({
  name: 'identity.invitation.revoke.v1',
  http: 'POST /invitations/:invitationId/revocation',
  permission: 'user:manage',
  summary: 'Take an invitation back.',
  description: 'Its link is worth nothing from now on.',
  input: z.strictObject({ invitationId: schemas.uuid() }),
  output: invitationView,
  errors: [invitationClosed],
  concurrency: 'if-match',
  example: {
    input: { invitationId: EXAMPLE.invitationId },
    output: { ...exampleInvitation, state: 'revoked', version: 2 },
  },
})
