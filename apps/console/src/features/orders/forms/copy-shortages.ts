import type { Requisition } from '../../requisitions/queries/requisition-queries.js'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { isMore, isZero, plus } from './quantities.js'

/** A line of the requisition of which less is open than the copy would order. */
export interface CopyShortage {
  readonly requisitionLineId: string
  readonly description: string
  readonly unitCode: string
  readonly wanted: string
  readonly open: string
}

/**
 * What a copy would order beyond what the requisition has open. Only a hint: the settings may allow to order
 * more, and the server decides.
 */
export function copyShortages(
  order: Pick<PurchaseOrder, 'lines'>,
  requisition: Pick<Requisition, 'lines'>,
): readonly CopyShortage[] {
  // Lines of a merged order may share a line of the requisition: the copy asks for it once.
  const wanted = new Map<string, string>()
  for (const { requisitionLineId, quantities } of order.lines)
    if (!isZero(quantities.ordered))
      wanted.set(requisitionLineId, plus(wanted.get(requisitionLineId) ?? '0', quantities.ordered))
  return requisition.lines.flatMap(({ lineId, description, unitCode, quantities }) => {
    const quantity = wanted.get(lineId)
    if (quantity === undefined || !isMore(quantity, quantities.open)) return []
    return [{ requisitionLineId: lineId, description, unitCode, wanted: quantity, open: quantities.open }]
  })
}
