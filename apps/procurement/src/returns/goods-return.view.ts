import type { ReturnView } from '@nexus/contracts-procurement'
import { quantityText } from '../pricing/priced-line.view.js'
import { countedView } from '../receipts/receipt.view.js'
import type { GoodsReturnLine } from './goods-return-line.entity.js'
import type { GoodsReturn } from './goods-return.entity.js'

export function returnViewOf(goodsReturn: GoodsReturn, lines: readonly GoodsReturnLine[]): ReturnView {
  const { id, state, sequenceNumber, receiptId, orderId, orderNumber, vendorId, returnedBy, returnedByName } =
    goodsReturn
  const { returnedAt, reversalReason, reversedBy, reversedAt, version } = goodsReturn
  return {
    returnId: id,
    number: `${orderNumber}/B${String(sequenceNumber)}`,
    state,
    receiptId,
    orderId,
    orderNumber,
    vendorId,
    returnedBy,
    returnedByName: returnedByName ?? undefined,
    returnedAt: returnedAt.toISOString(),
    creditExpected: lines.some((line) => line.billedMicro > 0n),
    lines: lines.map((line) => ({
      lineId: line.id,
      receiptLineId: line.receiptLineId,
      orderLineId: line.orderLineId,
      quantity: quantityText(line.micro),
      rejectedPart: quantityText(line.rejectsMicro),
      billedPart: quantityText(line.billedMicro),
      replacement: line.replacement,
      reason: line.reason,
      counted: countedView(line),
    })),
    reversal:
      reversedBy === null || reversedAt === null
        ? undefined
        : { reason: reversalReason ?? '', reversedBy, reversedAt: reversedAt.toISOString() },
    version,
  }
}

/** What every event of a return says. */
export const returnFacts = ({ id, version, receiptId, orderId, orderNumber, vendorId }: GoodsReturn) => ({
  returnId: id,
  version,
  receiptId,
  orderId,
  orderNumber,
  vendorId,
})
