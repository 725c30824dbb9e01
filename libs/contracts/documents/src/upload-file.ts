import { defineOperation, type ErrorDefinition, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE, fileName, mediaType, sha256 } from './fields.js'
import { fileOwner, ownerCalls } from './file-owner.js'
import { exampleAttachment, fileView } from './file-view.js'
import {
  fileChecksumWrong,
  fileContentRefused,
  fileExists,
  fileImageTooLarge,
  fileIsDeleted,
  fileIsReferenced,
  fileMalware,
  fileTooLarge,
  fileTypeRefused,
  uploadUnknown,
} from './file.errors.js'

/** Largest file that a person may send, in bytes. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

/** The word in object keys under which sent bytes are kept. */
export const UPLOAD_OBJECT_KIND = 'upload'

/** What may be sent, by extension; content, name and declared type must agree (DOC-03). */
export const UPLOAD_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
} as const

const uploadKind = () =>
  z.enum(['attachment', 'logo']).default('attachment').meta({ description: '`logo` is for the organization.' })
const uploadId = () => schemas.uuid().meta({ description: 'Stands for the bytes, which the edge has streamed away.' })
const rawBody = {
  field: 'uploadId',
  mediaTypes: [...new Set(Object.values(UPLOAD_TYPES)), 'application/octet-stream'],
  maxBytes: MAX_UPLOAD_BYTES,
}
const refusals: readonly ErrorDefinition[] = [
  fileTooLarge,
  fileContentRefused,
  fileTypeRefused,
  fileMalware,
  fileImageTooLarge,
  fileChecksumWrong,
  uploadUnknown,
]
const versionRefusals: readonly ErrorDefinition[] = [...refusals, fileExists, fileIsReferenced, fileIsDeleted]

/** Before the bytes: is the name allowed, is the owner visible, may files be attached to it? */
export const beginUpload = defineOperation({
  name: 'documents.upload.begin.v1',
  internal: 'The edge asks before it takes the bytes of a file, so that a refusal costs nobody an upload.',
  summary: 'Allow the bytes of a file to be sent.',
  input: z.strictObject({
    ownerType: fileOwner().optional(),
    ownerId: schemas.uuid().optional(),
    fileId: schemas.uuid().optional().meta({ description: 'For a new version, instead of the owner.' }),
    kind: uploadKind(),
    fileName: fileName(),
    mediaType: mediaType(),
    size: z.int().min(0).optional().meta({ description: 'As the client announces it.' }),
    sha256: sha256().optional().meta({ description: 'As the client announces it (Content-Digest, DOC-02).' }),
  }),
  output: z.strictObject({ uploadId: schemas.uuid(), maxBytes: z.int() }),
  errors: [fileTooLarge, fileTypeRefused, fileIsReferenced, fileIsDeleted],
  calls: ownerCalls,
  example: {
    input: {
      ownerType: 'requisition',
      ownerId: EXAMPLE.ownerId,
      kind: 'attachment',
      fileName: 'offer.pdf',
      mediaType: 'application/pdf',
    },
    output: { uploadId: EXAMPLE.uploadId, maxBytes: MAX_UPLOAD_BYTES },
  },
})

/** The bytes did not arrive: nothing of the upload stays. */
export const abandonUpload = defineOperation({
  name: 'documents.upload.abandon.v1',
  internal: 'The edge says that the connection broke or the file was too large.',
  summary: 'Forget an upload and what arrived of it.',
  input: z.strictObject({ uploadId: schemas.uuid() }),
  output: z.strictObject({ uploadId: schemas.uuid() }),
  example: { input: { uploadId: EXAMPLE.uploadId }, output: { uploadId: EXAMPLE.uploadId } },
})

/** Attaches a file to a document, once its content has been checked. */
export const uploadFile = defineOperation({
  name: 'documents.file.upload.v1',
  http: 'POST /files',
  permission: 'file:create',
  summary: 'Attach a file to a document.',
  description:
    'The body is the file, of at most 50 MiB; it is streamed. Name, Content-Type and content must agree (`application/octet-stream` leaves it to the other two). ' +
    'With a `Content-Digest: sha-256=:…:` header the bytes are compared with it. The caller needs to see the document and to be allowed to change it. ' +
    'The same bytes for the same document are one file.',
  input: z.strictObject({
    ownerType: fileOwner(),
    ownerId: schemas.uuid(),
    kind: uploadKind(),
    fileName: fileName(),
    uploadId: uploadId(),
  }),
  output: fileView,
  errors: refusals,
  idempotency: { none: 'The same bytes for the same document are one file, so that a repeat stores nothing.' },
  rawBody,
  calls: ownerCalls,
  success: 201,
  location: (file) => `/files/${file.fileId}`,
  example: {
    input: {
      ownerType: 'requisition',
      ownerId: EXAMPLE.ownerId,
      fileName: 'offer.pdf',
      uploadId: EXAMPLE.uploadId,
    },
    output: exampleAttachment,
  },
})

/** Gives a file a new version; the ones before are kept and do not change (DOC-04). */
export const uploadFileVersion = defineOperation({
  name: 'documents.file-version.upload.v1',
  http: 'POST /files/:fileId/versions',
  permission: 'file:create',
  summary: 'Send a new version of a file.',
  description: 'As `POST /files`. The versions before stay as they are and can still be downloaded.',
  input: z.strictObject({ fileId: schemas.uuid(), fileName: fileName(), uploadId: uploadId() }),
  output: fileView,
  errors: versionRefusals,
  idempotency: { none: 'It states the version seen, so that a repeat is refused.' },
  concurrency: 'if-match',
  rawBody,
  calls: ownerCalls,
  success: 201,
  location: (file) => `/files/${file.fileId}`,
  example: {
    input: { fileId: EXAMPLE.fileId, fileName: 'offer-2.pdf', uploadId: EXAMPLE.uploadId },
    output: { ...exampleAttachment, fileName: 'offer-2.pdf', number: 2, updatedAt: EXAMPLE.later, version: 2 },
  },
})

/** Operations whose body the edge streams into the object storage itself. */
export const streamedUploads = [uploadFile, uploadFileVersion] as const
