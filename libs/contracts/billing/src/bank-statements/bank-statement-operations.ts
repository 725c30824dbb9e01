import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { CALL, EXAMPLE } from '../examples.js'
import { reason } from '../fields.js'
import { WRITE_OFF_TYPES } from '../payment-requests/payment-request-view.js'
import {
  bankLineStateName,
  bankLineView,
  bankStatementView,
  exampleBankLine,
  exampleBankStatement,
} from './bank-statement-view.js'

/** Largest statement, in bytes. */
export const MAX_STATEMENT_BYTES = 7 * 1024 * 1024
/** Most bookings of one import. */
export const MAX_STATEMENT_LINES = 5000

export const bankAccountUnknown = defineError({
  code: 'billing.bank_statement.account_unknown',
  kind: 'UNPROCESSABLE',
  when: 'The statement is of an account that no legal entity of the organization has; `facts.account` names it.',
})

export const bankStatementConflict = defineError({
  code: 'billing.bank_statement.conflict',
  kind: 'ALREADY_EXISTS',
  when: 'A statement of the same account and id with other content was imported; `facts.bankStatementId` names it.',
})

export const bankStatementTooLong = defineError({
  code: 'billing.bank_statement.too_long',
  kind: 'PAYLOAD_TOO_LARGE',
  when: 'The file holds more bookings than one import takes: import shorter periods.',
})

export const bankLineState = defineError({
  code: 'billing.bank_line.state',
  kind: 'CONFLICT_STATE',
  when: 'The booking does not wait for a person: it is matched or dismissed.',
})

export const bankLineTransferUnknown = defineError({
  code: 'billing.bank_line.transfer_unknown',
  kind: 'UNPROCESSABLE',
  when: 'There is no transfer with this id.',
})

export const bankLineTransferState = defineError({
  code: 'billing.bank_line.transfer_state',
  kind: 'CONFLICT_STATE',
  when: 'The transfer cannot be settled or returned by the booking as it stands; `facts.state` names its state.',
})

export const bankLineDifference = defineError({
  code: 'billing.bank_line.difference',
  kind: 'UNPROCESSABLE',
  when: 'Booking and transfer differ: say as what the difference is written off, or assign another transfer.',
})

/** Imports the statements of a file, all or none. */
export const importBankStatement = defineOperation({
  name: 'billing.bank-statement.import.v1',
  http: 'POST /bank-statements',
  permission: 'bank-statement:import',
  summary: 'Import bank statements (camt.053).',
  description:
    'The body is the XML, at most 7 MiB. Opening balance and bookings must give the closing balance. Bookings find their transfers by end-to-end ' +
    'id, batch, or amount and reference (PAY-5); the others wait for a person. A statement that was imported is answered as it is.',
  input: z.strictObject({
    contentBase64: z
      .base64()
      .min(4)
      .max(Math.ceil(MAX_STATEMENT_BYTES / 3) * 4 + 4),
  }),
  output: z.strictObject({
    statements: z.array(z.strictObject({ duplicate: z.boolean(), statement: bankStatementView })),
  }),
  errors: [bankAccountUnknown, bankStatementConflict, bankStatementTooLong],
  calls: [CALL.storeFile],
  rawBody: { field: 'contentBase64', mediaTypes: ['application/xml', 'text/xml'], maxBytes: MAX_STATEMENT_BYTES },
  success: 201,
  location: ({ statements }) => `/bank-statements/${statements[0]?.statement.bankStatementId ?? ''}`,
  example: {
    input: { contentBase64: 'PERvY3VtZW50Lz4=' },
    output: { statements: [{ duplicate: false, statement: exampleBankStatement }] },
  },
})

export const getBankStatement = defineOperation({
  name: 'billing.bank-statement.get.v1',
  http: 'GET /bank-statements/:bankStatementId',
  permission: 'bank-statement:read',
  summary: 'One bank statement.',
  input: z.strictObject({ bankStatementId: schemas.uuid() }),
  output: bankStatementView,
  example: { input: { bankStatementId: EXAMPLE.bankStatementId }, output: exampleBankStatement },
})

