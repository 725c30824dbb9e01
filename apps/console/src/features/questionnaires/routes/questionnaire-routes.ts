import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import type { QuestionnaireState } from '../queries/questionnaire-queries.js'

// Not from the queries: what they need is loaded with the page.
const STATES: readonly QuestionnaireState[] = ['DRAFT', 'PUBLISHED', 'RETIRED']

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/vendors',
  validateSearch: (given: Record<string, unknown>): { readonly state?: QuestionnaireState } => {
    const state = STATES.find((each) => each === given['state'])
    return state === undefined ? {} : { state }
  },
  component: lazyRouteComponent(() => import('./questionnaires-page.js'), 'QuestionnairesPage'),
})

const oneRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/administration/vendors/$questionnaireId',
  component: lazyRouteComponent(() => import('./questionnaire-page.js'), 'QuestionnairePage'),
})

export const questionnaireRoutes = [listRoute, oneRoute] as const
