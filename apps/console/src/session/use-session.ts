import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { client } from '../client.js'
import { keeper } from './session-keeper.js'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await client.call('identity.session.me.v1', { signal })).data,
  // Rights change rarely, and the server has the last word.
  staleTime: 60_000,
})

export const useSessionPhase = () => useSyncExternalStore(keeper.subscribe, keeper.current)

/** Who is signed in, to which organization; undefined outside the shell. */
export const useMe = () => useQuery({ ...meQuery, enabled: keeper.current().kind !== 'signed-out' }).data

/** Whether this person may do something now: hides what would be refused anyway. */
export function useCan(): (permission: string) => boolean {
  const rights = useMe()?.rights
  return useCallback((permission) => rights !== undefined && permission in rights, [rights])
}
