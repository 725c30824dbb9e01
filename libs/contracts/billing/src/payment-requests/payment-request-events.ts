import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { approvalRequest } from '@nexus/contracts-workflow'
import { sha256 } from '../fields.js'
import { bankReason, paymentRequestStateName, TRANSFER_STATES, writeOff } from './payment-request-view.js'

const base = {
  paymentRequestId: schemas.uuid(),
  version: schemas.version(),
  state: paymentRequestStateName(),
  vendorId: schemas.uuid(),
  legalEntityId: schemas.uuid(),
  amount: schemas.money(),
  invoiceIds: z.array(schemas.uuid()),
}

export const paymentRequestCreated = defineEvent({
  name: 'billing.payment-request.created.v1',
  summary: 'A payment was prepared; the open balances of its invoices are reserved.',
  payload: z.strictObject(base),
})

export const paymentRequestSubmitted = defineEvent({
  name: 'billing.payment-request.submitted.v1',
  summary: 'A payment request asks for approval.',
  payload: z.strictObject({ ...base, approval: approvalRequest }),
})

export const paymentRequestApprovalStarted = defineEvent({
  name: 'billing.payment-request.approval-started.v1',
  summary: 'The approval of a payment request has begun.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const paymentRequestApproved = defineEvent({
  name: 'billing.payment-request.approved.v1',
  summary: 'A payment request was approved and can be exported.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid() }),
})

export const paymentRequestRejected = defineEvent({
  name: 'billing.payment-request.rejected.v1',
  summary: 'A payment request was rejected; its invoices are open again.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const paymentRequestCancelled = defineEvent({
  name: 'billing.payment-request.cancelled.v1',
  summary: 'A payment request was cancelled; its invoices are open again and an approval that runs for it ends.',
  payload: z.strictObject({ ...base, submittedVersion: schemas.version().optional(), reason: z.string() }),
})

export const paymentRequestExported = defineEvent({
  name: 'billing.payment-request.exported.v1',
  summary: 'The payment file of a payment request was written.',
  payload: z.strictObject({ ...base, fileId: schemas.uuid(), sha256: sha256(), messageId: z.string() }),
})

export const paymentRequestReturned = defineEvent({
  name: 'billing.payment-request.returned.v1',
  summary:
    'An approver sent a payment request back to its preparer; it is a draft again, and its invoices stay reserved.',
  payload: z.strictObject({ ...base, approvalInstanceId: schemas.uuid(), reason: z.string().optional() }),
})

export const paymentRequestScheduled = defineEvent({
  name: 'billing.payment-request.scheduled.v1',
  summary: 'The day on which an approved payment is to be executed was set.',
  payload: z.strictObject({ ...base, scheduledOn: schemas.calendarDate() }),
})

export const paymentRequestHeld = defineEvent({
  name: 'billing.payment-request.held.v1',
  summary: 'A payment request was put on hold.',
  payload: z.strictObject({ ...base, reason: z.string() }),
})

export const paymentRequestHoldReleased = defineEvent({
  name: 'billing.payment-request.hold-released.v1',
  summary: 'The hold of a payment request was released.',
  payload: z.strictObject({ ...base, reason: z.string() }),
})

export const paymentRequestSent = defineEvent({
  name: 'billing.payment-request.sent.v1',
  summary: 'The payment file of a payment request was handed to the bank.',
  payload: z.strictObject({ ...base, messageId: z.string() }),
})

export const paymentRequestVoided = defineEvent({
  name: 'billing.payment-request.voided.v1',
  summary: 'A payment that was not sent was voided: its file must not be used, and its invoices are open again.',
  payload: z.strictObject({ ...base, messageId: z.string().optional(), reason: z.string() }),
})

const ofTransfers = {
  ...base,
  transfers: z.array(
    z.strictObject({
      transferId: schemas.uuid(),
      endToEndId: z.string(),
      state: z.enum(TRANSFER_STATES),
      amount: schemas.money(),
      bankStatus: z.string().optional(),
      reasons: z.array(bankReason),
    }),
  ),
}

export const paymentRequestBankAnswered = defineEvent({
  name: 'billing.payment-request.bank-answered.v1',
  summary: 'The bank accepted or rejected transfers of a payment; invoices of rejected ones are open again.',
  payload: z.strictObject({ ...ofTransfers, statusReportId: schemas.uuid() }),
})

export const paymentRequestSettled = defineEvent({
  name: 'billing.payment-request.settled.v1',
  summary: 'A bank statement shows a transfer of a payment, in full or in part.',
  payload: z.strictObject({
    ...ofTransfers,
    bankLineId: schemas.uuid(),
    settled: schemas.money(),
    writtenOff: z.array(writeOff),
  }),
})

export const paymentRequestBankReturned = defineEvent({
  name: 'billing.payment-request.bank-returned.v1',
  summary: 'A transfer of a payment came back; its invoices are open again.',
  payload: z.strictObject({ ...ofTransfers, bankLineId: schemas.uuid(), writtenOff: z.array(writeOff) }),
})
