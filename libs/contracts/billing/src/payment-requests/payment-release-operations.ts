import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { reason } from '../fields.js'
import { exampleApproval, exampleExportedPayment, paymentRequestView } from './payment-request-view.js'
import {
  paymentDateRefused,
  paymentDiscountLapsed,
  paymentOnHold,
  paymentRequestState,
} from './payment-request.errors.js'

const byId = z.strictObject({ paymentRequestId: schemas.uuid() })
const exampleId = { paymentRequestId: EXAMPLE.paymentRequestId }
const { file: _file, ...beforeExport } = exampleExportedPayment
const exampleApproved = { ...beforeExport, approval: exampleApproval, state: 'APPROVED' as const, version: 4 }
const exampleReason = 'The goods turned out to be broken'
const act = { reason: exampleReason, by: EXAMPLE.payableId, at: EXAMPLE.later }

/** Sets the day on which the bank is to execute an approved payment; it may be set again until the export. */
export const schedulePaymentRequest = defineOperation({
  name: 'billing.payment-request.schedule.v1',
  http: 'POST /payment-requests/:paymentRequestId/schedule',
  permission: 'payment-request:export',
  summary: 'Set when an approved payment is to be executed.',
  description:
    'Not before today, or the next working day after the cut-off, and inside of the window of any cash discount.',
  input: z.strictObject({ paymentRequestId: schemas.uuid(), executionDate: schemas.calendarDate() }),
  output: paymentRequestView,
  errors: [paymentRequestState, paymentDateRefused, paymentDiscountLapsed, paymentOnHold, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { ...exampleId, executionDate: '2026-04-20' },
    output: { ...exampleApproved, state: 'SCHEDULED', scheduledOn: '2026-04-20', version: 5 },
  },
})

/** Keeps a payment from going on until the hold is released. */
export const holdPaymentRequest = defineOperation({
  name: 'billing.payment-request.hold.v1',
  http: 'POST /payment-requests/:paymentRequestId/hold',
  permission: 'payment-hold:place',
  summary: 'Put a payment request on hold.',
  input: z.strictObject({ paymentRequestId: schemas.uuid(), reason: reason() }),
  output: paymentRequestView,
  errors: [paymentRequestState, paymentOnHold],
  concurrency: 'if-match',
  example: {
    input: { ...exampleId, reason: exampleReason },
    output: { ...exampleApproved, hold: act, version: 5 },
  },
})

export const releasePaymentRequestHold = defineOperation({
  name: 'billing.payment-request.release-hold.v1',
  http: 'POST /payment-requests/:paymentRequestId/hold/release',
  permission: 'payment-hold:release',
  summary: 'Release the hold of a payment request.',
  input: z.strictObject({ paymentRequestId: schemas.uuid(), reason: reason() }),
  output: paymentRequestView,
  errors: [paymentRequestState, separationOfDuties],
  concurrency: 'if-match',
  example: { input: { ...exampleId, reason: 'Replaced by the vendor' }, output: { ...exampleApproved, version: 6 } },
})

/** Records that the file was handed to the bank; from then on only the bank can stop it. */
export const sendPaymentRequest = defineOperation({
  name: 'billing.payment-request.send.v1',
  http: 'POST /payment-requests/:paymentRequestId/sending',
  permission: 'payment-request:export',
  summary: 'Record that the payment file was sent to the bank.',
  input: byId,
  output: paymentRequestView,
  errors: [paymentRequestState, paymentOnHold, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: exampleId,
    output: { ...exampleExportedPayment, state: 'SENT', sentAt: EXAMPLE.later, version: 6 },
  },
})

/** Voids a payment that is approved but not sent: its file is invalid from then on, its invoices are open again. */
export const voidPaymentRequest = defineOperation({
  name: 'billing.payment-request.void.v1',
  http: 'POST /payment-requests/:paymentRequestId/voiding',
  permission: 'payment-request:export',
  summary: 'Void a payment request that was not sent to the bank.',
  input: z.strictObject({ paymentRequestId: schemas.uuid(), reason: reason() }),
  output: paymentRequestView,
  errors: [paymentRequestState],
  concurrency: 'if-match',
  example: {
    input: { ...exampleId, reason: exampleReason },
    output: { ...exampleExportedPayment, state: 'VOID', voiding: act, version: 6 },
  },
})
