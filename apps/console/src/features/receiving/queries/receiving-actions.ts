import type { Answer, Schemas } from '@nexus/client'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { isStale } from '../../orders/queries/order-actions.js'
import { type GoodsReturn, type Receipt, receiptQuery, returnQuery } from './receiving-queries.js'

export type ReceiptContent = Schemas['PostReceipt']
export type InspectionContent = Schemas['InspectReceipt']

export interface ReceiptTarget {
  readonly receiptId: string
  readonly ifMatch: string
}
export type ReceiptRun = (target: ReceiptTarget) => Promise<Answer<Receipt>>

/** What can be done with a receipt as it stands. */
export const receiptActions = {
  post: ({ receiptId, ifMatch }: ReceiptTarget) =>
    client.call('procurement.receipt.post-draft.v1', { path: { receiptId }, ifMatch }),
  discard: ({ receiptId, ifMatch }: ReceiptTarget) =>
    client.call('procurement.receipt.discard-draft.v1', { path: { receiptId }, ifMatch }),
  replace:
    (body: ReceiptContent): ReceiptRun =>
    ({ receiptId, ifMatch }) =>
      client.call('procurement.receipt.change-draft.v1', { path: { receiptId }, ifMatch, body }),
  inspect:
    (body: InspectionContent): ReceiptRun =>
    ({ receiptId, ifMatch }) =>
      client.call('procurement.receipt.inspect.v1', { path: { receiptId }, ifMatch, body }),
  reverse:
    (reason: string): ReceiptRun =>
    ({ receiptId, ifMatch }) =>
      client.call('procurement.receipt.reverse.v1', { path: { receiptId }, ifMatch, body: { reason } }),
} as const

/** Whatever is received or goes back changes the order, and the requisition behind it. */
export function followReceiving(queries: QueryClient): void {
  for (const key of ['receiving', 'orders', 'requisitions']) void queries.invalidateQueries({ queryKey: [key] })
}

export function keepReceipt(queries: QueryClient, { data, etag }: Answer<Receipt>): void {
  queries.setQueryData(receiptQuery(data.receiptId).queryKey, { receipt: data, etag })
  followReceiving(queries)
}

export function keepReturn(queries: QueryClient, { data, etag }: Answer<GoodsReturn>): void {
  queries.setQueryData(returnQuery(data.returnId).queryKey, { goodsReturn: data, etag })
  followReceiving(queries)
}

/** Does something with a receipt as it was read; after a 412 the newest is read. */
export function useReceiptAction(receiptId: string, etag: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (run: ReceiptRun) => run({ receiptId, ifMatch: etag ?? '' }),
    onSuccess: (answer) => keepReceipt(queries, answer),
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: receiptQuery(receiptId).queryKey })
    },
  })
}

/** Takes a return back. */
export function useReturnReversal(returnId: string, etag: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) =>
      client.call('procurement.return.reverse.v1', { path: { returnId }, ifMatch: etag ?? '', body: { reason } }),
    onSuccess: (answer) => keepReturn(queries, answer),
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey: returnQuery(returnId).queryKey })
    },
  })
}
