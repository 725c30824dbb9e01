import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { positiveQuantity } from '../fields.js'

export const receiptView = z.strictObject({
  receiptId: schemas.uuid(),
  orderId: schemas.uuid(),
  orderNumber: z.string(),
  orderVersion: schemas.version().meta({ description: 'The version of the order that this receipt made.' }),
  vendorId: schemas.uuid(),
  deliveryNote: schemas.text(80).optional(),
  receivedBy: schemas.uuid(),
  receivedByName: z.string().optional(),
  receivedAt: schemas.instant(),
  lines: z.array(z.strictObject({ lineId: schemas.uuid(), orderLineId: schemas.uuid(), quantity: positiveQuantity() })),
  version: schemas.version(),
})

export type ReceiptView = z.output<typeof receiptView>

export const exampleReceipt: ReceiptView = {
  receiptId: EXAMPLE.receiptId,
  orderId: EXAMPLE.orderId,
  orderNumber: 'PO-2026-000001',
  orderVersion: 6,
  vendorId: EXAMPLE.vendorId,
  deliveryNote: 'LS-4711',
  receivedBy: EXAMPLE.receiverId,
  receivedByName: 'Rosa Receiver',
  receivedAt: EXAMPLE.later,
  lines: [{ lineId: EXAMPLE.receiptLineId, orderLineId: EXAMPLE.orderLineId, quantity: '2' }],
  version: 1,
}
