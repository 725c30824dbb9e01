import { defineError, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { PRINTED_DOCUMENTS, printedDocument } from '../designs/printed-document.js'
import { EXAMPLE } from '../fields.js'
import { OWNER_CALLS } from '../file-owner.js'
import { examplePdf, exampleQueuedPdf, pdfState, pdfView, verificationCode } from './pdf-view.js'

const calls = PRINTED_DOCUMENTS.map((type) => OWNER_CALLS[type])

export const pdfRevisionUnknown = defineError({
  code: 'documents.pdf.revision_unknown',
  kind: 'UNPROCESSABLE',
  when: 'Only issued purchase orders have revisions, and this one does not have the revision asked for.',
})

/** Why a PDF failed whose document went on before it was printed. */
export const pdfOutdated = defineError({
  code: 'documents.pdf.outdated',
  kind: 'CONFLICT_STATE',
  when: 'The document has changed before it was printed; ask again for its present version.',
})

/** Asks for the PDF of a document as it is now, or of one revision of an order. */
export const requestPdf = defineOperation({
  name: 'documents.pdf.request.v1',
  http: 'POST /pdfs',
  permission: 'file:read',
  summary: 'Ask for the PDF of a document.',
  description:
    'Each version of a document is printed once in each look of the organization; asking again answers with the same PDF (PDF-1). ' +
    'Before its issue an order is printed as DRAFT without a number (AP-12). The issue and each revision of an order are printed by themselves. ' +
    'Whoever may read the document may ask. With `Prefer: wait` the answer waits for the PDF.',
  input: z.strictObject({
    documentType: printedDocument(),
    documentId: schemas.uuid(),
    revision: z
      .int()
      .min(0)
      .max(999_999)
      .optional()
      .meta({ description: 'Of an issued purchase order. Default: the newest.', example: 0 }),
  }),
  output: pdfView,
  errors: [pdfRevisionUnknown],
  calls,
  success: 201,
  location: (pdf) => `/pdfs/${pdf.pdfId}`,
  settled: (pdf) => pdf.state !== 'QUEUED',
  example: { input: { documentType: 'purchase-order', documentId: EXAMPLE.orderId }, output: exampleQueuedPdf },
})

export const getPdf = defineOperation({
  name: 'documents.pdf.get.v1',
  http: 'GET /pdfs/:pdfId',
  permission: 'file:read',
  summary: 'How far a PDF is, and its file.',
  description: 'The bytes come by `POST /files/:fileId/link`.',
  input: z.strictObject({ pdfId: schemas.uuid() }),
  output: pdfView,
  calls,
  example: { input: { pdfId: EXAMPLE.pdfId }, output: examplePdf },
})

export const listPdfs = defineOperation({
  name: 'documents.pdf.list.v1',
  http: 'GET /pdfs',
  permission: 'file:read',
  summary: 'The PDFs of a document, newest first.',
  input: schemas.listInput({
    filters: { documentType: printedDocument(), documentId: schemas.uuid(), state: pdfState().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(pdfView),
  calls,
  example: {
    input: { documentType: 'purchase-order', documentId: EXAMPLE.orderId },
    output: { items: [examplePdf], nextCursor: null },
  },
})

/** What the code on a PDF stands for. */
export const verifyPdf = defineOperation({
  name: 'documents.pdf.verify.v1',
  http: 'GET /pdfs/verification/:code',
  permission: 'file:read',
  summary: 'The PDF on which a verification code stands, with its hashes.',
  description: 'Found by whoever may read the document.',
  input: z.strictObject({ code: verificationCode() }),
  output: pdfView,
  calls,
  example: { input: { code: '7K2M-90QX-B4TD-E1WZ' }, output: examplePdf },
})
