import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
})
