import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Person = Pick<Schemas['UserPage']['items'][number], 'userId' | 'name' | 'email'>

const MOST = 2_000

/** The active people of the organization, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people', 'active'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<readonly Person[]> => {
    const people: Person[] = []
    const query = { active: 'true', sort: 'name', limit: 200 } as const
    for await (const page of client.pages('identity.user.list.v1', { query, signal })) {
      people.push(...page.items)
      if (people.length >= MOST) break
    }
    return people
  },
})
