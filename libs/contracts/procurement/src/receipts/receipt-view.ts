import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity, unitCode } from '../fields.js'
import { receiptLineInput } from './receipt-input.js'

/** States of a receipt (REC-1); DRAFT: nothing is booked yet; POSTED: nothing was, or is to be, inspected. */
export const RECEIPT_STATES = [
  'DRAFT',
  'DISCARDED',
  'POSTED',
  'IN_INSPECTION',
  'ACCEPTED',
  'PARTLY_REJECTED',
  'REJECTED',
  'REVERSED',
] as const

export const receiptStateName = () => z.enum(RECEIPT_STATES).meta({ example: 'POSTED' })

export const receiptLineView = z.strictObject({
  lineId: schemas.uuid(),
  orderLineId: schemas.uuid(),
  quantity: positiveQuantity().meta({
    description: 'Received, in the unit of the order line: accepted + rejected + in inspection (REC-1).',
  }),
  accepted: schemas.quantity(),
  rejected: schemas.quantity(),
  inInspection: schemas.quantity(),
  returned: schemas.quantity(),
  rejectionReason: z.string().optional(),
  counted: z
    .strictObject({ quantity: positiveQuantity(), unitCode: unitCode() })
    .optional()
    .meta({ description: 'As it was counted, when that was in another unit (X-4).' }),
})

export const receiptView = z.strictObject({
  receiptId: schemas.uuid(),
  number: z.string().optional().meta({
    description: 'The order number and a count, given when it is posted, gapless; drafts have none.',
    example: 'PO-2026-000001/R1',
  }),
  state: receiptStateName(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  orderVersion: schemas
    .version()
    .meta({ description: 'The version of the order that this receipt made; of a draft, that it was made for.' }),
  vendorId: schemas.uuid(),
  deliveryNote: schemas.text(80).optional(),
  receivedBy: schemas.uuid(),
  receivedByName: z.string().optional(),
  receivedAt: schemas.instant(),
  lines: z.array(receiptLineView).meta({ description: 'Of a draft: where what was typed would go now (REC-3).' }),
  draft: z
    .strictObject({
      lines: z.array(receiptLineInput),
      holdsRoomUntil: schemas.instant().nullable().meta({
        description:
          'So long what it holds counts against the limit of its order lines; null, and where the settings do not count drafts: it does not (REC-2).',
      }),
    })
    .optional()
    .meta({ description: 'Of a draft: what was typed, to go on with it.' }),
  reversal: z
    .strictObject({ reason: z.string(), reversedBy: schemas.uuid(), reversedAt: schemas.instant() })
    .optional(),
  version: schemas.version(),
})

export type ReceiptView = z.output<typeof receiptView>

export const exampleReceipt: ReceiptView = {
  receiptId: EXAMPLE.receiptId,
  number: 'PO-2026-000001/R1',
  state: 'POSTED',
  orderId: EXAMPLE.orderId,
  orderNumber: 'PO-2026-000001',
  orderVersion: 6,
  vendorId: EXAMPLE.vendorId,
  deliveryNote: 'LS-4711',
  receivedBy: EXAMPLE.receiverId,
  receivedByName: 'Rosa Receiver',
  receivedAt: EXAMPLE.later,
  lines: [
    {
      lineId: EXAMPLE.receiptLineId,
      orderLineId: EXAMPLE.orderLineId,
      quantity: '2',
      accepted: '2',
      rejected: '0',
      inInspection: '0',
      returned: '0',
    },
  ],
  version: 1,
}
