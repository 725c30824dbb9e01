import type { LineMatchMethod } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import type { LineToMatch } from './finding.policy.js'
import { itemKeyOf } from './line-suggestions.policy.js'
import type { Unmatched } from './unmatched-line.policy.js'

type OrderLine = MatchView['lines'][number]

/** The order line of an invoice line, or why there is none. */
export type LineFound =
  | { readonly orderLine: OrderLine; readonly by: LineMatchMethod }
  | { readonly orderLine?: undefined; readonly unmatched: Unmatched }

/**
 * Finds the order line of one invoice line, whatever stands around it (MAT-8): what a person assigned, else the order
 * line that it names, else the vendor's item number, else ours. What fits several order lines, or names one that is
 * not there, is left to a person; descriptions decide nothing.
 * @param before what it was found to be the last time
 */
export function findOrderLine(
  line: LineToMatch,
  orderLines: readonly OrderLine[],
  assignedTo: string | undefined,
  before?: string,
): LineFound {
  if (assignedTo !== undefined) {
    const orderLine = orderLines.find((candidate) => candidate.lineId === assignedTo)
    return orderLine === undefined ? { unmatched: { why: 'assigned-line-gone' } } : { orderLine, by: 'assigned' }
  }
  if (line.orderLineReference !== null) {
    const named = orderLines.filter((candidate) => isNamedBy(line.orderLineReference ?? '', candidate))
    // An order that a person added for another line must not make this one ambiguous.
    const kept = named.find((candidate) => candidate.lineId === before)
    if (kept !== undefined) return { orderLine: kept, by: 'order-line-reference' }
    if (named[0] !== undefined && named.length === 1) return { orderLine: named[0], by: 'order-line-reference' }
    const why = named.length > 1 ? 'line-of-several-orders' : 'line-not-on-order'
    return { unmatched: { why, reference: line.orderLineReference } }
  }
  return (
    byItem(line.supplierItemId, orderLines, 'supplierItemId', 'supplier-item-id', before) ??
    byItem(line.buyerItemId, orderLines, 'buyerItemId', 'buyer-item-id', before) ?? {
      unmatched: { why: 'nothing-named' },
    }
  )
}

/** By its id, or by its number, with or without leading zeros. */
function isNamedBy(reference: string, orderLine: OrderLine): boolean {
  const text = reference.trim()
  return (
    text.toLowerCase() === orderLine.lineId ||
    (/^0*[1-9][0-9]{0,8}$/.test(text) && text.replace(/^0+/, '') === String(orderLine.lineNumber))
  )
}

function byItem(
  id: string | null,
  orderLines: readonly OrderLine[],
  field: 'supplierItemId' | 'buyerItemId',
  by: LineMatchMethod,
  before: string | undefined,
): LineFound | undefined {
  if (id === null) return undefined
  const key = itemKeyOf(id)
  const found = orderLines.filter((candidate) => itemKeyOf(candidate[field] ?? '') === key && key !== '')
  if (found[0] === undefined) return undefined
  if (found.length === 1) return { orderLine: found[0], by }
  const kept = found.find((candidate) => candidate.lineId === before)
  if (kept !== undefined) return { orderLine: kept, by }
  return { unmatched: { why: 'item-of-several-lines', reference: id, orderLines: found.length } }
}
