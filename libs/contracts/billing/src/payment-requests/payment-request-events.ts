import { defineEvent, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { approvalRequest } from '@nexus/contracts-workflow'
import { sha256 } from '../fields.js'
import { paymentRequestStateName } from './payment-request-view.js'

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
