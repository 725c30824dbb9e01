import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { grants } from './role-view.js'

/** One per version of a role; the rights of all its holders change with it. */
export const roleChanged = defineEvent({
  name: 'identity.role.changed.v1',
  summary: 'A role of the organization was made, changed or deleted.',
  payload: z.strictObject({ roleId: schemas.uuid(), name: schemas.text(60), grants: grants(), deleted: z.boolean() }),
})
