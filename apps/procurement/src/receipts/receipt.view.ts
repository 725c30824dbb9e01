import type { ReceiptView } from '@nexus/contracts-procurement'
import { quantityText } from '../pricing/priced-line.view.js'
import type { ReceiptLine } from './receipt-line.entity.js'
import type { Receipt } from './receipt.entity.js'
import { acceptedOf, receiptNumberOf } from './receipt.policy.js'

export function receiptViewOf(receipt: Receipt, lines: readonly ReceiptLine[]): ReceiptView {
  const { id, state, orderId, orderNumber, orderVersion, vendorId, deliveryNote, receivedBy, receivedByName } = receipt
  const { receivedAt, reversalReason, reversedBy, reversedAt, draftLines, holdsRoomUntil, version } = receipt
  const numbered = state !== 'DRAFT' && state !== 'DISCARDED'
  return {
    receiptId: id,
    number: numbered ? receiptNumberOf(receipt) : undefined,
    state,
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
      ...receiptQuantitiesOf(line),
      rejectionReason: line.rejectionReason ?? undefined,
      counted: countedView(line),
    })),
    draft:
      draftLines === null ? undefined : { lines: draftLines, holdsRoomUntil: holdsRoomUntil?.toISOString() ?? null },
    reversal:
      reversedBy === null || reversedAt === null
        ? undefined
        : { reason: reversalReason ?? '', reversedBy, reversedAt: reversedAt.toISOString() },
    version,
  }
}

/** A quantity as it was counted, when that was in another unit. */
export const countedView = (line: {
  readonly countedUnit: string | null
  readonly countedMicro: bigint | null
}): ReceiptView['lines'][number]['counted'] =>
  line.countedUnit === null || line.countedMicro === null
    ? undefined
    : { quantity: quantityText(line.countedMicro), unitCode: line.countedUnit }

export const receiptQuantitiesOf = (line: ReceiptLine) => ({
  quantity: quantityText(line.micro),
  accepted: quantityText(acceptedOf(line)),
  rejected: quantityText(line.rejectedMicro),
  inInspection: quantityText(line.inspectingMicro),
  returned: quantityText(line.returnedMicro),
})

/** What every event of a receipt says. */
export const receiptFacts = ({ id, version, state, orderId, orderNumber, vendorId }: Receipt) => ({
  receiptId: id,
  version,
  state,
  orderId,
  orderNumber,
  vendorId,
})

/** A receipt line with its quantities, for events. */
export const lineFactsOf = (line: ReceiptLine) => ({
  receiptLineId: line.id,
  orderLineId: line.orderLineId,
  ...receiptQuantitiesOf(line),
})
