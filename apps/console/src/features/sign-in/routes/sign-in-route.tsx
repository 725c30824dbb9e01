import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../../../root-route.js'
import { keeper } from '../../../session/session-keeper.js'

export interface SignInSearch {
  /** Where somebody was going, inside the console. */
  readonly returnTo?: string
  /** Why the session before has ended. */
  readonly why?: 'left' | 'idle' | 'ended'
}

const isInside = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])/.test(path)

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ returnTo, why }: Record<string, unknown>): SignInSearch => ({
    ...(isInside(returnTo) ? { returnTo } : {}),
    ...(why === 'left' || why === 'idle' || why === 'ended' ? { why } : {}),
  }),
  beforeLoad: ({ search }) => {
    if (keeper.current().kind === 'signed-in') throw redirect({ href: search.returnTo ?? '/', replace: true })
  },
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
})
