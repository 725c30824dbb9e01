import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { bankAccount, sha256 } from '../fields.js'

/** The way of a payment up to the bank (PAY-1). */
export const PAYMENT_REQUEST_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'EXPORTED',
  'REJECTED',
  'CANCELLED',
] as const

export const paymentRequestStateName = () => z.enum(PAYMENT_REQUEST_STATES).meta({ example: 'APPROVED' })

/** How workflow judged the payment. */
export const paymentApproval = z.strictObject({
  instanceId: schemas.uuid(),
  documentVersion: schemas.version(),
  definitionName: z.string(),
  definitionVersion: z.int(),
  verdict: z.enum(['approved', 'rejected']).optional(),
  automatic: z.boolean().optional(),
  reason: z.string().optional(),
  decisions: z.array(
    z.strictObject({
      userId: schemas.uuid(),
      userName: z.string(),
      decision: z.string(),
      decidedAt: schemas.instant(),
      comment: z.string().optional(),
    }),
  ),
})

/** The payment file. */
export const paymentFile = z.strictObject({
  fileId: schemas.uuid(),
  sha256: sha256(),
  size: z.int().min(1),
  messageId: z.string().max(35).meta({ description: 'MsgId of the pain.001 message.' }),
  requestedDate: schemas
    .calendarDate()
    .meta({ description: 'When the bank is asked to execute it: today or the due date, whichever is later.' }),
  exportedAt: schemas.instant(),
  exportedBy: schemas.uuid(),
})

const head = {
  paymentRequestId: schemas.uuid(),
  state: paymentRequestStateName(),
  vendorId: schemas.uuid(),
  vendorName: z.string(),
  legalEntityId: schemas.uuid(),
  amount: schemas.money(),
  dueDate: schemas.calendarDate().meta({
    description: 'The earliest due date of its invoices; an invoice without one is due on the day of its capture.',
  }),
  createdBy: schemas.uuid(),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
}

/** A payment request as lists show it. */
export const paymentRequestSummary = z.strictObject(head)

export const paymentRequestView = z.strictObject({
  ...head,
  invoices: z.array(
    z.strictObject({
      invoiceId: schemas.uuid(),
      number: z.string(),
      amount: schemas.money().meta({ description: 'Negative for a credit note.' }),
      dueDate: schemas.calendarDate(),
    }),
  ),
  debtor: bankAccount.extend({ bankAccountId: schemas.uuid() }),
  creditor: bankAccount,
  approval: paymentApproval.optional(),
  file: paymentFile.optional(),
  cancellationReason: z.string().optional(),
})

export type PaymentRequestView = z.output<typeof paymentRequestView>
export type PaymentRequestSummary = z.output<typeof paymentRequestSummary>
export type PaymentApproval = z.output<typeof paymentApproval>
export type PaymentRequestState = (typeof PAYMENT_REQUEST_STATES)[number]

export const examplePaymentRequestSummary: PaymentRequestSummary = {
  paymentRequestId: EXAMPLE.paymentRequestId,
  state: 'DRAFT',
  vendorId: EXAMPLE.vendorId,
  vendorName: 'Paper & Co GmbH',
  legalEntityId: EXAMPLE.legalEntityId,
  amount: { amount: '45.22', currency: 'EUR' },
  dueDate: '2026-04-29',
  createdBy: EXAMPLE.payableId,
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

export const examplePaymentRequest: PaymentRequestView = {
  ...examplePaymentRequestSummary,
  invoices: [
    {
      invoiceId: EXAMPLE.invoiceId,
      number: 'R1234567',
      amount: { amount: '45.22', currency: 'EUR' },
      dueDate: '2026-04-29',
    },
  ],
  debtor: {
    bankAccountId: EXAMPLE.bankAccountId,
    iban: 'DE02120300000000202051',
    bic: 'BYLADEM1001',
    holder: 'Example Ltd',
  },
  creditor: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', holder: 'Paper & Co GmbH' },
}

export const exampleApproval: PaymentApproval = {
  instanceId: EXAMPLE.approvalInstanceId,
  documentVersion: 2,
  definitionName: 'Standard policy',
  definitionVersion: 1,
  verdict: 'approved',
  automatic: false,
  decisions: [{ userId: EXAMPLE.approverId, userName: 'Ann Approver', decision: 'approved', decidedAt: EXAMPLE.later }],
}

/** The example after its export. */
export const exampleExportedPayment: PaymentRequestView = {
  ...examplePaymentRequest,
  state: 'EXPORTED',
  approval: exampleApproval,
  file: {
    fileId: EXAMPLE.fileId,
    sha256: EXAMPLE.sha256,
    size: 1820,
    messageId: '01936d3e7c1a7b3a9d530f6f0a4c4b04',
    requestedDate: '2026-04-29',
    exportedAt: EXAMPLE.later,
    exportedBy: EXAMPLE.payableId,
  },
  updatedAt: EXAMPLE.later,
  version: 5,
}
