import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { fileView } from './file-view.js'

const facts = fileView.pick({
  fileId: true,
  fileName: true,
  mediaType: true,
  kind: true,
  ownerType: true,
  ownerId: true,
  sha256: true,
  size: true,
})

/** The first event of a file. */
export const fileStored = defineEvent({
  name: 'documents.file.stored.v1',
  summary: 'A file of a document was stored.',
  payload: facts,
})

export const fileVersionAdded = defineEvent({
  name: 'documents.file.version-added.v1',
  summary: 'A file got a new version; the ones before are kept (DOC-04).',
  payload: z.strictObject({ ...facts.shape, number: z.int().min(2) }),
})

export const fileReferenced = defineEvent({
  name: 'documents.file.referenced.v1',
  summary: 'Something that cannot change refers to a file, which is kept from now on.',
  payload: z.strictObject({
    fileId: schemas.uuid(),
    ownerType: z.string(),
    ownerId: schemas.uuid(),
    referencedBy: z.string(),
  }),
})

export const fileDeleted = defineEvent({
  name: 'documents.file.deleted.v1',
  summary: 'A file was deleted; what remains says when, by whom and why.',
  payload: z.strictObject({
    fileId: schemas.uuid(),
    ownerType: z.string(),
    ownerId: schemas.uuid(),
    sha256: z.string(),
    reason: z.string(),
  }),
})
