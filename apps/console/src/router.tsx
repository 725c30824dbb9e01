import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { administrationRoutes } from './features/administration/routes/administration-routes.js'
import { approvalRoutes } from './features/approvals/routes/approval-routes.js'
import { auditRoutes } from './features/audit/routes/audit-routes.js'
import { dashboardRoute } from './features/dashboard/routes/dashboard-route.js'
import { exportRoutes } from './features/exports/routes/export-routes.js'
import { invitationRoute } from './features/invitation/routes/invitation-route.js'
import { invoiceRoutes } from './features/invoices/routes/invoice-routes.js'
import { noticeRoutes } from './features/notices/routes/notice-routes.js'
import { notificationRoutes } from './features/notifications/routes/notification-routes.js'
import { orderRoutes } from './features/orders/routes/order-routes.js'
import { paymentRoutes } from './features/payments/routes/payment-routes.js'
import { printRoutes } from './features/print/routes/print-routes.js'
import { qualificationRoute } from './features/qualifications/routes/qualification-route.js'
import { questionnaireRoutes } from './features/questionnaires/routes/questionnaire-routes.js'
import { receivingRoutes } from './features/receiving/routes/receiving-routes.js'
import { requisitionRoutes } from './features/requisitions/routes/requisition-routes.js'
import { RouteError, RouteNotFound } from './features/shell/components/route-states.js'
import { signInRoute } from './features/sign-in/routes/sign-in-route.js'
import { vendorRoutes } from './features/vendors/routes/vendor-routes.js'
import { workflowRoutes } from './features/workflow-designer/routes/workflow-routes.js'
import { rootRoute, shellRoute } from './root-route.js'

/** Every screen: a feature exports its routes from `routes/`, each with a lazily loaded page. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  shellRoute.addChildren([
    dashboardRoute,
    ...requisitionRoutes,
    ...approvalRoutes,
    ...orderRoutes,
    ...receivingRoutes,
    ...vendorRoutes,
    qualificationRoute,
    ...invoiceRoutes,
    ...paymentRoutes,
    ...notificationRoutes,
    ...workflowRoutes,
    ...administrationRoutes,
    ...questionnaireRoutes,
    ...noticeRoutes,
    ...printRoutes,
    ...auditRoutes,
    ...exportRoutes,
  ]),
])

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
  const loadCode = (path: string): void => {
    const [matched] = router.getMatchedRoutes(path)
    for (const route of matched) router.loadRouteChunk(route)?.catch(() => undefined)
  }
  // The code of a screen comes while it is asked who wants to see it, not afterwards; that of the first with the messages.
  router.subscribe('onBeforeLoad', ({ toLocation }) => loadCode(toLocation.pathname))
  setTimeout(() => loadCode(window.location.pathname))
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
