import { type Answer, ProblemError, type Schemas } from '@nexus/client'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { type ChangeRun, changeQuery, keepChange } from './change-queries.js'
import { type PurchaseOrder, orderQuery } from './order-queries.js'

export interface OrderTarget {
  readonly orderId: string
  readonly ifMatch: string
}
export type OrderRun = (target: OrderTarget) => Promise<Answer<PurchaseOrder>>

/** What can be done with an order as it stands. */
export const orderActions = {
  submit: ({ orderId, ifMatch }: OrderTarget) =>
    client.call('procurement.purchase-order.submit.v1', { path: { orderId }, ifMatch, waitSeconds: 5 }),
  issue: ({ orderId, ifMatch }: OrderTarget) =>
    client.call('procurement.purchase-order.issue.v1', { path: { orderId }, ifMatch }),
  withdraw:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.withdraw.v1', {
        path: { orderId },
        ifMatch,
        body: reason === '' ? {} : { reason },
      }),
  cancel:
    (body: Schemas['CancelPurchaseOrder']): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.cancel.v1', { path: { orderId }, ifMatch, body }),
  withdrawCancellation:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.withdraw-cancellation.v1', {
        path: { orderId },
        ifMatch,
        body: { reason },
      }),
  answerCancellation:
    (body: Schemas['AnswerCancellationPurchaseOrder']): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.answer-cancellation.v1', { path: { orderId }, ifMatch, body }),
  acknowledge:
    (body: Schemas['AcknowledgePurchaseOrder']): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.acknowledge.v1', { path: { orderId }, ifMatch, body }),
  hold:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.hold.v1', { path: { orderId }, ifMatch, body: { reason } }),
  release:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.release.v1', { path: { orderId }, ifMatch, body: { reason } }),
  close:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.close.v1', { path: { orderId }, ifMatch, body: { reason } }),
  closeForGood:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.close-hard.v1', { path: { orderId }, ifMatch, body: { reason } }),
  reopen:
    (reason: string): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.reopen.v1', { path: { orderId }, ifMatch, body: { reason } }),
  shortClose:
    (orderLineId: string, body: Schemas['ShortClosePurchaseOrder']): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.short-close.v1', { path: { orderId, orderLineId }, ifMatch, body }),
  /** Answers with the new draft. */
  split:
    (body: Schemas['SplitPurchaseOrder']): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.split.v1', { path: { orderId }, ifMatch, body }),
  merge:
    (orderIds: readonly string[]): OrderRun =>
    ({ orderId, ifMatch }) =>
      client.call('procurement.purchase-order.merge.v1', { path: { orderId }, ifMatch, body: { orderIds } }),
} as const

export const isStale = (error: unknown): error is ProblemError => error instanceof ProblemError && error.status === 412

/** Shows what came back at once, and reads again what follows from it: lists, revisions, the requisition. */
export function keepOrder(queries: QueryClient, { data, etag }: Answer<PurchaseOrder>): void {
  queries.setQueryData(orderQuery(data.orderId).queryKey, { order: data, etag })
  for (const key of ['orders', 'receiving', 'requisitions']) void queries.invalidateQueries({ queryKey: [key] })
}

/** Does something with an order as it was read. After a 412 the newest is read, so that the next try says what it saw. */
export function useOrderAction(orderId: string, etag: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (run: OrderRun) => run({ orderId, ifMatch: etag ?? '' }),
    onSuccess: (answer) => keepOrder(queries, answer),
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: orderQuery(orderId).queryKey })
    },
  })
}

/** The same for a change order. */
export function useChangeAction(changeId: string, etag: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (run: ChangeRun) => run({ changeId, ifMatch: etag ?? '' }),
    onSuccess: (answer) => keepChange(queries, answer),
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: changeQuery(changeId).queryKey })
    },
  })
}
