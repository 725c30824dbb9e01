import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { dashboardSearchOf } from '../period.js'

/** Where one begins. */
export const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  validateSearch: dashboardSearchOf,
  component: lazyRouteComponent(() => import('./dashboard-page.js'), 'DashboardPage'),
})
