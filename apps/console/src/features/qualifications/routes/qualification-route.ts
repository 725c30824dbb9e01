import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'

export const qualificationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/vendors/$vendorId/qualifications/$qualificationId',
  component: lazyRouteComponent(() => import('./qualification-page.js'), 'QualificationPage'),
})
