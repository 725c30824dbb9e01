import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import {
  RECEIPT_STATES,
  type ReceiptSort,
  type ReceiptState,
  receiptQuery,
  returnQuery,
} from '../queries/receiving-queries.js'

/** The list in the address. */
export interface ReceiptSearch {
  readonly state?: ReceiptState
  readonly mine?: true
  readonly sort?: ReceiptSort
}

function receiptSearchOf(given: Record<string, unknown>): ReceiptSearch {
  const state = RECEIPT_STATES.find((each) => each === given['state'])
  return {
    ...(state === undefined ? {} : { state }),
    ...(given['mine'] === true ? { mine: true } : {}),
    ...(given['sort'] === 'receivedAt' ? { sort: 'receivedAt' } : {}),
  }
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receipts',
  validateSearch: receiptSearchOf,
  component: lazyRouteComponent(() => import('./receipts-page.js'), 'ReceiptsPage'),
})

const receiveRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/$orderId/receive',
  component: lazyRouteComponent(() => import('./receive-page.js'), 'ReceivePage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receipts/$receiptId',
  loader: ({ context, params }) => {
    context.queries.query(receiptQuery(params.receiptId)).catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./receipt-page.js'), 'ReceiptPage'),
})

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receipts/$receiptId/edit',
  component: lazyRouteComponent(() => import('./edit-receipt-page.js'), 'EditReceiptPage'),
})

const newReturnRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receipts/$receiptId/return',
  component: lazyRouteComponent(() => import('./new-return-page.js'), 'NewReturnPage'),
})

const returnRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/returns/$returnId',
  loader: ({ context, params }) => {
    context.queries.query(returnQuery(params.returnId)).catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./return-page.js'), 'ReturnPage'),
})

export const receivingRoutes = [listRoute, receiveRoute, detailRoute, editRoute, newReturnRoute, returnRoute] as const
