import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import type { DeliveryState } from '../queries/notice-queries.js'

/** The history of mails in the address. */
export interface DeliverySearch {
  readonly state?: DeliveryState
  readonly person?: string
}

const STATES: readonly DeliveryState[] = ['waiting', 'digest', 'sent', 'failed', 'suppressed']
const ID = /^[0-9a-f-]{36}$/

const templatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/notifications',
  component: lazyRouteComponent(() => import('./notices-page.js'), 'NoticesPage'),
})

const historyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/notifications/history',
  validateSearch: ({ state: given, person }: Record<string, unknown>): DeliverySearch => {
    const state = STATES.find((each) => each === given)
    return {
      ...(state === undefined ? {} : { state }),
      ...(typeof person === 'string' && ID.test(person) ? { person } : {}),
    }
  },
  component: lazyRouteComponent(() => import('./deliveries-page.js'), 'DeliveriesPage'),
})

export const noticeRoutes = [templatesRoute, historyRoute] as const
