import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import type { DuplicateState } from '../queries/duplicate-queries.js'
import { VENDOR_STATES } from '../queries/vendor-choices.js'
import type { VendorSort, VendorState } from '../queries/vendor-queries.js'

/** The list in the address: it can be sent to somebody, and the way back leads to it. */
export interface VendorSearch {
  readonly state?: readonly VendorState[]
  readonly q?: string
  readonly sort?: VendorSort
}

/** The parts of the page of a vendor. */
export const VENDOR_TABS = [
  ...(['overview', 'bank', 'qualification', 'receiving', 'orders', 'invoices', 'history'] as const),
] as const
export type VendorTab = (typeof VENDOR_TABS)[number]

export interface VendorPageSearch {
  readonly tab?: VendorTab
}

const SORTS: readonly VendorSort[] = ['name', '-name', 'createdAt', '-createdAt']

function searchOf(given: Record<string, unknown>): VendorSearch {
  const state = VENDOR_STATES.filter((each) => [given['state']].flat().includes(each))
  const sort = SORTS.find((each) => each === given['sort'])
  return {
    ...(state.length === 0 ? {} : { state }),
    ...(typeof given['q'] === 'string' && given['q'] !== '' ? { q: given['q'].slice(0, 100) } : {}),
    ...(sort === undefined || sort === 'name' ? {} : { sort }),
  }
}

function pageSearchOf(given: Record<string, unknown>): VendorPageSearch {
  const tab = VENDOR_TABS.find((each) => each === given['tab'])
  return tab === undefined || tab === 'overview' ? {} : { tab }
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./vendors-page.js'), 'VendorsPage'),
})

const newRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/new',
  component: lazyRouteComponent(() => import('./new-vendor-page.js'), 'NewVendorPage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/$vendorId',
  validateSearch: pageSearchOf,
  // Begins to load as soon as somebody points at the link; the page shows what goes wrong.
  loader: ({ context, params }) => {
    import('../queries/vendor-queries.js')
      .then(({ vendorQuery }) => context.queries.query(vendorQuery(params.vendorId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./vendor-page.js'), 'VendorPage'),
})

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/$vendorId/edit',
  component: lazyRouteComponent(() => import('./edit-vendor-page.js'), 'EditVendorPage'),
})

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What is said of a pair of vendors, in the order of its life. */
export const DUPLICATE_STATES = ['OPEN', 'DISMISSED', 'MERGED'] as const satisfies readonly DuplicateState[]

const duplicatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/duplicates',
  validateSearch: (given: Record<string, unknown>): { readonly state?: DuplicateState } => {
    const state = DUPLICATE_STATES.find((each) => each === given['state'])
    return state === undefined || state === 'OPEN' ? {} : { state }
  },
  component: lazyRouteComponent(() => import('./duplicates-page.js'), 'DuplicatesPage'),
})

const mergeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/$vendorId/merge',
  validateSearch: ({ with: other }: Record<string, unknown>): { readonly with?: string } =>
    typeof other === 'string' && ID.test(other) ? { with: other } : {},
  component: lazyRouteComponent(() => import('./merge-vendor-page.js'), 'MergeVendorPage'),
})

export const vendorRoutes = [listRoute, newRoute, duplicatesRoute, detailRoute, editRoute, mergeRoute] as const
