import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Delegation = Schemas['DelegationPage']['items'][number]
export type NewDelegation = Schemas['CreateDelegation']
export type DelegationState = 'active' | 'planned' | 'over' | 'revoked'

const PAGE = 50

/** Who decides on whose behalf, the newest first: those by and to oneself, or all of the organization. */
export const delegationsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['approvals', 'delegations'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { sort: '-from', limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } as const
      return (await client.call('workflow.delegation.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export function delegationStateOf({ from, until, revokedAt }: Delegation): DelegationState {
  if (revokedAt !== null) return 'revoked'
  const now = Date.now()
  if (Date.parse(until) <= now) return 'over'
  return Date.parse(from) > now ? 'planned' : 'active'
}

export const createDelegation = async (body: NewDelegation, idempotencyKey: string): Promise<Delegation> =>
  (await client.call('workflow.delegation.create.v1', { body, idempotencyKey })).data

/** There is no operation that reads one: its version in the list is what the tag states. */
export const revokeDelegation = async ({ delegationId, version }: Delegation, idempotencyKey: string) =>
  (
    await client.call('workflow.delegation.revoke.v1', {
      path: { delegationId },
      ifMatch: `"${version}"`,
      idempotencyKey,
    })
  ).data
