import { schemas } from '@nexus/kernel'
import { z } from 'zod'

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
] as const

/**
 * `accept`: a person takes it as it is, with a reason; `assign`: name the order line; `receive`: it clears by itself when the goods
 * are received; `rematch`: match again once order or vendor are corrected; `reject`: reject the invoice.
 */
export const EXCEPTION_RESOLUTIONS = ['accept', 'assign', 'receive', 'rematch', 'reject'] as const

/** Who is expected to act, by the name of the role that ships. */
export const EXCEPTION_OWNERS = ['accounts-payable', 'buyer', 'receiver'] as const

export const invoiceExceptionType = () => z.enum(INVOICE_EXCEPTION_TYPES).meta({ example: 'PRICE' })
export const exceptionResolution = () => z.enum(EXCEPTION_RESOLUTIONS).meta({ example: 'accept' })

/** An order line that could be meant; never taken without a person (MAT-8). The best comes first. */
export const lineSuggestion = z.strictObject({
  orderLineId: schemas.uuid(),
  lineNumber: z.int().min(1),
  description: z.string(),
  why: z.string(),
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
  owner: z.enum(EXCEPTION_OWNERS),
  allowedResolutions: z.array(exceptionResolution()),
  suggestions: z.array(lineSuggestion),
  state: z.enum(['OPEN', 'RESOLVED']),
  /** `cleared`: it went away by itself when the invoice was matched again. */
  resolution: z.enum(['accept', 'cleared']).optional(),
  reason: z.string().optional(),
  raisedAt: schemas.instant(),
  resolvedBy: schemas.uuid().optional(),
  resolvedAt: schemas.instant().optional(),
})

export type InvoiceExceptionView = z.output<typeof invoiceException>
export type InvoiceExceptionType = (typeof INVOICE_EXCEPTION_TYPES)[number]
export type ExceptionResolution = (typeof EXCEPTION_RESOLUTIONS)[number]
export type ExceptionOwner = (typeof EXCEPTION_OWNERS)[number]
export type LineSuggestion = z.output<typeof lineSuggestion>
