import type { Schemas } from '@nexus/client'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { snapshotDifferences } from './snapshot-differences.js'
import type { Difference, Task } from './task-queries.js'

export type Approval = Schemas['Approval']
export type RouteStep = Approval['steps'][number]

/** How an approval stands: its steps, who was asked, who decided what. */
export const approvalQuery = (instanceId: string) =>
  queryOptions({
    queryKey: ['approvals', 'instance', instanceId],
    queryFn: async ({ signal }) =>
      (await client.call('workflow.approval.get.v1', { path: { instanceId }, signal })).data,
  })

/** What is different from what was decided last, and what the decision was. */
export interface SinceLast {
  readonly verdict: NonNullable<Approval['verdict']> | undefined
  readonly decidedAt: string | undefined
  /** Said by those who decided. */
  readonly comments: readonly { readonly userName: string; readonly comment: string }[]
  readonly differences: readonly Difference[]
}

const MOST_ROUNDS = 20

/**
 * What changed since the document was decided last; null when this is the first time. A change of an approved document says
 * it itself; one that was returned and submitted again is compared with what the approvers saw then.
 */
export const sinceLastQuery = ({ documentId, documentVersion, instanceId, snapshot, change }: Task) =>
  queryOptions({
    queryKey: ['approvals', 'since-last', instanceId, documentId],
    // Both sides of it are over: what was seen then, and what was submitted now.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<SinceLast | null> => {
      const { data } = await client.call('workflow.approval.list.v1', {
        query: { documentId, sort: '-startedAt', limit: MOST_ROUNDS },
        signal,
      })
      const last = data.items.find(
        (each) =>
          each.instanceId !== instanceId && each.documentVersion < documentVersion && each.verdict !== undefined,
      )
      if (last === undefined) return null
      const path = { instanceId: last.instanceId }
      const before = (await client.call('workflow.approval.get.v1', { path, signal })).data
      return {
        verdict: before.verdict,
        decidedAt: before.endedAt,
        comments: before.steps.flatMap(({ tasks }) =>
          tasks.flatMap(({ userName, comment, state }) =>
            comment === undefined || state === 'VOID' ? [] : [{ userName, comment }],
          ),
        ),
        differences: change?.differences ?? snapshotDifferences(before.snapshot, snapshot),
      }
    },
  })
