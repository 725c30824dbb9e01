import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'

const designRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/documents',
  component: lazyRouteComponent(() => import('./design-page.js'), 'DesignPage'),
})

const templateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/documents/$documentType',
  component: lazyRouteComponent(() => import('./template-page.js'), 'TemplatePage'),
})

export const printRoutes = [designRoute, templateRoute] as const
