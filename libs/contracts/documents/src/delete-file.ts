import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE, kebabName, sha256 } from './fields.js'
import { ownerCalls } from './file-owner.js'
import { fileIsDeleted, fileIsReferenced } from './file.errors.js'
import { exampleAttachment, exampleFile, fileView } from './file-view.js'

/** Deletes a file that nothing refers to; a tombstone with the reason stays. */
export const deleteFile = defineOperation({
  name: 'documents.file.delete.v1',
  http: 'POST /files/:fileId/deletion',
  permission: 'file:create',
  summary: 'Delete a file that a person attached.',
  description:
    'Only while its document can still be changed and nothing refers to the file. The bytes of all versions go, the facts and the reason stay.',
  input: z.strictObject({ fileId: schemas.uuid(), reason: schemas.text(500) }),
  output: fileView,
  errors: [fileIsReferenced, fileIsDeleted],
  concurrency: 'if-match',
  calls: ownerCalls,
  example: {
    input: { fileId: EXAMPLE.fileId, reason: 'The wrong offer' },
    output: {
      ...exampleAttachment,
      deletion: { reason: 'The wrong offer', deletedAt: EXAMPLE.later, deletedBy: EXAMPLE.userId },
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})

/** Keeps a file for good, because a record of the calling service now refers to it. */
export const referenceFile = defineOperation({
  name: 'documents.file.reference.v1',
  internal: 'Only the service whose record refers to a file knows that it does.',
  summary: 'Keep a file that a record refers to.',
  description:
    'The file must belong to the given owner and not be deleted. Referring to it again changes nothing; the content that was referred to is named by number and SHA-256.',
  input: z.strictObject({
    fileId: schemas.uuid(),
    ownerType: kebabName(),
    ownerId: schemas.uuid(),
    referencedBy: schemas.text(100).meta({ description: 'Which record, for the trail.', example: 'vendor-document' }),
  }),
  output: z.strictObject({
    fileId: schemas.uuid(),
    fileName: z.string(),
    mediaType: z.string(),
    sha256: sha256(),
    size: z.int().min(1),
    number: z.int().min(1),
  }),
  errors: [fileIsDeleted],
  example: {
    input: {
      fileId: EXAMPLE.fileId,
      ownerType: 'vendor',
      ownerId: EXAMPLE.ownerId,
      referencedBy: 'vendor-document',
    },
    output: {
      fileId: EXAMPLE.fileId,
      fileName: exampleFile.fileName,
      mediaType: exampleFile.mediaType,
      sha256: exampleFile.sha256,
      size: exampleFile.size,
      number: 1,
    },
  },
})
