import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { DocumentType } from './task-queries.js'

export type Requisition = Schemas['Requisition']
export type PurchaseOrder = Schemas['PurchaseOrder']
export type OrderChange = Schemas['PurchaseOrderChange']
export type PaymentRequest = Schemas['PaymentRequest']

/** The document that is to be decided; a change comes with the order that it changes. */
export type DecidedDocument =
  | { readonly type: 'requisition'; readonly requisition: Requisition }
  | { readonly type: 'purchase-order'; readonly order: PurchaseOrder }
  | { readonly type: 'purchase-order-change'; readonly change: OrderChange; readonly order: PurchaseOrder }
  | { readonly type: 'payment-request'; readonly request: PaymentRequest }

const orderOf = async (orderId: string, signal: AbortSignal): Promise<PurchaseOrder> =>
  (await client.call('procurement.purchase-order.get.v1', { path: { orderId }, signal })).data

async function read(type: DocumentType, id: string, signal: AbortSignal): Promise<DecidedDocument> {
  switch (type) {
    case 'requisition': {
      const path = { requisitionId: id }
      const { data } = await client.call('procurement.requisition.get.v1', { path, signal })
      return { type, requisition: data }
    }
    case 'purchase-order':
      return { type, order: await orderOf(id, signal) }
    case 'purchase-order-change': {
      const path = { changeId: id }
      const { data } = await client.call('procurement.purchase-order-change.get.v1', { path, signal })
      return { type, change: data, order: await orderOf(data.orderId, signal) }
    }
    case 'payment-request': {
      const path = { paymentRequestId: id }
      const { data } = await client.call('billing.payment-request.get.v1', { path, signal })
      return { type, request: data }
    }
  }
}

export const documentQuery = (type: DocumentType, id: string) =>
  queryOptions({
    queryKey: ['approvals', 'document', type, id],
    queryFn: ({ signal }) => read(type, id, signal),
  })
