import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { email, language, roleId } from '../fields.js'

/** One per version of a membership, the first included. */
export const membershipChanged = defineEvent({
  name: 'identity.membership.changed.v1',
  summary: 'A person joined the organization, or name, roles, activity, manager or language changed.',
  payload: z.strictObject({
    membershipId: schemas.uuid(),
    userId: schemas.uuid(),
    email: email(),
    name: schemas.text(200),
    roles: z.array(roleId()),
    active: z.boolean(),
    /** Whom the person reports to; null: nobody. */
    managerUserId: schemas.uuid().nullable().default(null),
    language: language().default('en'),
  }),
})
