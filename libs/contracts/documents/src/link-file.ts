import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from './fields.js'
import { ownerCalls } from './file-owner.js'
import { fileIsDeleted } from './file.errors.js'

/** Makes a link that serves the file's bytes to its bearer, for five minutes. */
export const linkFile = defineOperation({
  name: 'documents.file.link.v1',
  http: 'POST /files/:fileId/link',
  permission: 'file:read',
  summary: 'A link to download the file, good for five minutes.',
  description:
    'Whoever holds the link can download without signing in, so treat it like a password. Visible files as in `GET /files/:fileId`.',
  input: z.strictObject({
    fileId: schemas.uuid(),
    number: z.int().min(1).optional().meta({ description: 'A version. Default: the newest.', example: 1 }),
  }),
  output: z.strictObject({
    path: z.string().meta({ description: 'Path with its signature, relative to the address of the platform.' }),
    expiresAt: schemas.instant(),
  }),
  errors: [fileIsDeleted],
  idempotency: { none: 'The link is a secret, which is never stored; a second link does no harm.' },
  secretOutput: true,
  calls: ownerCalls,
  example: {
    input: { fileId: EXAMPLE.fileId },
    output: { path: '/api/v1/objects/eyJrZXkiOiJ0ZW5hbnQifQ.c2lnbmF0dXJl', expiresAt: EXAMPLE.later },
  },
})
