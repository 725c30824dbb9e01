import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { orderSearchOf } from './order-search.js'
import { ORDER_VIEWS, type OrderView } from './order-views.js'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders',
  validateSearch: orderSearchOf,
  component: lazyRouteComponent(() => import('./orders-page.js'), 'OrdersPage'),
})

const newRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/new',
  validateSearch: ({ requisitionId }: Record<string, unknown>): { readonly requisitionId?: string } =>
    typeof requisitionId === 'string' && ID.test(requisitionId) ? { requisitionId } : {},
  component: lazyRouteComponent(() => import('./new-order-page.js'), 'NewOrderPage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/$orderId',
  validateSearch: ({ view }: Record<string, unknown>): { readonly view?: OrderView } => {
    const found = ORDER_VIEWS.find((each) => each === view)
    return found === undefined || found === 'order' ? {} : { view: found }
  },
  // Begins to load as soon as somebody points at the link; the page shows what goes wrong.
  loader: ({ context, params }) => {
    import('../queries/order-queries.js')
      .then(({ orderQuery }) => context.queries.query(orderQuery(params.orderId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./order-page.js'), 'OrderPage'),
})

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/$orderId/edit',
  component: lazyRouteComponent(() => import('./edit-order-page.js'), 'EditOrderPage'),
})

const revisionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/$orderId/revisions/$revision',
  component: lazyRouteComponent(() => import('./revision-page.js'), 'RevisionPage'),
})

const newChangeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-orders/$orderId/change',
  component: lazyRouteComponent(() => import('./new-change-page.js'), 'NewChangePage'),
})

const changeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-order-changes/$changeId',
  loader: ({ context, params }) => {
    import('../queries/change-queries.js')
      .then(({ changeQuery }) => context.queries.query(changeQuery(params.changeId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./change-page.js'), 'ChangePage'),
})

const editChangeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/purchase-order-changes/$changeId/edit',
  component: lazyRouteComponent(() => import('./edit-change-page.js'), 'EditChangePage'),
})

export const orderRoutes = [
  listRoute,
  newRoute,
  detailRoute,
  editRoute,
  revisionRoute,
  newChangeRoute,
  changeRoute,
  editChangeRoute,
] as const
