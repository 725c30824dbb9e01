import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { requisitionQuery } from '../queries/requisition-queries.js'
import { requisitionSearchOf } from './requisition-search.js'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/requisitions',
  validateSearch: requisitionSearchOf,
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

export interface RequisitionEditorSearch {
  /** The draft that is written; none while a new one is begun. */
  readonly id?: string
}

const editorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/requisitions/edit',
  validateSearch: ({ id }: Record<string, unknown>): RequisitionEditorSearch =>
    typeof id === 'string' && id !== '' ? { id } : {},
  component: lazyRouteComponent(() => import('./requisition-editor-page.js'), 'RequisitionEditorPage'),
})

export const requisitionRoutes = [listRoute, editorRoute, detailRoute] as const
