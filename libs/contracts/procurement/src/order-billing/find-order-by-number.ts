import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** Finds the orders that a sender names by their numbers. */
export const findOrdersByNumber = defineOperation({
  name: 'procurement.order.find-by-number.v1',
  internal: 'Billing finds the orders that an invoice names; people search the list of purchase orders.',
  readOnly: true,
  summary: 'Purchase orders by their official numbers.',
  description: 'Numbers are compared exactly; those that the organization has not given are left out.',
  input: z.strictObject({ numbers: z.array(schemas.text(60)).min(1).max(20) }),
  output: z.strictObject({ orders: z.array(z.strictObject({ number: z.string(), orderId: schemas.uuid() })) }),
  example: {
    input: { numbers: ['PO-2026-000001', 'PO-2026-999999'] },
    output: { orders: [{ number: 'PO-2026-000001', orderId: EXAMPLE.orderId }] },
  },
})
