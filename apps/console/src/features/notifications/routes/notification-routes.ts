import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { NOTIFICATION_KINDS } from '../queries/notification-choices.js'
import type { NotificationFilter } from '../queries/notification-queries.js'

function searchOf(given: Record<string, unknown>): NotificationFilter {
  const kind = NOTIFICATION_KINDS.find((each) => each === given['kind'])
  return {
    ...(given['unread'] === true ? { unread: true } : {}),
    ...(kind === undefined ? {} : { kind }),
  }
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./notifications-page.js'), 'NotificationsPage'),
})

const preferencesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications/preferences',
  component: lazyRouteComponent(() => import('./preferences-page.js'), 'PreferencesPage'),
})

export const notificationRoutes = [listRoute, preferencesRoute] as const
