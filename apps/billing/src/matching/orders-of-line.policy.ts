import type { MatchView } from '@nexus/contracts-procurement'
import type { LineToMatch } from './finding.policy.js'
import { itemKeyOf } from './line-suggestions.policy.js'
import type { Unmatched } from './unmatched-line.policy.js'

/**
 * The orders among which the order line of an invoice line is looked for (MAT-8): the one that it was given or names,
 * else all of the invoice. What a person assigned may be on any of them.
 */
export function candidateOrders(
  { orderId, orderReference }: LineToMatch,
  orders: readonly MatchView[],
  assignedTo: string | undefined,
): { readonly orders: readonly MatchView[]; readonly unmatched?: Unmatched } {
  if (assignedTo !== undefined) return { orders }
  if (orderId !== null) return { orders: orders.filter((order) => order.orderId === orderId) }
  if (orderReference === null) return { orders }
  const named = orders.filter(({ number }) => number !== undefined && itemKeyOf(number) === itemKeyOf(orderReference))
  if (named.length > 0) return { orders: named }
  // The number may be the sender's own; with one order there is no doubt which is meant.
  if (orders.length === 1) return { orders }
  return { orders: [], unmatched: { why: 'order-not-of-invoice', reference: orderReference } }
}
