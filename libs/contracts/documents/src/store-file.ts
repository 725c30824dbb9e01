import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { fileContentRefused, fileTooLarge } from './file.errors.js'
import { EXAMPLE, fileName, kebabName, mediaType, sha256 } from './fields.js'
import { exampleFile } from './file-view.js'

/** Largest file, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

export const storeFileInput = z.strictObject({
  fileName: fileName(),
  mediaType: mediaType(),
  contentBase64: z
    .base64()
    .min(4)
    .max(Math.ceil(MAX_FILE_BYTES / 3) * 4 + 4),
  kind: kebabName(),
  ownerType: kebabName().meta({
    description:
      'Resource of the owning document as in its permissions: `supplier-invoice` is read by holders of `supplier-invoice:read`.',
  }),
  ownerId: schemas.uuid(),
})

/** Stores the bytes of a document's file; the same bytes for the same owner and kind are stored once. */
export const storeFile = defineOperation({
  name: 'documents.file.store.v1',
  internal: 'Files belong to documents: the service that owns the document stores them.',
  summary: 'Store a file of a document.',
  description: 'Idempotent by (owner, kind, SHA-256): a repeat answers with the file of the first time.',
  input: storeFileInput,
  output: z.strictObject({ fileId: schemas.uuid(), sha256: sha256(), size: z.int() }),
  errors: [fileTooLarge, fileContentRefused],
  example: {
    input: {
      fileName: exampleFile.fileName,
      mediaType: exampleFile.mediaType,
      contentBase64: 'aGVsbG8=',
      kind: exampleFile.kind,
      ownerType: exampleFile.ownerType,
      ownerId: EXAMPLE.ownerId,
    },
    output: { fileId: EXAMPLE.fileId, sha256: exampleFile.sha256, size: exampleFile.size },
  },
})
