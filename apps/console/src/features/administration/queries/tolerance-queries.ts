import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type ToleranceRule = Schemas['ToleranceRule']
export type ToleranceKind = ToleranceRule['kind']
export type ToleranceCreation = Schemas['CreateToleranceRule']
export type ToleranceChange = Schemas['ChangeToleranceRule']

const PAGE = 50

export const tolerancesQuery = (kind: ToleranceKind | undefined) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'tolerances', kind],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        sort: '-createdAt' as const,
        ...(kind === undefined ? {} : { kind }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call('billing.tolerance-rule.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const readTolerance = async (toleranceRuleId: string): Promise<ToleranceRule> =>
  (await client.call('billing.tolerance-rule.get.v1', { path: { toleranceRuleId } })).data

export const createTolerance = async (body: ToleranceCreation): Promise<ToleranceRule> =>
  (await client.call('billing.tolerance-rule.create.v1', { body })).data

export const changeTolerance = async (
  toleranceRuleId: string,
  body: ToleranceChange,
  ifMatch: string,
): Promise<ToleranceRule> =>
  (await client.call('billing.tolerance-rule.change.v1', { path: { toleranceRuleId }, body, ifMatch })).data
