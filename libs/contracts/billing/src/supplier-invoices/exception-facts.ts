import { schemas } from '@nexus/kernel'
import { z } from 'zod'

/** Kinds of differences that are quantities of one order line. */
export const QUANTITY_EXCEPTION_TYPES = [
  'QTY_OVER_ORDERED',
  'QTY_OVER_RECEIVED',
  'NOT_RECEIVED',
  'QTY_UNDER_BILLED',
  'QTY_OVER_CREDITED',
] as const

/** Why a line of an invoice fits no order line by itself (MAT-8); `no-order`: the invoice as a whole belongs to none. */
export const UNMATCHED_REASONS = [
  'no-order',
  'assigned-line-gone',
  'line-of-several-orders',
  'line-not-on-order',
  'order-not-of-invoice',
  'item-of-several-lines',
  'nothing-named',
] as const

/** In which role somebody acted on an order. */
export const ORDER_ROLES = ['creator', 'approver', 'receiver'] as const

const line = () => z.string().meta({ description: 'The line of the invoice, as it calls itself.', example: '1' })
const orderLine = () => z.int().min(1).meta({ description: 'Number of the order line.' })
const order = () => z.string().meta({ description: 'Number of the order.', example: 'PO-2026-000017' })
const taxRate = () =>
  z.strictObject({ category: z.string(), percent: z.string() }).meta({ example: { category: 'S', percent: '19' } })

/**
 * What an exception is about, for whoever says it in other words than `detail`: amounts, quantities (decimal text in the unit
 * of the order line), numbers and codes, closed for each type.
 */
export const exceptionFacts = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.enum(['PRICE', 'PRICE_UNDER_BILLED']),
      line: line(),
      orderLine: orderLine(),
      quantity: schemas.signedQuantity(),
      unitCode: z.string().optional(),
      billed: schemas.money(),
      expected: schemas.money(),
      earlier: schemas
        .money()
        .optional()
        .meta({ description: 'What earlier documents were let bill beyond the order.' }),
    }),
    z.strictObject({
      type: z.literal('TAX'),
      line: line(),
      orderLine: orderLine(),
      billed: taxRate(),
      expected: taxRate(),
    }),
    z.strictObject({
      type: z.literal('UNIT'),
      line: line(),
      orderLine: orderLine(),
      billed: z.string().meta({ example: 'XPK' }),
      expected: z.string().meta({ example: 'C62' }),
    }),
    z.strictObject({
      type: z.enum(QUANTITY_EXCEPTION_TYPES),
      orderLine: orderLine(),
      billed: schemas.signedQuantity(),
      left: schemas.signedQuantity().meta({ description: 'What could be billed, or credited, of the order line.' }),
      unitCode: z.string().optional().meta({ description: 'Absent where the lines that bill it name no unit.' }),
      basis: z
        .enum(['received', 'accepted'])
        .optional()
        .meta({ description: 'Of what has come, what may be billed: all of it, or what was accepted.' }),
    }),
    z.strictObject({
      type: z.literal('UNMATCHED_LINE'),
      why: z.enum(UNMATCHED_REASONS),
      line: line().optional(),
      description: z.string().optional(),
      reference: z.string().optional().meta({ description: 'Of the order, order line or item, as the line names it.' }),
      orderLines: z.int().min(2).optional().meta({ description: 'How many order lines have the item number.' }),
    }),
    z.strictObject({
      type: z.enum(['NEGATIVE_LINE', 'NO_QUANTITY']),
      line: line(),
      quantity: schemas.signedQuantity(),
      unitCode: z.string().optional(),
      net: schemas.money(),
    }),
    z.strictObject({
      type: z.literal('CURRENCY'),
      order: order(),
      billed: schemas.currencyCode(),
      expected: schemas.currencyCode(),
    }),
    z.strictObject({
      type: z.literal('FREIGHT'),
      differences: z.array(
        z.strictObject({
          kind: z.enum(['allowance', 'charge']),
          tax: taxRate(),
          billed: schemas.money(),
          expected: schemas.money(),
        }),
      ),
    }),
    z.strictObject({ type: z.literal('PO_CLOSED'), order: order(), state: z.string(), forGood: z.boolean() }),
    z.strictObject({
      type: z.literal('PO_ON_HOLD'),
      order: order(),
      reason: z.string().meta({ description: 'In the words of who holds it.' }),
    }),
    z.strictObject({
      type: z.literal('BANK_MISMATCH'),
      billed: z.array(z.string()).meta({ description: 'IBANs of the invoice.' }),
      recorded: z.array(z.string()).meta({ description: 'IBANs that are recorded for the vendor.' }),
    }),
    z.strictObject({ type: z.literal('DUPLICATE'), number: z.string() }),
    z.strictObject({
      type: z.literal('CREDIT_WITHOUT_INVOICE'),
      number: z.string(),
      invoices: z
        .array(z.string())
        .meta({ description: 'Invoices that it names, none of which is known of the vendor.' }),
    }),
    z.strictObject({ type: z.literal('SEPARATION_OF_DUTIES'), order: order(), role: z.enum(ORDER_ROLES) }),
    z.strictObject({
      type: z.literal('BOOKING_REFUSED'),
      code: z.string().meta({ description: 'Code of the error that procurement answered with.' }),
      detail: z.string(),
    }),
    z.strictObject({ type: z.literal('VENDOR_HOLD') }),
    z.strictObject({
      type: z.literal('VENDOR_BLACKLISTED'),
      reason: z.string().meta({ description: 'In the words of who blacklisted it.' }),
      until: schemas.calendarDate().optional(),
    }),
    z.strictObject({
      type: z.literal('LINE_NOT_IN_REVISION'),
      line: line(),
      orderLine: orderLine(),
      order: order(),
      date: schemas.calendarDate(),
      revision: z.int().min(0),
    }),
  ])
  .meta({ description: 'What `detail` says, in parts; absent where they are not known of an exception.' })

export type ExceptionFacts = z.output<typeof exceptionFacts>
export type UnmatchedReason = (typeof UNMATCHED_REASONS)[number]
