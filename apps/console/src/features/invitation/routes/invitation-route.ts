import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
// Loaded with the router, before it is made: the token leaves the address at once.
import '../invitation-token.js'
import { rootRoute } from '../../../root-route.js'

/** Open to everybody: the token of the mail is the proof. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./invitation-page.js'), 'InvitationPage'),
})
