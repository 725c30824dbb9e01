import type { Schemas } from '@nexus/client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client } from '../../../client.js'
import { refreshDocument } from '../../live/refresh.js'
import type { Task, TaskInList } from './task-queries.js'

export type Decision = Schemas['DecideTask']['decision']

/** The decisions that a person takes; work is done rather than approved. */
export const decisionFor = (wanted: 'approved' | 'rejected' | 'returned', { kind }: Pick<Task, 'kind'>): Decision =>
  wanted === 'approved' && kind === 'manual' ? 'done' : wanted

export interface Decided {
  readonly task: Task
  /** Whether the document shows it already. */
  readonly isSettled: boolean
}

/** Whoever rejects or returns says why. */
export const needsReason = (decision: Decision): boolean => decision === 'rejected' || decision === 'returned'

const WAIT_SECONDS = 2

/**
 * Decides a task, the version of the document that was seen.
 * @param idempotencyKey of the first try: what is repeated decides nothing twice
 */
export async function decide(
  { taskId, documentVersion }: Pick<TaskInList, 'taskId' | 'documentVersion'>,
  { decision, comment }: { readonly decision: Decision; readonly comment: string },
  idempotencyKey: string,
): Promise<Decided> {
  const { data, isSettled } = await client.call('workflow.task.decide.v1', {
    path: { taskId },
    body: { decision, documentVersion, ...(comment === '' ? {} : { comment }) },
    waitSeconds: WAIT_SECONDS,
    idempotencyKey,
  })
  return { task: data, isSettled }
}

/** Gives a task to somebody else. */
export async function reassign(
  taskId: string,
  body: { readonly userId: string; readonly reason: string },
  idempotencyKey: string,
): Promise<void> {
  await client.call('workflow.task.reassign.v1', { path: { taskId }, body, idempotencyKey })
}

/** Reads again what decisions changed: the inbox, and everything that shows the documents. */
export async function refreshDecided(queries: QueryClient, documentIds: readonly string[]): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['approvals'] }),
    ...[...new Set(documentIds)].map((documentId) => refreshDocument(queries, documentId)),
  ])
}

export function useRefreshDecided(): (documentIds: readonly string[]) => void {
  const queries = useQueryClient()
  return useCallback((documentIds) => void refreshDecided(queries, documentIds), [queries])
}
