import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '../../../root-route.js'
import { DOCUMENT_TYPES, type DocumentType } from '../forms/body-types.js'
import type { DefinitionSort } from '../queries/definition-queries.js'

export interface DefinitionsSearch {
  readonly documentType?: DocumentType
  readonly sort?: DefinitionSort
}

/** Which version is shown, and which one it is compared with. */
export interface DefinitionSearch {
  readonly version?: number
  readonly compare?: number
}

const SORTS: readonly DefinitionSort[] = ['name', '-name', '-updatedAt', 'updatedAt']

function listSearchOf(given: Record<string, unknown>): DefinitionsSearch {
  const documentType = DOCUMENT_TYPES.find((each) => each === given['documentType'])
  const sort = SORTS.find((each) => each === given['sort'])
  return {
    ...(documentType === undefined ? {} : { documentType }),
    ...(sort === undefined || sort === 'name' ? {} : { sort }),
  }
}

const numberOf = (given: unknown): number | undefined =>
  typeof given === 'number' && Number.isInteger(given) && given > 0 ? given : undefined

function searchOf(given: Record<string, unknown>): DefinitionSearch {
  const version = numberOf(given['version'])
  const compare = numberOf(given['compare'])
  return { ...(version === undefined ? {} : { version }), ...(compare === undefined ? {} : { compare }) }
}

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workflow-definitions',
  validateSearch: listSearchOf,
  component: lazyRouteComponent(() => import('./definitions-page.js'), 'DefinitionsPage'),
})

const detailRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/workflow-definitions/$definitionId',
  validateSearch: searchOf,
  loader: ({ context, params }) => {
    import('../queries/definition-queries.js')
      .then(({ definitionQuery }) => context.queries.query(definitionQuery(params.definitionId)))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./definition-page.js'), 'DefinitionPage'),
})

export const workflowRoutes = [listRoute, detailRoute] as const
