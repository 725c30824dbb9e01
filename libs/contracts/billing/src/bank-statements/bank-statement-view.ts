import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { sha256 } from '../fields.js'
import { bankReason, writeOff } from '../payment-requests/payment-request-view.js'
import { bankLineFacts, SUGGESTION_REASONS } from './bank-line-facts.js'

/** How a booking found its transfer, in the order in which it is tried (PAY-5). */
export const BANK_LINE_METHODS = ['end-to-end-id', 'batch', 'amount-reference', 'person'] as const
/** `SUGGESTED` and `UNMATCHED` wait for a person; `DISMISSED`: a person said that it is no payment of ours. */
export const BANK_LINE_STATES = ['MATCHED', 'SUGGESTED', 'UNMATCHED', 'DISMISSED'] as const

export const bankLineStateName = () => z.enum(BANK_LINE_STATES).meta({ example: 'UNMATCHED' })

/** What a booking did to one transfer. */
export const bankSettlement = z.strictObject({
  transferId: schemas.uuid(),
  paymentRequestId: schemas.uuid(),
  kind: z.enum(['settlement', 'return']),
  amount: schemas.money().meta({ description: 'Of the transfer, in its currency.' }),
  writtenOff: z.array(writeOff),
})

/** One booking of a statement, or one transaction of an itemised booking. */
export const bankLineView = z.strictObject({
  bankLineId: schemas.uuid(),
  bankStatementId: schemas.uuid(),
  position: z.int().min(1),
  direction: z.enum(['credit', 'debit']).meta({ description: '`debit`: money left the account.' }),
  amount: schemas.money(),
  bookedOn: schemas.calendarDate().optional(),
  valueDate: schemas.calendarDate().optional(),
  transactionCode: z.string().optional(),
  endToEndId: z.string().optional(),
  counterparty: z.strictObject({ name: z.string().optional(), account: z.string().optional() }),
  remittance: z.string(),
  instructed: schemas
    .money()
    .optional()
    .meta({ description: 'As it was ordered, before exchange and charges, when the bank tells.' }),
  exchangeRate: z.string().optional(),
  charges: schemas.money().optional(),
  returned: bankReason.optional(),
  state: bankLineStateName(),
  by: z.enum(BANK_LINE_METHODS).optional(),
  settlements: z.array(bankSettlement),
  suggestions: z.array(
    z.strictObject({
      transferId: schemas.uuid(),
      paymentRequestId: schemas.uuid(),
      endToEndId: z.string(),
      vendorName: z.string(),
      amount: schemas.money(),
      why: z.string(),
      reasons: z
        .array(z.enum(SUGGESTION_REASONS))
        .optional()
        .meta({ description: '`why` as codes; missing in suggestions of before.' }),
    }),
  ),
  detail: z.string().optional().meta({ description: 'Why it waits for a person.' }),
  facts: bankLineFacts.optional(),
  dismissal: z.strictObject({ reason: z.string(), by: schemas.uuid(), at: schemas.instant() }).optional(),
})

/** A statement of one of our accounts, whole and added up. */
export const bankStatementView = z.strictObject({
  bankStatementId: schemas.uuid(),
  statementId: z.string(),
  messageId: z.string(),
  iban: z.string(),
  legalEntityId: schemas.uuid(),
  bankAccountId: schemas.uuid(),
  opening: schemas.money(),
  closing: schemas.money(),
  closedOn: schemas.calendarDate().optional(),
  continuity: z
    .enum(['first', 'continuous', 'gap'])
    .meta({ description: 'Whether it opens with what the statement before closed with; `gap`: one may be missing.' }),
  lines: z.int().min(0),
  openLines: z.int().min(0).meta({ description: 'Bookings that wait for a person.' }),
  file: z.strictObject({ fileId: schemas.uuid(), sha256: sha256() }),
  importedBy: schemas.uuid(),
  importedAt: schemas.instant(),
  version: schemas.version(),
})

export type BankStatementView = z.output<typeof bankStatementView>
export type BankLineView = z.output<typeof bankLineView>
export type BankSettlement = z.output<typeof bankSettlement>
export type BankLineState = (typeof BANK_LINE_STATES)[number]
export type BankLineMethod = (typeof BANK_LINE_METHODS)[number]

const eur = (amount: string) => ({ amount, currency: 'EUR' })

export const exampleBankStatement: BankStatementView = {
  bankStatementId: EXAMPLE.bankStatementId,
  statementId: '2026-04-01-0001',
  messageId: 'CAMT053-0001',
  iban: 'DE02120300000000202051',
  legalEntityId: EXAMPLE.legalEntityId,
  bankAccountId: EXAMPLE.bankAccountId,
  opening: eur('10000.00'),
  closing: eur('9954.78'),
  closedOn: '2026-04-01',
  continuity: 'continuous',
  lines: 1,
  openLines: 0,
  file: { fileId: EXAMPLE.fileId, sha256: EXAMPLE.sha256 },
  importedBy: EXAMPLE.payableId,
  importedAt: EXAMPLE.later,
  version: 1,
}

export const exampleBankLine: BankLineView = {
  bankLineId: EXAMPLE.bankLineId,
  bankStatementId: EXAMPLE.bankStatementId,
  position: 1,
  direction: 'debit',
  amount: eur('45.22'),
  bookedOn: '2026-04-01',
  transactionCode: 'PMNT/ICDT/ESCT',
  endToEndId: '01936d3e7c1a7b3a9d530f6f0a4c4b04',
  counterparty: { name: 'Paper & Co GmbH', account: 'DE89370400440532013000' },
  remittance: 'R1234567',
  state: 'MATCHED',
  by: 'end-to-end-id',
  settlements: [
    {
      transferId: EXAMPLE.transferId,
      paymentRequestId: EXAMPLE.paymentRequestId,
      kind: 'settlement',
      amount: eur('45.22'),
      writtenOff: [],
    },
  ],
  suggestions: [],
}
