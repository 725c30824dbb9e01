import { isCalendarDate } from '@nexus/console-format'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { EXCEPTION_TYPES } from '../queries/exception-types.js'
import { INVOICE_STATES, PAYMENT_STATES } from '../queries/invoice-choices.js'
import type { ExceptionType, InvoiceSort, InvoiceState, PaymentState } from '../queries/invoice-queries.js'

/** The list in the address: it can be sent to somebody, and the way back leads to it. */
export interface InvoiceSearch {
  readonly state?: readonly InvoiceState[]
  readonly payment?: readonly PaymentState[]
  readonly exception?: ExceptionType
  readonly dueFrom?: string
  readonly dueTo?: string
  readonly q?: string
  readonly sort?: InvoiceSort
}

const SORTS: readonly InvoiceSort[] = [
  ...(['-createdAt', 'createdAt', 'number', '-number'] as const),
  ...(['issueDate', '-issueDate', 'dueDate', '-dueDate'] as const),
]

const dayOf = (given: unknown): string | undefined =>
  typeof given === 'string' && isCalendarDate(given) ? given : undefined

function searchOf(given: Record<string, unknown>): InvoiceSearch {
  const state = INVOICE_STATES.filter((each) => [given['state']].flat().includes(each))
  const payment = PAYMENT_STATES.filter((each) => [given['payment']].flat().includes(each))
  const exception = EXCEPTION_TYPES.find((each) => each === given['exception'])
  const sort = SORTS.find((each) => each === given['sort'])
  const [dueFrom, dueTo] = [dayOf(given['dueFrom']), dayOf(given['dueTo'])]
  return {
    ...(state.length === 0 ? {} : { state }),
    ...(payment.length === 0 ? {} : { payment }),
    ...(exception === undefined ? {} : { exception }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueTo === undefined ? {} : { dueTo }),
    ...(typeof given['q'] === 'string' && given['q'] !== '' ? { q: given['q'].slice(0, 100) } : {}),
    ...(sort === undefined || sort === '-createdAt' ? {} : { sort }),
  }
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/supplier-invoices',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./invoices-page.js'), 'InvoicesPage'),
})

const captureRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/supplier-invoices/new',
  component: lazyRouteComponent(() => import('./capture-page.js'), 'CapturePage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/supplier-invoices/$invoiceId',
  // Begins to load as soon as somebody points at the link; the page shows what goes wrong.
  loader: ({ context, params }) => {
    import('../queries/invoice-queries.js')
      .then(({ invoiceQuery }) => context.queries.query(invoiceQuery(params.invoiceId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./invoice-page.js'), 'InvoicePage'),
})

export const invoiceRoutes = [listRoute, captureRoute, detailRoute] as const
