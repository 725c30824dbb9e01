import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { printedDocument } from '../designs/printed-document.js'
import { sha256 } from '../fields.js'

const base = {
  pdfId: schemas.uuid(),
  documentType: printedDocument(),
  documentId: schemas.uuid(),
  printed: z.string(),
  revision: z.int().min(0).nullable(),
}

export const pdfRequested = defineEvent({
  name: 'documents.pdf.requested.v1',
  summary: 'A PDF of a document was asked for, or asked for again after it had failed.',
  payload: z.strictObject(base),
})

export const pdfRendered = defineEvent({
  name: 'documents.pdf.rendered.v1',
  summary: 'The PDF of a document is stored.',
  payload: z.strictObject({ ...base, fileId: schemas.uuid(), sha256: sha256(), pages: z.int().min(1) }),
})

export const pdfFailed = defineEvent({
  name: 'documents.pdf.failed.v1',
  summary: 'The PDF of a document could not be made.',
  payload: z.strictObject({ ...base, code: z.string(), detail: z.string() }),
})
