import type { UnmatchedReason } from '@nexus/contracts-billing'

type Why = Exclude<UnmatchedReason, 'no-order'>

/** Why a line fits no order line by itself (MAT-8). */
export interface Unmatched {
  readonly why: Why
  /** Of the order, order line or item, as the line names it. */
  readonly reference?: string
  /** How many order lines have the item number. */
  readonly orderLines?: number
}

const SENTENCES: Readonly<Record<Why, (reference: string, orderLines: number) => string>> = {
  'assigned-line-gone': () => 'the order line that it was assigned to is not there any more',
  'line-of-several-orders': (reference) =>
    `it refers to order line "${reference}", which several orders of the invoice have`,
  'line-not-on-order': (reference) => `it refers to order line "${reference}", which the order does not have`,
  'order-not-of-invoice': (reference) => `it refers to order "${reference}", which is none of those of the invoice`,
  'item-of-several-lines': (reference, orderLines) =>
    `its item number ${reference} stands on ${String(orderLines)} order lines`,
  'nothing-named': () => 'it names no order line and no item number of the order',
}

/** The part of `detail` that says why. */
export const whyUnmatched = ({ why, reference = '', orderLines = 0 }: Unmatched): string =>
  SENTENCES[why](reference, orderLines)