export const listBankStatements = defineOperation({
  name: 'billing.bank-statement.list.v1',
  http: 'GET /bank-statements',
  permission: 'bank-statement:read',
  summary: 'Bank statements, newest first.',
  input: schemas.listInput({
    filters: { legalEntityId: schemas.uuid().optional(), bankAccountId: schemas.uuid().optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(bankStatementView),
  example: { input: {}, output: { items: [exampleBankStatement], nextCursor: null } },
})

export const listBankLines = defineOperation({
  name: 'billing.bank-line.list.v1',
  http: 'GET /bank-lines',
  permission: 'bank-statement:read',
  summary: 'Bookings of bank statements; by state those that wait for a person.',
  input: schemas.listInput({
    filters: { bankStatementId: schemas.uuid().optional(), state: bankLineStateName().optional() },
    sorts: ['position', '-position'],
  }),
  output: schemas.pageOf(bankLineView),
  example: {
    input: { bankStatementId: EXAMPLE.bankStatementId },
    output: { items: [exampleBankLine], nextCursor: null },
  },
})

/** A person says which transfer a booking settles, or brings back when it is a credit. */
export const assignBankLine = defineOperation({
  name: 'billing.bank-line.assign.v1',
  http: 'POST /bank-lines/:bankLineId/assignment',
  permission: 'bank-statement:settle',
  summary: 'Assign a booking to a transfer.',
  description:
    'A debit settles the transfer: less than it in part, unless the rest is written off; more than it only when the difference is written off. A ' +
    'credit brings the transfer back, and its invoices are open again.',
  input: z.strictObject({
    bankLineId: schemas.uuid(),
    transferId: schemas.uuid(),
    writeOff: z.strictObject({ type: z.enum(WRITE_OFF_TYPES), reason: reason() }).optional(),
  }),
  output: bankLineView,
  errors: [bankLineState, bankLineTransferUnknown, bankLineTransferState, bankLineDifference, separationOfDuties],
  example: {
    input: { bankLineId: EXAMPLE.bankLineId, transferId: EXAMPLE.transferId },
    output: { ...exampleBankLine, by: 'person' },
  },
})

/** A person says that a booking is no payment of a supplier invoice. */
export const dismissBankLine = defineOperation({
  name: 'billing.bank-line.dismiss.v1',
  http: 'POST /bank-lines/:bankLineId/dismissal',
  permission: 'bank-statement:settle',
  summary: 'Take a booking off the list of those that wait.',
  input: z.strictObject({ bankLineId: schemas.uuid(), reason: reason() }),
  output: bankLineView,
  errors: [bankLineState],
  example: {
    input: { bankLineId: EXAMPLE.bankLineId, reason: 'Account fees of the bank' },
    output: {
      ...exampleBankLine,
      state: 'DISMISSED',
      by: undefined,
      settlements: [],
      dismissal: { reason: 'Account fees of the bank', by: EXAMPLE.payableId, at: EXAMPLE.later },
    },
  },
})

const payload = {
  bankStatementId: schemas.uuid(),
  version: schemas.version(),
  statementId: z.string(),
  bankAccountId: schemas.uuid(),
  openLines: z.int(),
}

export const bankStatementImported = defineEvent({
  name: 'billing.bank-statement.imported.v1',
  summary: 'A bank statement was imported, and its bookings were matched.',
  payload: z.strictObject({ ...payload, lines: z.int(), continuity: z.enum(['first', 'continuous', 'gap']) }),
})

export const bankLineAssigned = defineEvent({
  name: 'billing.bank-statement.line-assigned.v1',
  summary: 'A person assigned a booking to a transfer.',
  payload: z.strictObject({ ...payload, bankLineId: schemas.uuid(), transferId: schemas.uuid() }),
})

export const bankLineDismissed = defineEvent({
  name: 'billing.bank-statement.line-dismissed.v1',
  summary: 'A person said that a booking is no payment of a supplier invoice.',
  payload: z.strictObject({ ...payload, bankLineId: schemas.uuid(), reason: z.string() }),
})
