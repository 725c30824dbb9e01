import { isCalendarDate } from '@nexus/console-format'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { DOCUMENT_TYPES, TASK_VIEWS } from '../queries/task-choices.js'
import type { DocumentType, TaskView } from '../queries/task-queries.js'

/** The inbox in the address. */
export interface ApprovalsSearch {
  readonly view?: Exclude<TaskView, 'open'>
  readonly type?: DocumentType
  readonly overdue?: true
  /** Calendar dates: what was decided on these days and between them. */
  readonly closedFrom?: string
  readonly closedTo?: string
}

const dateOf = (given: unknown): string | undefined =>
  typeof given === 'string' && isCalendarDate(given) ? given : undefined

/** The view that an address names, or the states of the tasks that it asks for, as a figure of the dashboard does. */
function viewOf(given: Record<string, unknown>): TaskView | undefined {
  const view = TASK_VIEWS.find((each) => each === given['view'])
  if (view !== undefined) return view
  const states = [given['state']].flat()
  if (states.includes('DELEGATED')) return 'delegated'
  return ['APPROVED', 'REJECTED', 'RETURNED', 'DONE'].some((each) => states.includes(each)) ? 'decided' : undefined
}

function searchOf(given: Record<string, unknown>): ApprovalsSearch {
  const view = viewOf(given)
  const type = DOCUMENT_TYPES.find((each) => each === given['type'])
  const closedFrom = dateOf(given['closedFrom'])
  const closedTo = dateOf(given['closedTo'])
  const isOpen = view === undefined || view === 'open'
  return {
    ...(view === undefined || view === 'open' ? {} : { view }),
    ...(type === undefined ? {} : { type }),
    ...(isOpen && given['overdue'] === true ? { overdue: true } : {}),
    ...(isOpen || closedFrom === undefined ? {} : { closedFrom }),
    ...(isOpen || closedTo === undefined ? {} : { closedTo }),
  }
}

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./approvals-page.js'), 'ApprovalsPage'),
})

const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals/delegations',
  component: lazyRouteComponent(() => import('./delegations-page.js'), 'DelegationsPage'),
})

/** Where somebody is told of a document that they have to decide: leads to their task. */
const ofDocumentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals/of/$documentType/$documentId',
  component: lazyRouteComponent(() => import('./task-of-document-page.js'), 'TaskOfDocumentPage'),
})

const taskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals/$taskId',
  // Begins to load as soon as somebody points at the link; the page shows what goes wrong.
  loader: ({ context, params }) => {
    import('../queries/task-queries.js')
      .then(({ taskQuery }) => context.queries.query(taskQuery(params.taskId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./task-page.js'), 'TaskPage'),
})

export const approvalRoutes = [inboxRoute, delegationsRoute, ofDocumentRoute, taskRoute] as const
