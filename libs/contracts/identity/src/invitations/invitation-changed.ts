import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { roleId } from '../fields.js'

/** One per version of an invitation, the first included. Never the token, nor the address of somebody who has not agreed. */
export const invitationChanged = defineEvent({
  name: 'identity.invitation.changed.v1',
  summary: 'Somebody was invited, invited again, has accepted, or the invitation was revoked.',
  payload: z.strictObject({
    invitationId: schemas.uuid(),
    state: z.enum(['open', 'accepted', 'revoked']),
    roles: z.array(roleId()),
    timesSent: z.int().min(1),
    invitedByUserId: schemas.uuid(),
    expiresAt: schemas.instant(),
    acceptedUserId: schemas.uuid().nullable(),
  }),
})
