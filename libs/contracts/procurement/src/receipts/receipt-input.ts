import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { positiveQuantity, unitCode } from '../fields.js'

const itemId = () => schemas.text(80).meta({ example: 'A-246' })

/** What was delivered of one order line, or of an item. */
export const receiptLineInput = z
  .strictObject({
    orderLineId: schemas.uuid().optional(),
    item: z
      .strictObject({ supplierItemId: itemId().optional(), buyerItemId: itemId().optional() })
      .refine((item) => (item.supplierItemId === undefined) !== (item.buyerItemId === undefined), {
        message: 'must name either supplierItemId or buyerItemId',
      })
      .optional()
      .meta({
        description:
          'Instead of `orderLineId`: the quantity goes to the lines of this item that are still open, the earliest promised first (REC-3).',
      }),
    quantity: positiveQuantity().meta({
      description: 'Received, all together; what is neither rejected nor to be inspected is accepted (REC-1).',
    }),
    unitCode: unitCode()
      .optional()
      .meta({ description: 'The unit it was counted in: that of the order line (default) or its alternate (X-4).' }),
    rejected: schemas.quantity().optional(),
    rejectionReason: schemas.text(500).optional(),
    inInspection: schemas.quantity().optional(),
  })
  .refine((line) => (line.orderLineId === undefined) !== (line.item === undefined), {
    message: 'must name either orderLineId or item',
    path: ['orderLineId'],
  })

export type ReceiptLineInput = z.output<typeof receiptLineInput>

export const postReceiptInput = z.strictObject({
  orderId: schemas.uuid(),
  deliveryNote: schemas.text(80).optional().meta({ example: 'LS-4711' }),
  lines: z.array(receiptLineInput).min(1).max(500),
})
