import { defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { vendorStages } from '../settings/procurement-settings.js'
import { vendorDocumentClosed, vendorDocumentRefused, vendorMerged } from './vendor.errors.js'

const documentType = () =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be lower case letters, digits and hyphens')
    .meta({ example: 'liability-insurance' })

const given = {
  vendorId: schemas.uuid(),
  type: documentType(),
  number: schemas.text(80).meta({ example: 'LI-2026-17' }),
  issuedOn: schemas.calendarDate(),
  expiresOn: schemas
    .calendarDate()
    .nullable()
    .meta({ description: 'The last day on which it is good; null: for good.' }),
  fileId: schemas
    .uuid()
    .nullable()
    .meta({ description: 'The scan, among the files of the vendor; it cannot be deleted any more.' }),
  holdOnExpiry: vendorStages()
    .nullable()
    .meta({ description: 'Which stages its expiry holds; null: those of the settings (VEN-4).' }),
}

export const vendorDocumentView = z.strictObject({
  documentId: schemas.uuid(),
  ...given,
  state: z.enum(['VALID', 'EXPIRED', 'REPLACED', 'WITHDRAWN']).meta({ example: 'VALID' }),
  replacedBy: schemas.uuid().nullable(),
  createdAt: schemas.instant(),
  createdBy: schemas.uuid(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

/** A paper of a vendor that is good for a while: insurance, certificate, tax clearance (VEN-4). */
export type VendorDocumentView = z.output<typeof vendorDocumentView>

const EXAMPLE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b61'
const example: VendorDocumentView = {
  documentId: EXAMPLE_ID,
  vendorId: EXAMPLE.vendorId,
  type: 'liability-insurance',
  number: 'LI-2026-17',
  issuedOn: '2026-01-01',
  expiresOn: '2026-12-31',
  fileId: null,
  holdOnExpiry: null,
  state: 'VALID',
  replacedBy: null,
  createdAt: EXAMPLE.instant,
  createdBy: EXAMPLE.buyerId,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

/** Files a document; it replaces the one of its type, and ends the hold that its expiry placed (VEN-4). */
export const fileVendorDocument = defineOperation({
  name: 'procurement.vendor-document.file.v1',
  http: 'POST /vendors/:vendorId/documents',
  permission: 'vendor:update',
  summary: 'File a document of a vendor.',
  description:
    'It replaces an earlier one of its type. One reminds 60, 30 and 7 days before its expiry; from the day after, the stages of `holdOnExpiry` are held until a valid one is filed.',
  input: z.strictObject({
    ...given,
    expiresOn: given.expiresOn.default(null),
    fileId: given.fileId.default(null),
    holdOnExpiry: given.holdOnExpiry.default(null),
  }),
  output: vendorDocumentView,
  errors: [vendorDocumentRefused, vendorMerged],
  calls: ['documents.file.reference.v1'],
  success: 201,
  example: {
    input: {
      vendorId: EXAMPLE.vendorId,
      type: 'liability-insurance',
      number: 'LI-2026-17',
      issuedOn: '2026-01-01',
      expiresOn: '2026-12-31',
    },
    output: example,
  },
})

/** The documents of vendors, the first to expire first. */
export const listVendorDocuments = defineOperation({
  name: 'procurement.vendor-document.list.v1',
  http: 'GET /vendor-documents',
  permission: 'vendor:read',
  summary: 'Documents of vendors.',
  input: schemas.listInput({
    filters: {
      vendorId: schemas.uuid().optional(),
      type: documentType().optional(),
      state: vendorDocumentView.shape.state.optional(),
    },
    sorts: ['expiresOn', '-expiresOn', 'createdAt', '-createdAt'],
  }),
  output: schemas.pageOf(vendorDocumentView),
  example: { input: { vendorId: EXAMPLE.vendorId }, output: { items: [example], nextCursor: null } },
})

/** Takes back a document that was filed by mistake, and the hold that its expiry placed. */
export const withdrawVendorDocument = defineOperation({
  name: 'procurement.vendor-document.withdraw.v1',
  http: 'POST /vendor-documents/:documentId/withdrawal',
  permission: 'vendor:update',
  summary: 'Take back a document of a vendor.',
  input: z.strictObject({ documentId: schemas.uuid(), reason: schemas.text(500) }),
  output: vendorDocumentView,
  errors: [vendorDocumentClosed],
  concurrency: 'if-match',
  example: {
    input: { documentId: EXAMPLE_ID, reason: 'Of another company' },
    output: { ...example, state: 'WITHDRAWN', updatedAt: EXAMPLE.later, version: 2 },
  },
})

const facts = vendorDocumentView.pick({
  documentId: true,
  vendorId: true,
  type: true,
  number: true,
  expiresOn: true,
  state: true,
  version: true,
})

/** Version 1 of a document, and every later one that is no reminder. */
export const vendorDocumentChanged = defineEvent({
  name: 'procurement.vendor-document.changed.v1',
  summary: 'A document of a vendor was filed, replaced or withdrawn, or it expired.',
  payload: facts,
})

/** A reminder: 60, 30 and 7 days before the expiry, each once (VEN-4). */
export const vendorDocumentExpiring = defineEvent({
  name: 'procurement.vendor-document.expiring.v1',
  summary: 'A document of a vendor expires soon.',
  payload: z.strictObject({
    documentId: schemas.uuid(),
    vendorId: schemas.uuid(),
    vendorName: schemas.text(200),
    documentType: documentType(),
    expiresOn: schemas.calendarDate(),
    daysLeft: z.int().min(0).meta({ example: 30 }),
    responsibleUserId: schemas.uuid().meta({ description: 'Who filed it.' }),
  }),
})
