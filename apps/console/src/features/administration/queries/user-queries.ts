import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type User = Schemas['User']
export type UserSort = 'name' | '-name' | 'createdAt' | '-createdAt'

/** What the list shows, as the API takes it. */
export interface UserFilter {
  readonly active?: 'true' | 'false'
  readonly role?: string
  readonly email?: string
  readonly sort: UserSort
}

const PAGE = 50
const MOST = 200

export const usersQuery = (filter: UserFilter) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'users', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('identity.user.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const userQuery = (userId: string) =>
  queryOptions({
    queryKey: ['administration', 'users', 'one', userId],
    queryFn: async ({ signal }) => (await client.call('identity.user.get.v1', { path: { userId }, signal })).data,
  })

/** All active people by name, to choose one of them. */
export const activePeopleQuery = queryOptions({
  queryKey: ['administration', 'users', 'active'],
  queryFn: async ({ signal }) => {
    const people: { readonly userId: string; readonly name: string; readonly email: string }[] = []
    const query = { active: 'true', sort: 'name', limit: MOST } as const
    for await (const page of client.pages('identity.user.list.v1', { query, signal })) {
      people.push(...page.items.map(({ userId, name, email }) => ({ userId, name, email })))
    }
    return people
  },
  staleTime: 60_000,
})

export const createUser = async (body: Schemas['CreateUser']): Promise<User> =>
  (await client.call('identity.user.create.v1', { body })).data

export const readUser = async (userId: string): Promise<User> =>
  (await client.call('identity.user.get.v1', { path: { userId } })).data

export const updateUser = async (userId: string, body: Schemas['UpdateUser'], ifMatch: string): Promise<User> =>
  (await client.call('identity.user.update.v1', { path: { userId }, body, ifMatch })).data
