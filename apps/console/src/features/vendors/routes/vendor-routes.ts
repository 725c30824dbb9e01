import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { VENDOR_STATES, type VendorSort, type VendorState, vendorQuery } from '../queries/vendor-queries.js'

/** The list in the address: it can be sent to somebody, and the way back leads to it. */
export interface VendorSearch {
  readonly state?: readonly VendorState[]
  readonly q?: string
  readonly sort?: VendorSort
}

/** The parts of the page of a vendor. */
export const VENDOR_TABS = ['overview', 'bank', 'qualification', 'orders', 'invoices', 'history'] as const
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
    context.queries.query(vendorQuery(params.vendorId)).catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./vendor-page.js'), 'VendorPage'),
})

const editRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/$vendorId/edit',
  component: lazyRouteComponent(() => import('./edit-vendor-page.js'), 'EditVendorPage'),
})

export const vendorRoutes = [listRoute, newRoute, detailRoute, editRoute] as const
