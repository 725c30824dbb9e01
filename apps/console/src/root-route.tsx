import type { QueryClient } from '@tanstack/react-query'
import { Outlet, createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { allMessages } from '@nexus/console-i18n'
import { SessionGuard } from './session/session-guard.js'
import { sessionKnown, wasSignedIn } from './session/session-keeper.js'
import { Splash } from './session/splash.js'
import { meQuery } from './session/use-session.js'

/** Screens whose messages come first (vite.messages.mjs of the translations). */
const FIRST_SCREENS = /^\/((sign-in)?$|notifications(\/|$)|requisitions(\/edit)?\/?$)/

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  beforeLoad: async ({ location }) => {
    if (!FIRST_SCREENS.test(location.pathname)) await allMessages()
  },
  component: () => (
    <SessionGuard>
      <Outlet />
    </SessionGuard>
  ),
})

/** Everything behind the sign-in: navigation around, and it is known who asks and what they may do. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  pendingComponent: Splash,
  component: lazyRouteComponent(() => import('./features/shell/components/shell.js'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    // Asked at once where there probably is a session: the access cookie may still be good.
    const me = wasSignedIn()
      ? context.queries.query({ ...meQuery, staleTime: 'static' }).catch(() => undefined)
      : undefined
    const phase = await sessionKnown()
    if (phase.kind === 'signed-out') {
      throw redirect({
        to: '/sign-in',
        search: location.href === '/' ? {} : { returnTo: location.href },
        replace: true,
      })
    }
    await me
    await context.queries.query({ ...meQuery, staleTime: 'static' })
  },
})
