import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'

/** A session ended before its time: its access tokens must not be accepted any longer. */
export const sessionRevoked = defineEvent({
  name: 'identity.session.revoked.v1',
  summary:
    'A session was ended: by its owner, by going on in another organization, by deactivation, or because its refresh token was used twice.',
  payload: z.strictObject({
    sessionId: schemas.uuid(),
    userId: schemas.uuid(),
    reason: z.enum(['logout', 'deactivated', 'refresh-reuse', 'switched']),
  }),
})
