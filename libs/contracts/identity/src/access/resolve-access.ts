import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { permissionName, reach, roleId } from '../fields.js'

export const resolvedAccess = z.strictObject({
  active: z
    .boolean()
    .meta({ description: 'False: no member, deactivated, or the session has ended. Then there are no rights.' }),
  rights: z.record(permissionName(), reach()),
  permissionVersion: z
    .int()
    .min(0)
    .meta({ description: 'Grows with every change of the membership or of a role that it holds.' }),
  name: z.string().max(200),
  roles: z.array(roleId()),
})

export type ResolvedAccess = z.output<typeof resolvedAccess>

/** What a person may do in an organization now. The gateway asks, keeps the answer 5 seconds, and drops it on events. */
export const resolveAccess = defineOperation({
  name: 'identity.access.resolve.v1',
  internal:
    'Rights are no secret of the person, but only the gateway, and the job of an export for its person, turn them into a context.',
  summary: 'The rights of a person in an organization, over all roles.',
  input: z.strictObject({
    tenantId: schemas.uuid(),
    userId: schemas.uuid(),
    sessionId: schemas
      .uuid()
      .optional()
      .meta({ description: 'With it an ended session answers active: false as well.' }),
  }),
  output: resolvedAccess,
  readOnly: true,
  example: {
    input: { tenantId: EXAMPLE.organizationId, userId: EXAMPLE.userId, sessionId: EXAMPLE.sessionId },
    output: {
      active: true,
      rights: { 'vendor:read': 'all' },
      permissionVersion: 3,
      name: 'Ben Buyer',
      roles: ['buyer'],
    },
  },
})
