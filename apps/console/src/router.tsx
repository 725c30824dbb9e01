import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { homeRoute } from './features/home/routes/home-route.js'
import { requisitionRoutes } from './features/requisitions/routes/requisition-routes.js'
import { RouteError, RouteNotFound } from './features/shell/components/route-states.js'
import { signInRoute } from './features/sign-in/routes/sign-in-route.js'
import { rootRoute, shellRoute } from './root-route.js'

/** Every screen: a feature exports its routes from `routes/`, each with a lazily loaded page. */
const routeTree = rootRoute.addChildren([signInRoute, shellRoute.addChildren([homeRoute, ...requisitionRoutes])])

export function makeRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    // Queries know themselves how old what they have is.
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: RouteNotFound,
    scrollRestoration: true,
  })
  // The code of a screen comes while it is asked who wants to see it, not afterwards.
  router.subscribe('onBeforeLoad', ({ toLocation }) => {
    const [matched] = router.getMatchedRoutes(toLocation.pathname)
    for (const route of matched) router.loadRouteChunk(route)?.catch(() => undefined)
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
