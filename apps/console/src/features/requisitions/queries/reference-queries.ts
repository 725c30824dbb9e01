import type { QueryOf } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

const HOUR_MS = 3_600_000
const WHOLE_PAGE = { limit: 200 } as const

/** Categories in use, for a line. */
export const categoriesQuery = queryOptions({
  queryKey: ['reference', 'categories'],
  staleTime: HOUR_MS,
  queryFn: async ({ signal }) => {
    const query: QueryOf<'procurement.category.list.v1'> = { ...WHOLE_PAGE, active: 'true', sort: 'code' }
    const choices: Choice[] = []
    for await (const page of client.pages('procurement.category.list.v1', { query, signal })) {
      choices.push(...page.items.map(({ categoryId, code, name }) => ({ value: categoryId, label: name, hint: code })))
    }
    return choices
  },
})

/** Cost centres in use. */
export const costCentresQuery = queryOptions({
  queryKey: ['reference', 'cost-centres'],
  staleTime: HOUR_MS,
  queryFn: async ({ signal }) => {
    const query: QueryOf<'identity.cost-centre.list.v1'> = { ...WHOLE_PAGE, active: 'true', sort: 'code' }
    const choices: Choice[] = []
    for await (const page of client.pages('identity.cost-centre.list.v1', { query, signal })) {
      choices.push(
        ...page.items.map(({ costCentreId, code, name }) => ({ value: costCentreId, label: name, hint: code })),
      )
    }
    return choices
  },
})

/** Companies of the organization that may buy. */
export const legalEntitiesQuery = queryOptions({
  queryKey: ['reference', 'legal-entities'],
  staleTime: HOUR_MS,
  queryFn: async ({ signal }) => {
    const query: QueryOf<'identity.legal-entity.list.v1'> = { ...WHOLE_PAGE, sort: 'name' }
    const choices: Choice[] = []
    for await (const page of client.pages('identity.legal-entity.list.v1', { query, signal })) {
      choices.push(
        ...page.items.map(({ legalEntityId, name, currency }) => ({
          value: legalEntityId,
          label: name,
          hint: currency,
        })),
      )
    }
    return choices
  },
})
