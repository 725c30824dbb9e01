import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { CALL, EXAMPLE } from '../examples.js'
import { sha256 } from '../fields.js'
import { bankReason, TRANSFER_STATES } from '../payment-requests/payment-request-view.js'

/** Largest status report, in bytes. */
export const MAX_STATUS_REPORT_BYTES = 5 * 1024 * 1024

/** What a report says of a transfer, and what came of it. */
export const reportedTransfer = z.strictObject({
  endToEndId: z.string(),
  transferId: schemas.uuid().optional().meta({ description: 'Absent when the payment has no such transfer.' }),
  status: z.string().meta({ example: 'RJCT' }),
  reasons: z.array(bankReason),
  outcome: z
    .enum(['applied', 'unchanged', 'late', 'unknown'])
    .meta({ description: '`late`: it contradicts what is settled, returned or void already; a person looks at it.' }),
  state: z.enum(TRANSFER_STATES).optional(),
})

export const paymentStatusReportView = z.strictObject({
  statusReportId: schemas.uuid(),
  messageId: z.string().meta({ description: 'Of the bank.' }),
  originalMessageId: z.string(),
  paymentRequestId: schemas.uuid(),
  groupStatus: z.string().optional(),
  transfers: z.array(reportedTransfer),
  needsAttention: z.boolean().meta({ description: 'Whether something in it is late or unknown.' }),
  file: z.strictObject({ fileId: schemas.uuid(), sha256: sha256() }),
  importedBy: schemas.uuid(),
  importedAt: schemas.instant(),
  version: schemas.version(),
})

export type PaymentStatusReportView = z.output<typeof paymentStatusReportView>

export const examplePaymentStatusReport: PaymentStatusReportView = {
  statusReportId: EXAMPLE.statusReportId,
  messageId: 'BANK-20260401-0001',
  originalMessageId: '01936d3e7c1a7b3a9d530f6f0a4c4b04',
  paymentRequestId: EXAMPLE.paymentRequestId,
  groupStatus: 'PART',
  transfers: [
    {
      endToEndId: '01936d3e7c1a7b3a9d530f6f0a4c4b04',
      transferId: EXAMPLE.transferId,
      status: 'RJCT',
      reasons: [{ code: 'AC04', text: 'Closed account' }],
      outcome: 'applied',
      state: 'REJECTED',
    },
  ],
  needsAttention: false,
  file: { fileId: EXAMPLE.fileId, sha256: EXAMPLE.sha256 },
  importedBy: EXAMPLE.payableId,
  importedAt: EXAMPLE.later,
  version: 1,
}

export const statusReportConflict = defineError({
  code: 'billing.payment_status_report.conflict',
  kind: 'ALREADY_EXISTS',
  when: 'A report with the same message id and other content was imported; `facts.statusReportId` names it.',
})

export const statusReportOfOtherMessage = defineError({
  code: 'billing.payment_status_report.unsupported_message',
  kind: 'UNPROCESSABLE',
  when: 'The report is on another kind of message than pain.001.',
})

/** Imports what the bank says of a payment file. */
export const importPaymentStatusReport = defineOperation({
  name: 'billing.payment-status-report.import.v1',
  http: 'POST /payment-status-reports',
  permission: 'bank-statement:import',
  summary: 'Import a status report of the bank (pain.002).',
  description:
    'The body is the XML, at most 5 MiB. The payment is found by its message id, its transfers by their end-to-end ids; accepted and rejected ' +
    'ones are noted with their reasons, and the invoices of exactly the rejected ones are open again. A repeat changes nothing.',
  input: z.strictObject({
    contentBase64: z
      .base64()
      .min(4)
      .max(Math.ceil(MAX_STATUS_REPORT_BYTES / 3) * 4 + 4),
  }),
  output: paymentStatusReportView,
  errors: [statusReportConflict, statusReportOfOtherMessage],
  calls: [CALL.storeFile],
  rawBody: {
    field: 'contentBase64',
    mediaTypes: ['application/xml', 'text/xml'],
    maxBytes: MAX_STATUS_REPORT_BYTES,
  },
  success: 201,
  location: (report) => `/payment-status-reports/${report.statusReportId}`,
  example: { input: { contentBase64: 'PERvY3VtZW50Lz4=' }, output: examplePaymentStatusReport },
})

export const getPaymentStatusReport = defineOperation({
  name: 'billing.payment-status-report.get.v1',
  http: 'GET /payment-status-reports/:statusReportId',
  permission: 'bank-statement:read',
  summary: 'One status report.',
  input: z.strictObject({ statusReportId: schemas.uuid() }),
  output: paymentStatusReportView,
  example: { input: { statusReportId: EXAMPLE.statusReportId }, output: examplePaymentStatusReport },
})

export const listPaymentStatusReports = defineOperation({
  name: 'billing.payment-status-report.list.v1',
  http: 'GET /payment-status-reports',
  permission: 'bank-statement:read',
  summary: 'Status reports, newest first.',
  input: schemas.listInput({
    filters: {
      paymentRequestId: schemas.uuid().optional(),
      needsAttention: z.enum(['true', 'false']).optional(),
    },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(paymentStatusReportView),
  example: {
    input: { paymentRequestId: EXAMPLE.paymentRequestId },
    output: { items: [examplePaymentStatusReport], nextCursor: null },
  },
})

export const paymentStatusReportImported = defineEvent({
  name: 'billing.payment-status-report.imported.v1',
  summary: 'A status report of a bank was imported.',
  payload: z.strictObject({
    statusReportId: schemas.uuid(),
    version: schemas.version(),
    messageId: z.string(),
    paymentRequestId: schemas.uuid(),
    needsAttention: z.boolean(),
  }),
})
