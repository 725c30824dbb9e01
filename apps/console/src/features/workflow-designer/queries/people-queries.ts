import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client } from '../../../client.js'
import { useRoleName } from '../../administration/components/role-names.js'
import { useCan } from '../../../session/use-session.js'
import type { Person, Role } from '../forms/body-types.js'

const MOST_PAGES = 10

/** The people of the organization by name, also those who left: definitions may still name them. */
export const peopleQuery = queryOptions({
  queryKey: ['workflow-definitions', 'people'],
  queryFn: async ({ signal }) => {
    const people: Person[] = []
    let pages = 0
    for await (const page of client.pages('identity.user.list.v1', { query: { sort: 'name', limit: 200 }, signal })) {
      people.push(...page.items)
      pages += 1
      if (pages === MOST_PAGES) break
    }
    return people
  },
  staleTime: 5 * 60_000,
})

export const rolesQuery = queryOptions({
  queryKey: ['workflow-definitions', 'roles'],
  queryFn: async ({ signal }) => (await client.call('identity.role.list.v1', { signal })).data.items,
  staleTime: 5 * 60_000,
})

export interface Directory {
  readonly people: readonly Person[]
  readonly roles: readonly Role[]
  readonly roleName: (roleId: string) => string
  readonly personName: (userId: string) => string
}

const NO_PEOPLE: readonly Person[] = []
const NO_ROLES: readonly Role[] = []

/** People and roles by their names; ids stay ids where this person may not see whose they are. */
export function useDirectory(): Directory {
  const can = useCan()
  const people = useQuery({ ...peopleQuery, enabled: can('user:read') }).data ?? NO_PEOPLE
  const roles = useQuery({ ...rolesQuery, enabled: can('role:read') }).data ?? NO_ROLES
  const roleName = useRoleName(roles)
  return useMemo(() => {
    const names = new Map(people.map(({ userId, name }) => [userId, name]))
    return {
      people,
      roles,
      roleName,
      personName: (userId) => names.get(userId) ?? userId.slice(0, 8),
    }
  }, [people, roles, roleName])
}
