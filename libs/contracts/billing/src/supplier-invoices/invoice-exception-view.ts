import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { exceptionFacts } from './exception-facts.js'

/** What a match can find (MAT-6). */
export const INVOICE_EXCEPTION_TYPES = [
  'PRICE',
  'QTY_OVER_ORDERED',
  'QTY_OVER_RECEIVED',
  'NOT_RECEIVED',
  'QTY_OVER_CREDITED',
  'UNMATCHED_LINE',
  'NEGATIVE_LINE',
  'NO_QUANTITY',
  'UNIT',
  'CURRENCY',
  'TAX',
  'FREIGHT',
  'PO_CLOSED',
  'BANK_MISMATCH',
  'DUPLICATE',
  'CREDIT_WITHOUT_INVOICE',
  'SEPARATION_OF_DUTIES',
  'BOOKING_REFUSED',
  'PRICE_UNDER_BILLED',
  'QTY_UNDER_BILLED',
  'VENDOR_HOLD',
  'VENDOR_BLACKLISTED',
  'PO_ON_HOLD',
  'LINE_NOT_IN_REVISION',
] as const

/**
 * `accept`: a person takes it as it is, with a reason, up to the limit of the organization; `dispute`: the invoice is booked, the
 * difference is not paid, and a credit note is expected; `short-pay`: it is booked and the difference is never paid; `request-change`: the
 * buyer is to change the order, the exception waits for that; `assign`: name the order line; `receive`: it clears by itself when the
 * goods are received; `rematch`: match again once order or vendor are corrected; `reject`: reject the invoice (MAT-6).
 */
export const EXCEPTION_RESOLUTIONS = [
  'accept',
  'assign',
  'receive',
  'rematch',
  'reject',
  'dispute',
  'short-pay',
  'request-change',
] as const

/** What ends an exception; `cleared`: it went away by itself when the invoice was matched again. */
export const EXCEPTION_ENDINGS = ['accept', 'cleared', 'dispute', 'short-pay'] as const

/** Who is expected to act: the name of a role that ships, or `fraud` for whoever looks into suspicious payments. */
export const EXCEPTION_OWNERS = ['accounts-payable', 'buyer', 'receiver', 'fraud'] as const

export const invoiceExceptionType = () => z.enum(INVOICE_EXCEPTION_TYPES).meta({ example: 'PRICE' })
export const exceptionOwner = () => z.enum(EXCEPTION_OWNERS).meta({ example: 'buyer' })
export const exceptionResolution = () => z.enum(EXCEPTION_RESOLUTIONS).meta({ example: 'accept' })

/** Why an order line could be meant by an invoice line (MAT-8), for whoever says it in other words than `why`. */
export const lineSuggestionReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['same-item', 'same-description', 'same-amount']) }),
  z.strictObject({
    code: z.literal('alike-description'),
    percent: z.int().min(0).max(99).meta({ description: 'How alike both descriptions are.', example: 62 }),
  }),
])

/** An order line that could be meant; never taken without a person (MAT-8). The best comes first. */
export const lineSuggestion = z.strictObject({
  orderLineId: schemas.uuid(),
  orderId: schemas.uuid().optional(),
  lineNumber: z.int().min(1),
  description: z.string(),
  why: z.string(),
  reasons: z
    .array(lineSuggestionReason)
    .optional()
    .meta({ description: '`why` as codes; missing in suggestions of before.' }),
})

/** One difference between an invoice and its order. Its facts never change: other facts are another exception. */
export const invoiceException = z.strictObject({
  exceptionId: schemas.uuid(),
  type: invoiceExceptionType(),
  lineId: schemas.uuid().optional(),
  orderLineId: schemas.uuid().optional().meta({ description: 'The order line that it is about.' }),
  expected: z.string().optional(),
  actual: z.string().optional(),
  difference: z.string().optional().meta({ description: 'Actual minus expected.' }),
  detail: z.string(),
  facts: exceptionFacts.optional(),
  value: schemas.money().optional().meta({
    description: 'What the difference costs net of tax, in the currency of the document; limits are compared with it.',
  }),
  withheld: schemas.money().optional().meta({
    description: 'What `dispute` and `short-pay` do not pay: the difference with its tax.',
  }),
  owner: exceptionOwner(),
  dueAt: schemas.instant().optional().meta({ description: 'Until when the owner is to act.' }),
  allowedResolutions: z.array(exceptionResolution()),
  suggestions: z.array(lineSuggestion),
  state: z.enum(['OPEN', 'RESOLVED']),
  resolution: z.enum(EXCEPTION_ENDINGS).optional(),
  changeRequested: z
    .strictObject({ by: schemas.uuid(), at: schemas.instant(), reason: z.string() })
    .optional()
    .meta({ description: 'The buyer is to change the order.' }),
  reason: z.string().optional(),
  raisedAt: schemas.instant(),
  resolvedBy: schemas.uuid().optional(),
  resolvedAt: schemas.instant().optional(),
})

export type InvoiceExceptionView = z.output<typeof invoiceException>
export type InvoiceExceptionType = (typeof INVOICE_EXCEPTION_TYPES)[number]
export type ExceptionResolution = (typeof EXCEPTION_RESOLUTIONS)[number]
export type ExceptionEnding = (typeof EXCEPTION_ENDINGS)[number]
export type ExceptionOwner = (typeof EXCEPTION_OWNERS)[number]
export type LineSuggestion = z.output<typeof lineSuggestion>
export type LineSuggestionReason = z.output<typeof lineSuggestionReason>
