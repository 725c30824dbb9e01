import type { Ids } from '@nexus/kernel'
import { ReceiptLine } from './receipt-line.entity.js'
import type { Delivery } from './receipt.policy.js'

/** The lines of a receipt as its delivery goes to order lines. */
export function receiptLinesOf(deliveries: readonly Delivery[], receiptId: string, ids: Ids): ReceiptLine[] {
  return deliveries.map((delivery) => {
    const { lineNumber, orderLineId, micro, inspectingMicro, rejectedMicro } = delivery
    const { rejectionReason, countedUnit, countedMicro } = delivery
    return Object.assign(new ReceiptLine(), {
      ...{ id: ids.next(), receiptId, lineNumber, orderLineId, micro, inspectingMicro, rejectedMicro },
      ...{ rejectionReason, countedUnit, countedMicro },
    })
  })
}
