import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { RECEIPT_STATES } from '../queries/receipt-choices.js'
import type { ReceiptSort, ReceiptState } from '../queries/receiving-queries.js'

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
    import('../queries/receiving-queries.js')
      .then(({ receiptQuery }) => context.queries.query(receiptQuery(params.receiptId)))
      .catch(() => undefined)
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
    import('../queries/receiving-queries.js')
      .then(({ returnQuery }) => context.queries.query(returnQuery(params.returnId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./return-page.js'), 'ReturnPage'),
})

const inspectRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/receipts/$receiptId/inspect',
  component: lazyRouteComponent(() => import('./inspect-page.js'), 'InspectPage'),
})

/** The list of accepted services in the address. */
export interface AcceptanceSearch {
  readonly mine?: true
  readonly sort?: 'acceptedAt'
}

const acceptancesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-acceptances',
  validateSearch: (given: Record<string, unknown>): AcceptanceSearch => ({
    ...(given['mine'] === true ? { mine: true } : {}),
    ...(given['sort'] === 'acceptedAt' ? { sort: 'acceptedAt' } : {}),
  }),
  component: lazyRouteComponent(() => import('./acceptances-page.js'), 'AcceptancesPage'),
})

const acceptRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/$orderId/accept',
  component: lazyRouteComponent(() => import('./accept-page.js'), 'AcceptPage'),
})

const acceptanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/service-acceptances/$acceptanceId',
  loader: ({ context, params }) => {
    import('../queries/acceptance-queries.js')
      .then(({ acceptanceQuery }) => context.queries.query(acceptanceQuery(params.acceptanceId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./acceptance-page.js'), 'AcceptancePage'),
})

export const receivingRoutes = [
  ...([listRoute, receiveRoute, detailRoute, editRoute, newReturnRoute, returnRoute] as const),
  ...([inspectRoute, acceptRoute, acceptancesRoute, acceptanceRoute] as const),
] as const
