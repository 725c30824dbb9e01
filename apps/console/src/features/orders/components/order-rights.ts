import type { PurchaseOrder } from '../queries/order-queries.js'

/** What can be done with an order as it stands, by what it is called here. */
export type OrderAct =
  | 'submit'
  | 'issue'
  | 'receive'
  | 'accept'
  | 'edit'
  | 'change'
  | 'copy'
  | 'split'
  | 'merge'
  | 'receiving-terms'
  | 'withdraw'
  | 'acknowledge'
  | 'hold'
  | 'release'
  | 'cancel'
  | 'answer-cancellation'
  | 'withdraw-cancellation'
  | 'close'
  | 'close-for-good'
  | 'reopen'

/**
 * What this person can do with the order: the machine of the order, and their rights. The server has the last word.
 * @param can whether they have a right
 */
export function actsOf(order: PurchaseOrder, can: (permission: string) => boolean): ReadonlySet<OrderAct> {
  const { state, onHold = false, closure, cancellation } = order
  const isAll = (part: PurchaseOrder['receipt']): boolean => part === 'FULL' || part === 'OVER'
  const isFinished = isAll(order.receipt) && isAll(order.billing)
  const isWaiting = cancellation?.status === 'requested'
  const isUnapproved = state === 'SUBMITTED' || state === 'IN_APPROVAL'
  const isIssued = state === 'ISSUED'
  const isComing = isIssued && !onHold && !isAll(order.receipt)
  const isCancellable = state === 'DRAFT' || isUnapproved || state === 'APPROVED' || isIssued
  const possible: readonly (readonly [OrderAct, string, boolean])[] = [
    ['submit', 'purchase-order:submit', state === 'DRAFT' && !onHold],
    ['issue', 'purchase-order:issue', state === 'APPROVED' && !onHold],
    ['receive', 'receipt:create', isComing && order.lines.some(({ kind }) => kind === 'goods')],
    ['accept', 'receipt:create', isComing && order.lines.some(({ kind }) => kind === 'service')],
    ['edit', 'purchase-order:update', state === 'DRAFT' || isUnapproved],
    ['change', 'purchase-order:update', isIssued],
    ['copy', 'purchase-order:create', true],
    ['split', 'purchase-order:create', state === 'DRAFT' && !onHold],
    ['merge', 'purchase-order:create', state === 'DRAFT' && !onHold],
    // The terms as they are come with what can be received.
    ['receiving-terms', 'purchase-order:create', state === 'DRAFT' && can('receipt:read')],
    ['withdraw', 'purchase-order:submit', isUnapproved],
    ['acknowledge', 'purchase-order:acknowledge', isIssued],
    ['hold', 'purchase-order:hold', isCancellable && !onHold],
    ['release', 'purchase-order:hold', onHold],
    ['cancel', 'purchase-order:cancel', isCancellable && !isWaiting],
    ['answer-cancellation', 'purchase-order:acknowledge', isWaiting],
    ['withdraw-cancellation', 'purchase-order:cancel', isWaiting],
    ['close', 'purchase-order:close', isIssued && !isWaiting],
    [
      'close-for-good',
      'purchase-order:close-hard',
      (isIssued && !isWaiting && isFinished) || (state === 'CLOSED' && closure?.kind !== 'hard'),
    ],
    ['reopen', 'purchase-order:close', state === 'CLOSED' && closure?.kind !== 'hard'],
  ]
  return new Set(possible.filter(([, permission, fits]) => fits && can(permission)).map(([act]) => act))
}
