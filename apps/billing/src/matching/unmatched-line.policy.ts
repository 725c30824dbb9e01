import type { UnmatchedReason } from '@nexus/contracts-billing'

type Why = Exclude<UnmatchedReason, 'no-order'>

/**
 * Why a line fits no order line by itself, as `detail` says it (MAT-8). The facts of an exception are read back out of
 * these same words, so they are written here alone.
 * @param reference of the order, order line or item, as the line names it
 */
export const WHY_UNMATCHED: Readonly<Record<Why, (reference: string, orderLines?: number) => string>> = {
  'assigned-line-gone': () => 'the order line that it was assigned to is not there any more',
  'line-of-several-orders': (reference) =>
    `it refers to order line "${reference}", which several orders of the invoice have`,
  'line-not-on-order': (reference) => `it refers to order line "${reference}", which the order does not have`,
  'order-not-of-invoice': (reference) => `it refers to order "${reference}", which is none of those of the invoice`,
  'item-of-several-lines': (reference, orderLines = 0) =>
    `its item number ${reference} stands on ${String(orderLines)} order lines`,
  'nothing-named': () => 'it names no order line and no item number of the order',
}
