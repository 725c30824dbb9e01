import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE, fileName, kebabName, sha256 } from './fields.js'

/** Why and by whom a file was deleted; its bytes are gone. */
export const fileDeletion = z.strictObject({
  reason: z.string(),
  deletedAt: schemas.instant(),
  deletedBy: schemas.uuid(),
})

const bytes = {
  fileName: fileName(),
  mediaType: z.string().max(100),
  sha256: sha256(),
  size: z.int().min(1).meta({ description: 'Bytes.' }),
}

/** What is known of a stored file in its newest version; its bytes come by a link. */
export const fileView = z.strictObject({
  fileId: schemas.uuid(),
  ...bytes,
  kind: kebabName().meta({
    description: '`attachment` and `logo` come from people, `original`, `payment-file` and `pdf` from services.',
  }),
  ownerType: kebabName(),
  ownerId: schemas.uuid(),
  number: z.int().min(1).default(1).meta({ description: 'Version of the content, from 1 without gaps (DOC-04).' }),
  referenced: z
    .boolean()
    .default(true)
    .meta({ description: 'Something that cannot change refers to it, so that it cannot be deleted.' }),
  deletion: fileDeletion.nullable().default(null),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type FileView = z.output<typeof fileView>

/** One version of a file; it never changes. */
export const fileVersionView = z.strictObject({
  number: z.int().min(1),
  ...bytes,
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
})

export type FileVersionView = z.output<typeof fileVersionView>

export const exampleFile: FileView = {
  fileId: EXAMPLE.fileId,
  fileName: 'invoice-4711.xml',
  mediaType: 'application/xml',
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  size: 5,
  kind: 'original',
  ownerType: 'supplier-invoice',
  ownerId: EXAMPLE.ownerId,
  number: 1,
  referenced: true,
  deletion: null,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.userId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

/** A file that a person attached. */
export const exampleAttachment: FileView = {
  ...exampleFile,
  fileName: 'offer.pdf',
  mediaType: 'application/pdf',
  kind: 'attachment',
  ownerType: 'requisition',
  referenced: false,
}
