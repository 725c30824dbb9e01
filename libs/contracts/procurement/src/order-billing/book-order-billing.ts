import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { orderClosedForGood, orderOnHold } from '../purchase-orders/purchase-order.errors.js'
import {
  billingBelowZero,
  billingConflict,
  billingExceedsOrdered,
  billingExceedsReceived,
  billingLineUnknown,
  orderNotOpen,
} from './order-billing.errors.js'

export const bookOrderBillingInput = z.strictObject({
  invoiceId: schemas.uuid(),
  orderId: schemas.uuid().meta({ description: 'The order of all lines that do not name one.' }),
  creditOf: schemas.uuid().optional().meta({
    description:
      'The invoice that a credit note takes back from: never more of an order line than that invoice has booked.',
  }),
  lines: z
    .array(
      z.strictObject({
        invoiceLineId: schemas.uuid(),
        orderId: schemas.uuid().optional(),
        orderLineId: schemas.uuid(),
        quantity: schemas
          .signedQuantity()
          .regex(/[1-9]/, 'must not be zero')
          .meta({ description: 'Negative on a credit note: takes billed quantity back.' }),
      }),
    )
    .min(1)
    .max(1000),
})

/** Books invoice lines on order lines, all or none; the only way to an invoice that is MATCHED (house.md 4). */
export const bookOrderBilling = defineOperation({
  name: 'procurement.order-billing.book.v1',
  internal:
    'Only billing books, after its own matching; the ledger then accepts or refuses under the locks of the orders.',
  summary: 'Book billed quantities on the lines of one or several purchase orders.',
  description:
    'All lines on all orders, or none. Idempotent by invoice line: lines that are booked already in the same way are ' +
    'left as they are. Credits are taken on held and softly closed orders too, never on those that are closed for good.',
  input: bookOrderBillingInput,
  output: z.strictObject({
    orderVersion: schemas.version().meta({ description: 'Of the order that the input names.' }),
    orders: z
      .array(z.strictObject({ orderId: schemas.uuid(), orderVersion: schemas.version() }))
      .optional()
      .meta({ description: 'Of every order that a line is booked on.' }),
  }),
  errors: [
    orderNotOpen,
    orderOnHold,
    orderClosedForGood,
    billingLineUnknown,
    billingConflict,
    billingExceedsReceived,
    billingExceedsOrdered,
    billingBelowZero,
  ],
  example: {
    input: {
      invoiceId: EXAMPLE.invoiceId,
      orderId: EXAMPLE.orderId,
      lines: [{ invoiceLineId: EXAMPLE.invoiceLineId, orderLineId: EXAMPLE.orderLineId, quantity: '2' }],
    },
    output: { orderVersion: 7, orders: [{ orderId: EXAMPLE.orderId, orderVersion: 7 }] },
  },
})

/** Takes back everything that an invoice has booked, on all orders; a repeat finds nothing and changes nothing. */
export const unbookOrderBilling = defineOperation({
  name: 'procurement.order-billing.unbook.v1',
  internal: 'Billing takes its bookings back when an invoice is rejected.',
  summary: 'Take back all bookings of an invoice.',
  input: z.strictObject({ invoiceId: schemas.uuid() }),
  output: z.strictObject({
    orders: z.array(z.strictObject({ orderId: schemas.uuid(), orderVersion: schemas.version() })),
  }),
  errors: [billingBelowZero, billingConflict, billingExceedsReceived, billingExceedsOrdered],
  example: {
    input: { invoiceId: EXAMPLE.invoiceId },
    output: { orders: [{ orderId: EXAMPLE.orderId, orderVersion: 8 }] },
  },
})
