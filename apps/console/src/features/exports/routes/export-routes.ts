import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'

export const exportRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/exports',
    component: lazyRouteComponent(() => import('./exports-page.js'), 'ExportsPage'),
  }),
] as const
