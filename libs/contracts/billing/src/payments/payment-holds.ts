import { defineError, defineEvent, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { separationOfDuties } from '../duties.errors.js'
import { EXAMPLE } from '../examples.js'
import { reason } from '../fields.js'

/** While a hold stands, its invoice is neither put into a payment nor released in one (PAY-3). */
export const paymentHoldView = z.strictObject({
  paymentHoldId: schemas.uuid(),
  invoiceId: schemas.uuid(),
  invoiceNumber: z.string(),
  state: z.enum(['ACTIVE', 'RELEASED']).meta({ example: 'ACTIVE' }),
  reason: z.string(),
  placedBy: schemas.uuid(),
  placedAt: schemas.instant(),
  release: z.strictObject({ reason: z.string(), by: schemas.uuid(), at: schemas.instant() }).optional(),
  version: schemas.version(),
})

export type PaymentHoldView = z.output<typeof paymentHoldView>

export const examplePaymentHold: PaymentHoldView = {
  paymentHoldId: EXAMPLE.paymentHoldId,
  invoiceId: EXAMPLE.invoiceId,
  invoiceNumber: 'R1234567',
  state: 'ACTIVE',
  reason: 'The vendor owes us an answer about the damage',
  placedBy: EXAMPLE.payableId,
  placedAt: EXAMPLE.instant,
  version: 1,
}

export const paymentHoldReleasedAlready = defineError({
  code: 'billing.payment_hold.released',
  kind: 'CONFLICT_STATE',
  when: 'The hold is released already.',
})

export const placePaymentHold = defineOperation({
  name: 'billing.payment-hold.place.v1',
  http: 'POST /payment-holds',
  permission: 'payment-hold:place',
  summary: 'Put an invoice on hold for payments.',
  input: z.strictObject({ invoiceId: schemas.uuid(), reason: reason() }),
  output: paymentHoldView,
  success: 201,
  location: (hold) => `/payment-holds/${hold.paymentHoldId}`,
  example: { input: { invoiceId: EXAMPLE.invoiceId, reason: examplePaymentHold.reason }, output: examplePaymentHold },
})

export const releasePaymentHold = defineOperation({
  name: 'billing.payment-hold.release.v1',
  http: 'POST /payment-holds/:paymentHoldId/release',
  permission: 'payment-hold:release',
  summary: 'Release a hold.',
  input: z.strictObject({ paymentHoldId: schemas.uuid(), reason: reason() }),
  output: paymentHoldView,
  errors: [paymentHoldReleasedAlready, separationOfDuties],
  concurrency: 'if-match',
  example: {
    input: { paymentHoldId: EXAMPLE.paymentHoldId, reason: 'Answered' },
    output: {
      ...examplePaymentHold,
      state: 'RELEASED',
      release: { reason: 'Answered', by: EXAMPLE.approverId, at: EXAMPLE.later },
      version: 2,
    },
  },
})

export const getPaymentHold = defineOperation({
  name: 'billing.payment-hold.get.v1',
  http: 'GET /payment-holds/:paymentHoldId',
  permission: 'payment-hold:read',
  summary: 'One hold.',
  input: z.strictObject({ paymentHoldId: schemas.uuid() }),
  output: paymentHoldView,
  example: { input: { paymentHoldId: EXAMPLE.paymentHoldId }, output: examplePaymentHold },
})

export const listPaymentHolds = defineOperation({
  name: 'billing.payment-hold.list.v1',
  http: 'GET /payment-holds',
  permission: 'payment-hold:read',
  summary: 'Holds on invoices, newest first.',
  input: schemas.listInput({
    filters: { invoiceId: schemas.uuid().optional(), state: z.enum(['ACTIVE', 'RELEASED']).optional() },
    sorts: ['-createdAt', 'createdAt'],
  }),
  output: schemas.pageOf(paymentHoldView),
  example: { input: { state: 'ACTIVE' }, output: { items: [examplePaymentHold], nextCursor: null } },
})

const payload = z.strictObject({
  paymentHoldId: schemas.uuid(),
  version: schemas.version(),
  invoiceId: schemas.uuid(),
  reason: z.string(),
})

export const paymentHoldPlaced = defineEvent({
  name: 'billing.payment-hold.placed.v1',
  summary: 'An invoice was put on hold for payments.',
  payload,
})

export const paymentHoldReleased = defineEvent({
  name: 'billing.payment-hold.released.v1',
  summary: 'The hold of an invoice was released.',
  payload,
})
