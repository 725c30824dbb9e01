import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity, unitCode } from '../fields.js'

export const EXAMPLE_RETURN_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b51'
const EXAMPLE_RETURN_LINE_ID = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b52'

export const RETURN_STATES = ['POSTED', 'REVERSED'] as const

export const returnLineView = z.strictObject({
  lineId: schemas.uuid(),
  receiptLineId: schemas.uuid(),
  orderLineId: schemas.uuid(),
  quantity: positiveQuantity().meta({ description: 'In the unit of the order line.' }),
  rejectedPart: schemas.quantity().meta({ description: 'Of `quantity`, what had been rejected: rejects go first.' }),
  billedPart: schemas
    .quantity()
    .meta({ description: 'Of `quantity`, what was billed by then: the vendor owes a credit note for it (REC-5).' }),
  replacement: z.boolean().meta({ description: 'Whether it is to be delivered again.' }),
  reason: z.string(),
  counted: z.strictObject({ quantity: positiveQuantity(), unitCode: unitCode() }).optional(),
})

export const returnView = z.strictObject({
  returnId: schemas.uuid(),
  number: z.string().meta({ description: 'The order number and a count.', example: 'PO-2026-000001/B1' }),
  state: z.enum(RETURN_STATES).meta({ example: 'POSTED' }),
  receiptId: schemas.uuid(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  vendorId: schemas.uuid(),
  returnedBy: schemas.uuid(),
  returnedByName: z.string().optional(),
  returnedAt: schemas.instant(),
  creditExpected: z.boolean().meta({ description: 'Whether a part of it was billed when it went back (REC-5).' }),
  lines: z.array(returnLineView),
  reversal: z
    .strictObject({ reason: z.string(), reversedBy: schemas.uuid(), reversedAt: schemas.instant() })
    .optional(),
  version: schemas.version(),
})

export type ReturnView = z.output<typeof returnView>

export const exampleReturn: ReturnView = {
  returnId: EXAMPLE_RETURN_ID,
  number: 'PO-2026-000001/B1',
  state: 'POSTED',
  receiptId: EXAMPLE.receiptId,
  orderId: EXAMPLE.orderId,
  orderNumber: 'PO-2026-000001',
  vendorId: EXAMPLE.vendorId,
  returnedBy: EXAMPLE.receiverId,
  returnedByName: 'Rosa Receiver',
  returnedAt: EXAMPLE.later,
  creditExpected: false,
  lines: [
    {
      lineId: EXAMPLE_RETURN_LINE_ID,
      receiptLineId: EXAMPLE.receiptLineId,
      orderLineId: EXAMPLE.orderLineId,
      quantity: '1',
      rejectedPart: '0',
      billedPart: '0',
      replacement: true,
      reason: 'Leg broken',
    },
  ],
  version: 1,
}
