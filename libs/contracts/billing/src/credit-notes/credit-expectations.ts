import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { reason } from '../fields.js'

/** Why a credit note is expected: goods went back, an invoice is disputed, or billed goods were found defective. */
export const CREDIT_CAUSES = ['return', 'dispute', 'rejected-goods'] as const
export const CREDIT_EXPECTATION_STATES = ['OPEN', 'SETTLED', 'CANCELLED'] as const

const state = () => z.enum(CREDIT_EXPECTATION_STATES).meta({ example: 'OPEN' })

export const creditExpectationState = defineError({
  code: 'billing.credit_expectation.state',
  kind: 'CONFLICT_STATE',
  when: 'The credit note came already, or is not expected any more; `facts.state` says which.',
})

/** A credit note that the vendor owes; tracked until it arrives (MAT-6, REC-5). */
export const creditExpectationView = z.strictObject({
  creditExpectationId: schemas.uuid(),
  cause: z.enum(CREDIT_CAUSES).meta({ example: 'return' }),
  causeId: schemas.uuid().meta({ description: 'The return, or the invoice.' }),
  state: state(),
  vendorId: schemas.uuid(),
  invoiceId: schemas.uuid().optional(),
  orderId: schemas.uuid().optional(),
  orderLineId: schemas.uuid().optional(),
  quantity: schemas.quantity().optional().meta({ description: 'What is to be credited, if it is goods.' }),
  creditedQuantity: schemas.quantity().optional(),
  amount: schemas.money().optional().meta({ description: 'What is to be credited with tax, if it is an amount.' }),
  creditedAmount: schemas.money().optional(),
  reason: z.string(),
  creditNoteIds: z.array(schemas.uuid()),
  createdAt: schemas.instant(),
  updatedAt: schemas.instant(),
  version: schemas.version(),
})

export type CreditExpectationView = z.output<typeof creditExpectationView>

const example: CreditExpectationView = {
  creditExpectationId: EXAMPLE.creditExpectationId,
  cause: 'return',
  causeId: EXAMPLE.fileId,
  state: 'OPEN',
  vendorId: EXAMPLE.vendorId,
  orderId: EXAMPLE.orderId,
  orderLineId: EXAMPLE.orderLineId,
  quantity: '2',
  creditedQuantity: '0',
  reason: 'Damaged in transport',
  creditNoteIds: [],
  createdAt: EXAMPLE.instant,
  updatedAt: EXAMPLE.instant,
  version: 1,
}

export const listCreditExpectations = defineOperation({
  name: 'billing.credit-expectation.list.v1',
  http: 'GET /credit-expectations',
  permission: 'supplier-invoice:read',
  summary: 'Credit notes that vendors owe, newest first.',
  input: schemas.listInput({
    filters: {
      state: state().optional(),
      vendorId: schemas.uuid().optional(),
      orderId: schemas.uuid().optional(),
      invoiceId: schemas.uuid().optional(),
    },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(creditExpectationView),
  example: { input: { state: 'OPEN' }, output: { items: [example], nextCursor: null } },
})

/** Waits for the credit note no longer; what a dispute withheld is open for payment again. */
export const cancelCreditExpectation = defineOperation({
  name: 'billing.credit-expectation.cancel.v1',
  http: 'POST /credit-expectations/:creditExpectationId/cancellation',
  permission: 'supplier-invoice:resolve',
  summary: 'Expect a credit note no longer.',
  description: 'What a dispute still withheld of the invoice can be paid again.',
  input: z.strictObject({ creditExpectationId: schemas.uuid(), reason: reason() }),
  output: creditExpectationView,
  errors: [creditExpectationState],
  concurrency: 'if-match',
  example: {
    input: { creditExpectationId: EXAMPLE.creditExpectationId, reason: 'Replaced free of charge' },
    output: { ...example, state: 'CANCELLED', updatedAt: EXAMPLE.later, version: 2 },
  },
})

const payload = creditExpectationView.omit({ createdAt: true, updatedAt: true })

export const creditExpected = defineEvent({
  name: 'billing.credit-expectation.raised.v1',
  summary: 'A vendor owes a credit note.',
  payload,
})

export const creditExpectationChanged = defineEvent({
  name: 'billing.credit-expectation.changed.v1',
  summary: 'A credit note that was expected came, wholly or in part, or is not expected any more.',
  payload,
})
