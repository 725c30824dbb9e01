import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { pageFormat, printedDocument, printLanguage } from '../designs/printed-document.js'
import { EXAMPLE, sha256 } from '../fields.js'

export const pdfState = () => z.enum(['QUEUED', 'READY', 'FAILED']).meta({ example: 'READY' })

/** Sixteen letters and digits in groups of four. */
export const verificationCode = () =>
  z
    .string()
    .regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/, 'must be a code such as 7K2M-90QX-B4TD-E1WZ')
    .meta({ example: '7K2M-90QX-B4TD-E1WZ' })

/** One printed version of a document in one look; stored once (PDF-1). */
export const pdfView = z.strictObject({
  pdfId: schemas.uuid(),
  documentType: printedDocument(),
  documentId: schemas.uuid(),
  printed: z.string().meta({
    description:
      'What of the document is printed: `version-5`, from the issue of an order on `revision-2`, or `revision-2-void`.',
    example: 'revision-0',
  }),
  revision: z.int().min(0).nullable().meta({ description: 'Of a purchase order from its issue on.' }),
  watermark: z
    .string()
    .nullable()
    .meta({ description: 'DRAFT, VOID or REVISION with a number.', example: 'REVISION 2' }),
  language: printLanguage(),
  pageFormat: pageFormat(),
  templateVersion: z.int().min(0).meta({ description: 'Zero for the shipped template.' }),
  designVersion: z.int().min(0),
  state: pdfState(),
  fileId: schemas.uuid().nullable(),
  sha256: sha256().nullable(),
  size: z.int().nullable(),
  pages: z.int().nullable(),
  verificationCode: verificationCode()
    .nullable()
    .meta({ description: 'Stands on the PDF; a prefix of the hash of what is printed.' }),
  contentHash: sha256().nullable().meta({ description: 'SHA-256 of what is printed, before its layout.' }),
  failure: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type PdfView = z.output<typeof pdfView>

export const examplePdf: PdfView = {
  pdfId: EXAMPLE.pdfId,
  documentType: 'purchase-order',
  documentId: EXAMPLE.orderId,
  printed: 'revision-0',
  revision: 0,
  watermark: null,
  language: 'en',
  pageFormat: 'A4',
  templateVersion: 0,
  designVersion: 0,
  state: 'READY',
  fileId: EXAMPLE.fileId,
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
  size: 48_213,
  pages: 1,
  verificationCode: '7K2M-90QX-B4TD-E1WZ',
  contentHash: '7b3a9d530f6f0a4c2b012cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7',
  failure: null,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.userId,
  updatedAt: EXAMPLE.later,
  version: 2,
}

/** The example before it is printed. */
export const exampleQueuedPdf: PdfView = {
  ...examplePdf,
  state: 'QUEUED',
  fileId: null,
  sha256: null,
  size: null,
  pages: null,
  verificationCode: null,
  contentHash: null,
  updatedAt: EXAMPLE.instant,
  version: 1,
}
