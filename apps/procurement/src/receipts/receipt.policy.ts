import { type postReceipt, receiptLineUnknown } from '@nexus/contracts-procurement'
import { type InputOf, Quantity } from '@nexus/kernel'

/** A delivered quantity, in millionths, and the lines that it belongs to. */
export interface Delivery {
  readonly lineNumber: number
  readonly orderLineId: string
  readonly requisitionLineId: string
  readonly micro: bigint
}

/**
 * What was typed, by order line; never two quantities for one line (REC-3).
 * @throws DomainError procurement.receipt.line_unknown
 */
export function deliveriesOf(
  lines: InputOf<typeof postReceipt>['lines'],
  orderLines: readonly { readonly id: string; readonly requisitionLineId: string }[],
): Delivery[] {
  const seen = new Set<string>()
  return lines.map(({ orderLineId, quantity }, index) => {
    const orderLine = orderLines.find((line) => line.id === orderLineId)
    if (orderLine === undefined || seen.has(orderLineId)) {
      const detail =
        orderLine === undefined
          ? `The purchase order has no line ${orderLineId}.`
          : `The order line ${orderLineId} is received twice in one receipt; add the quantities up.`
      throw receiptLineUnknown(detail, {
        errors: [{ pointer: `/lines/${String(index)}/orderLineId`, code: 'line_unknown', detail }],
      })
    }
    seen.add(orderLineId)
    const { requisitionLineId } = orderLine
    return { lineNumber: index + 1, orderLineId, requisitionLineId, micro: Quantity.parse(quantity).micro }
  })
}
