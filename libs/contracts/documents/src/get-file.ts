import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from './fields.js'
import { ownerCalls } from './file-owner.js'
import { exampleFile, fileView } from './file-view.js'

/** What is known of one file. */
export const getFile = defineOperation({
  name: 'documents.file.get.v1',
  http: 'GET /files/:fileId',
  permission: 'file:read',
  summary: 'What is known of a file: name, size, checksum, owner.',
  description:
    'A file is visible to whoever may read the document that owns it, a payment file to whoever may export it; otherwise it is not found.',
  input: z.strictObject({ fileId: schemas.uuid() }),
  output: fileView,
  calls: ownerCalls,
  example: { input: { fileId: EXAMPLE.fileId }, output: exampleFile },
})
