import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { email, language, roleId } from '../fields.js'

export const invitationState = () => z.enum(['open', 'expired', 'accepted', 'revoked']).meta({ example: 'open' })

/** Somebody who was asked to join the organization. The token is in the mail alone. */
export const invitationView = z.strictObject({
  invitationId: schemas.uuid(),
  email: email(),
  roles: z.array(roleId()),
  language: language(),
  state: invitationState(),
  mail: z.strictObject({
    state: z.enum(['waiting', 'sent', 'failed', 'suppressed']),
    reason: z.string().max(500).nullable().meta({ description: 'Why it failed or was kept back.' }),
    sentAt: schemas.instant().nullable(),
  }),
  timesSent: z.int().min(1).meta({ description: 'Which mail it is; the tokens of those before are worth nothing.' }),
  invitedByUserId: schemas.uuid().meta({ description: 'Who invited, or sent it again last.' }),
  expiresAt: schemas.instant(),
  acceptedAt: schemas.instant().nullable(),
  acceptedUserId: schemas.uuid().nullable(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type InvitationView = z.output<typeof invitationView>

export const exampleInvitation: InvitationView = {
  invitationId: EXAMPLE.invitationId,
  email: 'ben@example.com',
  roles: ['buyer'],
  language: 'en',
  state: 'open',
  mail: { state: 'sent', reason: null, sentAt: EXAMPLE.instant },
  timesSent: 1,
  invitedByUserId: EXAMPLE.userId,
  expiresAt: '2026-04-07T09:30:00.000Z',
  acceptedAt: null,
  acceptedUserId: null,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
