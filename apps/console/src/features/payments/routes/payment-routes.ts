import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import {
  bankLineSearchOf,
  payableSearchOf,
  paymentSearchOf,
  paymentTermsSearchOf,
  prepaymentSearchOf,
  reportSearchOf,
} from './payment-search.js'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-requests',
  validateSearch: paymentSearchOf,
  component: lazyRouteComponent(() => import('./payments-page.js'), 'PaymentsPage'),
})

const newRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-requests/new',
  validateSearch: payableSearchOf,
  component: lazyRouteComponent(() => import('./new-payment-page.js'), 'NewPaymentPage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-requests/$paymentRequestId',
  loader: ({ context, params }) => {
    import('../queries/payment-queries.js')
      .then(({ paymentQuery }) => context.queries.query(paymentQuery(params.paymentRequestId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./payment-page.js'), 'PaymentPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-settings',
  component: lazyRouteComponent(() => import('./payment-settings-page.js'), 'PaymentSettingsPage'),
})

const termsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-terms',
  validateSearch: paymentTermsSearchOf,
  component: lazyRouteComponent(() => import('./payment-terms-page.js'), 'PaymentTermsPage'),
})

/** The address that the API gives new terms. */
const oneTermsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-terms/$paymentTermsId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/payment-terms', search: { open: params.paymentTermsId }, replace: true })
  },
})

const prepaymentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/prepayments',
  validateSearch: prepaymentSearchOf,
  component: lazyRouteComponent(() => import('./prepayments-page.js'), 'PrepaymentsPage'),
})

const statementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bank-statements',
  component: lazyRouteComponent(() => import('./bank-statements-page.js'), 'BankStatementsPage'),
})

const statementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bank-statements/$bankStatementId',
  validateSearch: bankLineSearchOf,
  loader: ({ context, params }) => {
    import('../queries/bank-queries.js')
      .then(({ bankStatementQuery }) => context.queries.query(bankStatementQuery(params.bankStatementId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./bank-statement-page.js'), 'BankStatementPage'),
})

const linesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bank-lines',
  validateSearch: bankLineSearchOf,
  component: lazyRouteComponent(() => import('./bank-lines-page.js'), 'BankLinesPage'),
})

const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-status-reports',
  validateSearch: reportSearchOf,
  component: lazyRouteComponent(() => import('./status-reports-page.js'), 'StatusReportsPage'),
})

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/payment-status-reports/$statusReportId',
  loader: ({ context, params }) => {
    import('../queries/bank-queries.js')
      .then(({ statusReportQuery }) => context.queries.query(statusReportQuery(params.statusReportId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./status-report-page.js'), 'StatusReportPage'),
})

export const paymentRoutes = [
  listRoute,
  newRoute,
  detailRoute,
  settingsRoute,
  termsRoute,
  oneTermsRoute,
  prepaymentsRoute,
  statementsRoute,
  statementRoute,
  linesRoute,
  reportsRoute,
  reportRoute,
] as const
