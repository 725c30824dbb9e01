import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import type { RateSort } from '../queries/exchange-rate-queries.js'
import type { ToleranceKind } from '../queries/tolerance-queries.js'
import type { UserSort } from '../queries/user-queries.js'

/** The list of people in the address. */
export interface UserSearch {
  readonly status?: 'active' | 'inactive'
  readonly role?: string
  readonly email?: string
  readonly sort?: UserSort
}

const SORTS: readonly UserSort[] = ['name', '-name', 'createdAt', '-createdAt']
const ROLE_ID = /^[a-z0-9-]{2,40}$/

function userSearchOf(given: Record<string, unknown>): UserSearch {
  const { status, role, email } = given
  const sort = SORTS.find((each) => each === given['sort'])
  return {
    ...(status === 'active' || status === 'inactive' ? { status } : {}),
    ...(typeof role === 'string' && ROLE_ID.test(role) ? { role } : {}),
    ...(typeof email === 'string' && email !== '' ? { email: email.slice(0, 254) } : {}),
    ...(sort === undefined || sort === 'name' ? {} : { sort }),
  }
}

export const INVITATION_STATES = ['open', 'expired', 'accepted', 'revoked'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export const LETTER_STATES = ['open', 'redriving', 'redriven'] as const
export type LetterState = (typeof LETTER_STATES)[number]
export const LETTER_SERVICES = ['identity', 'procurement', 'workflow', 'documents', 'billing'] as const
export type LetterService = (typeof LETTER_SERVICES)[number]

const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/users',
  validateSearch: userSearchOf,
  component: lazyRouteComponent(() => import('./users-page.js'), 'UsersPage'),
})

const userRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/users/$userId',
  component: lazyRouteComponent(() => import('./user-page.js'), 'UserPage'),
})

const invitationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/invitations',
  validateSearch: (given: Record<string, unknown>): { readonly state?: InvitationState } => {
    const state = INVITATION_STATES.find((each) => each === given['state'])
    return state === undefined ? {} : { state }
  },
  component: lazyRouteComponent(() => import('./invitations-page.js'), 'InvitationsPage'),
})

const rolesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/roles',
  component: lazyRouteComponent(() => import('./roles-page.js'), 'RolesPage'),
})

const organizationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/organization',
  component: lazyRouteComponent(() => import('./organization-page.js'), 'OrganizationPage'),
})

const brandingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/branding',
  component: lazyRouteComponent(() => import('./branding-page.js'), 'BrandingPage'),
})

const legalEntitiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/legal-entities',
  component: lazyRouteComponent(() => import('./legal-entities-page.js'), 'LegalEntitiesPage'),
})

const legalEntityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/legal-entities/$legalEntityId',
  component: lazyRouteComponent(() => import('./legal-entity-page.js'), 'LegalEntityPage'),
})

const costCentresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/cost-centres',
  component: lazyRouteComponent(() => import('./cost-centres-page.js'), 'CostCentresPage'),
})

const categoriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/categories',
  component: lazyRouteComponent(() => import('./categories-page.js'), 'CategoriesPage'),
})

const purchasingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/purchasing',
  component: lazyRouteComponent(() => import('./purchasing-page.js'), 'PurchasingPage'),
})

const billingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/billing',
  component: lazyRouteComponent(() => import('./billing-settings-page.js'), 'BillingSettingsPage'),
})

/** The list of exchange rates in the address. */
export interface RateSearch {
  readonly from?: string
  readonly to?: string
  readonly sort?: RateSort
}

const CURRENCY = /^[A-Z]{3}$/

const exchangeRatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/exchange-rates',
  validateSearch: ({ from, to, sort }: Record<string, unknown>): RateSearch => ({
    ...(typeof from === 'string' && CURRENCY.test(from) ? { from } : {}),
    ...(typeof to === 'string' && CURRENCY.test(to) ? { to } : {}),
    ...(sort === 'date' ? { sort } : {}),
  }),
  component: lazyRouteComponent(() => import('./exchange-rates-page.js'), 'ExchangeRatesPage'),
})

/** What a tolerance is for, in the order in which they are chosen. */
export const TOLERANCE_KINDS = [
  ...(['price', 'quantity', 'tax', 'freight', 'small-difference'] as const),
] as const satisfies readonly ToleranceKind[]

const tolerancesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/tolerances',
  validateSearch: (given: Record<string, unknown>): { readonly kind?: ToleranceKind } => {
    const kind = TOLERANCE_KINDS.find((each) => each === given['kind'])
    return kind === undefined ? {} : { kind }
  },
  component: lazyRouteComponent(() => import('./tolerances-page.js'), 'TolerancesPage'),
})

const deadLettersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/dead-letters',
  validateSearch: (
    given: Record<string, unknown>,
  ): { readonly service?: LetterService; readonly status?: LetterState } => {
    const service = LETTER_SERVICES.find((each) => each === given['service'])
    const status = LETTER_STATES.find((each) => each === given['status'])
    return {
      ...(service === undefined || service === 'identity' ? {} : { service }),
      ...(status === undefined ? {} : { status }),
    }
  },
  component: lazyRouteComponent(() => import('./dead-letters-page.js'), 'DeadLettersPage'),
})

const indexRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration',
  beforeLoad: () => {
    throw redirect({ to: '/administration/users', replace: true })
  },
})

export const administrationRoutes = [
  ...([indexRoute, usersRoute, userRoute, invitationsRoute, rolesRoute] as const),
  ...([organizationRoute, brandingRoute, legalEntitiesRoute, legalEntityRoute] as const),
  ...([costCentresRoute, categoriesRoute, purchasingRoute, billingRoute, deadLettersRoute] as const),
  ...([exchangeRatesRoute, tolerancesRoute] as const),
] as const
