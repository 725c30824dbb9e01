import type { ReceiptView } from '@nexus/contracts-procurement'
import { quantityText } from '../pricing/priced-line.view.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt } from './receipt.entity.js'

export function receiptViewOf(receipt: Receipt, lines: readonly ReceiptLine[]): ReceiptView {
  const {
    id,
    orderId,
    orderNumber,
    orderVersion,
    vendorId,
    deliveryNote,
    receivedBy,
    receivedByName,
    receivedAt,
    version,
  } = receipt
  return {
    receiptId: id,
    orderId,
    orderNumber,
    orderVersion,
    vendorId,
    deliveryNote: deliveryNote ?? undefined,
    receivedBy,
    receivedByName: receivedByName ?? undefined,
    receivedAt: receivedAt.toISOString(),
    lines: lines.map((line) => ({
      lineId: line.id,
      orderLineId: line.orderLineId,
      quantity: quantityText(line.micro),
    })),
    version,
  }
}
