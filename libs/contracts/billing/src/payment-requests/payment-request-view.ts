import { approvalReasons } from '@nexus/contracts-workflow'
import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { bankAccount, sha256 } from '../fields.js'
import { dueDateSource } from '../payment-terms/terms.js'

/**
 * The way of a payment to the bank and back (PAY-1). Ended without a payment: `REJECTED` by an approver, `CANCELLED` before
 * and `VOID` after the approval, `BANK_REJECTED` by the bank. `PARTLY_REJECTED`: some of its transfers were. `RETURNED`: money
 * came back.
 */
export const PAYMENT_REQUEST_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_APPROVAL',
  'APPROVED',
  'SCHEDULED',
  'EXPORTED',
  'SENT',
  'ACCEPTED',
  'PARTLY_REJECTED',
  'SETTLED',
  'RETURNED',
  'REJECTED',
  'CANCELLED',
  'VOID',
  'BANK_REJECTED',
] as const

/** What became of one transfer of a payment at the bank. */
export const TRANSFER_STATES = ['PENDING', 'ACCEPTED', 'REJECTED', 'SETTLED', 'RETURNED', 'VOID'] as const

export const paymentRequestStateName = () => z.enum(PAYMENT_REQUEST_STATES).meta({ example: 'APPROVED' })

/** How workflow judged the payment. */
export const paymentApproval = z.strictObject({
  instanceId: schemas.uuid(),
  documentVersion: schemas.version(),
  definitionName: z.string(),
  definitionVersion: z.int(),
  verdict: z.enum(['approved', 'rejected', 'returned']).optional(),
  automatic: z.boolean().optional(),
  reason: z.string().optional(),
  reasons: approvalReasons().optional(),
  decisions: z.array(
    z.strictObject({
      userId: schemas.uuid(),
      userName: z.string(),
      decision: z.string(),
      decidedAt: schemas.instant(),
      comment: z.string().optional(),
      onBehalfOf: z
        .strictObject({ userId: schemas.uuid(), userName: z.string() })
        .optional()
        .meta({ description: 'Whose decision it was, when it was delegated (AP-6).' }),
    }),
  ),
})

/** Why a bank booked another amount than was transferred (PAY-5). */
export const WRITE_OFF_TYPES = ['bank-fee', 'exchange-rate', 'rounding'] as const

/** A difference between a transfer and its booking that is not followed up. Positive: more left the account. */
export const writeOff = z.strictObject({
  type: z.enum(WRITE_OFF_TYPES).meta({ example: 'bank-fee' }),
  amount: schemas.money(),
  by: schemas.uuid().optional().meta({ description: 'Absent when it was within the limits of the organization.' }),
  reason: z.string().optional(),
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
  invalidatedAt: schemas
    .instant()
    .optional()
    .meta({ description: 'Since when it must not be used: the payment was voided.' }),
})

/** Why a bank refused or returned something, as it says so. */
export const bankReason = z.strictObject({ code: z.string().optional(), text: z.string() })

/** One transfer of a payment, as it stands in the file and at the bank. */
export const paymentTransfer = z.strictObject({
  transferId: schemas.uuid(),
  endToEndId: z.string().max(35),
  amount: schemas.money(),
  invoiceIds: z.array(schemas.uuid()),
  state: z.enum(TRANSFER_STATES).meta({ example: 'ACCEPTED' }),
  bankStatus: z.string().optional().meta({ description: 'As the bank reported it last (ISO 20022).', example: 'ACSC' }),
  reasons: z.array(bankReason),
  settled: schemas.money().meta({ description: 'What statements show of it, written off amounts included.' }),
  settledOn: schemas.calendarDate().optional(),
  writtenOff: z.array(writeOff),
})

const act = z.strictObject({ reason: z.string(), by: schemas.uuid(), at: schemas.instant() })

const head = {
  paymentRequestId: schemas.uuid(),
  state: paymentRequestStateName(),
  vendorId: schemas.uuid(),
  vendorName: z.string(),
  legalEntityId: schemas.uuid(),
  amount: schemas.money(),
  dueDate: schemas.calendarDate().meta({
    description: 'The earliest due date of its invoices by their terms, or in time for the discounts that it takes.',
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
      amount: schemas.money().meta({ description: 'What is paid of it; negative for a credit note.' }),
      discount: schemas
        .money()
        .optional()
        .meta({ description: 'Cash discount taken besides; only inside of its window.' }),
      discountUntil: schemas.calendarDate().optional(),
      dueDate: schemas.calendarDate(),
      dueDateSource: dueDateSource().optional(),
    }),
  ),
  debtor: bankAccount.extend({ bankAccountId: schemas.uuid() }),
  creditor: bankAccount,
  approval: paymentApproval.optional(),
  file: paymentFile.optional(),
  cancellationReason: z.string().optional(),
  scheduledOn: schemas.calendarDate().optional(),
  hold: act.optional().meta({ description: 'Why it must not go on until the hold is released.' }),
  sentAt: schemas.instant().optional(),
  voiding: act.optional(),
  transfers: z.array(paymentTransfer).optional().meta({ description: 'Since the export.' }),
})

export type PaymentTransfer = z.output<typeof paymentTransfer>
export type TransferState = (typeof TRANSFER_STATES)[number]
export type BankReason = z.output<typeof bankReason>
export type WriteOff = z.output<typeof writeOff>
export type WriteOffType = (typeof WRITE_OFF_TYPES)[number]
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
