import { ProblemError } from '@nexus/client'
import { useCallback, useRef, useState } from 'react'
import { type Decision, decide, decisionFor, useRefreshDecided } from '../queries/decisions.js'
import type { TaskInList } from '../queries/task-queries.js'

export type BulkDecision = 'approved' | 'rejected' | 'returned'

/** What became of one of several. */
export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly isSettled: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Few at a time: each of them waits for the service of its document. */
const AT_ONCE = 3

/** Whether trying again can help: what was refused stays refused. */
export const canTryAgain = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.status === 429 || error.status >= 500

/** Decides several tasks, one call each with the version that was seen, and says of each what became of it. */
export function useBulkDecision() {
  const refresh = useRefreshDecided()
  const keys = useRef(new Map<string, string>())
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [isRunning, setRunning] = useState(false)

  const run = useCallback(
    async (tasks: readonly TaskInList[], wanted: BulkDecision, comment: string): Promise<void> => {
      const become = (taskId: string, outcome: Outcome): void =>
        setOutcomes((before) => new Map(before).set(taskId, outcome))
      const decideOne = async (task: TaskInList): Promise<void> => {
        const decision: Decision = decisionFor(wanted, task)
        const content = `${task.taskId} ${task.documentVersion} ${decision} ${comment}`
        const key = keys.current.get(content) ?? crypto.randomUUID()
        keys.current.set(content, key)
        become(task.taskId, { kind: 'running' })
        try {
          const { isSettled } = await decide(task, { decision, comment }, key)
          become(task.taskId, { kind: 'done', isSettled })
        } catch (error) {
          become(task.taskId, { kind: 'failed', error })
        }
      }
      setRunning(true)
      for (const { taskId } of tasks) become(taskId, { kind: 'waiting' })
      const queue = [...tasks]
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) await decideOne(next)
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      setRunning(false)
      refresh(tasks.map(({ documentId }) => documentId))
    },
    [refresh],
  )
  return { outcomes, isRunning, run }
}
