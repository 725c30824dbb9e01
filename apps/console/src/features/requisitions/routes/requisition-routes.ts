import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import {
  REQUISITION_STATES,
  type RequisitionSort,
  type RequisitionState,
  requisitionQuery,
} from '../queries/requisition-queries.js'

/** The list in the address: it can be sent to somebody, and the way back leads to it. */
export interface RequisitionSearch {
  readonly state?: readonly RequisitionState[]
  readonly q?: string
  readonly mine?: true
  readonly sort?: RequisitionSort
}

const SORTS: readonly RequisitionSort[] = ['-createdAt', 'createdAt', 'title', '-title']

function searchOf(given: Record<string, unknown>): RequisitionSearch {
  const state = REQUISITION_STATES.filter((each) => [given['state']].flat().includes(each))
  const sort = SORTS.find((each) => each === given['sort'])
  return {
    ...(state.length === 0 ? {} : { state }),
    ...(typeof given['q'] === 'string' && given['q'] !== '' ? { q: given['q'].slice(0, 100) } : {}),
    ...(given['mine'] === true ? { mine: true } : {}),
    ...(sort === undefined || sort === '-createdAt' ? {} : { sort }),
  }
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/requisitions',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./requisitions-page.js'), 'RequisitionsPage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/requisitions/$requisitionId',
  // Begins to load as soon as somebody points at the link; the page shows what goes wrong.
  loader: ({ context, params }) => {
    context.queries.query(requisitionQuery(params.requisitionId)).catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./requisition-page.js'), 'RequisitionPage'),
})

export const requisitionRoutes = [listRoute, detailRoute] as const
