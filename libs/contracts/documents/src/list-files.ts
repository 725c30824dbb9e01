import { defineOperation, schemas } from '@nexus/kernel'
import { EXAMPLE, kebabName } from './fields.js'
import { fileOwner, ownerCalls } from './file-owner.js'
import { exampleAttachment, fileVersionView, fileView } from './file-view.js'

/** The files of one document. */
export const listFiles = defineOperation({
  name: 'documents.file.list.v1',
  http: 'GET /files',
  permission: 'file:read',
  summary: 'The files of a document, newest first.',
  description:
    'Deleted ones are left out, and payment files for those who may not export payments. A document that the caller may not see is not found.',
  input: schemas.listInput({
    filters: { ownerType: fileOwner(), ownerId: schemas.uuid(), kind: kebabName().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(fileView),
  calls: ownerCalls,
  example: {
    input: { ownerType: 'requisition', ownerId: EXAMPLE.ownerId },
    output: { items: [exampleAttachment], nextCursor: null },
  },
})

/** Every version of one file. */
export const listFileVersions = defineOperation({
  name: 'documents.file-version.list.v1',
  http: 'GET /files/:fileId/versions',
  permission: 'file:read',
  summary: 'The versions of a file, the newest first.',
  input: schemas.listInput({ filters: { fileId: schemas.uuid() }, sorts: ['-number', 'number'] }),
  output: schemas.pageOf(fileVersionView),
  calls: ownerCalls,
  example: {
    input: { fileId: EXAMPLE.fileId },
    output: {
      items: [
        {
          number: 1,
          fileName: exampleAttachment.fileName,
          mediaType: exampleAttachment.mediaType,
          sha256: exampleAttachment.sha256,
          size: exampleAttachment.size,
          createdAt: EXAMPLE.instant,
          createdBy: EXAMPLE.userId,
        },
      ],
      nextCursor: null,
    },
  },
})
