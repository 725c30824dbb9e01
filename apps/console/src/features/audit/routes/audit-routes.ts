import { isCalendarDate } from '@nexus/console-format'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'

/** The search in the address: it can be sent to somebody. */
export interface AuditSearch {
  readonly entity?: string
  readonly entityId?: string
  readonly actorId?: string
  /** Days, both included. */
  readonly from?: string
  readonly to?: string
}

const KIND = /^[a-z][a-z-]{0,59}$/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function searchOf(given: Record<string, unknown>): AuditSearch {
  const taken = (name: keyof AuditSearch, fits: (text: string) => boolean): AuditSearch => {
    const value = given[name]
    return typeof value === 'string' && fits(value) ? { [name]: value } : {}
  }
  return {
    ...taken('entity', (text) => KIND.test(text)),
    ...taken('entityId', (text) => ID.test(text)),
    ...taken('actorId', (text) => ID.test(text)),
    ...taken('from', isCalendarDate),
    ...taken('to', isCalendarDate),
  }
}

export const auditRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/audit',
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
  }),
] as const
