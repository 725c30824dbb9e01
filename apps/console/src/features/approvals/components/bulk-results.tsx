import { T } from '@nexus/console-i18n'
import { Money } from '@nexus/console-ui'
import { CircleAlert, CircleCheck, Clock, LoaderCircle } from 'lucide-react'
import type { TaskInList } from '../queries/task-queries.js'
import { useRefusalText } from '../../problems/refusal-text.js'
import { useTitleText } from './use-title-text.js'
import type { Outcome } from './use-bulk-decision.js'

/** What became of each; nothing is left out. */
export function BulkResults({
  tasks,
  outcomes,
}: {
  readonly tasks: readonly TaskInList[]
  readonly outcomes: ReadonlyMap<string, Outcome>
}) {
  const titleOf = useTitleText()
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {tasks.map((task) => (
        <li key={task.taskId} className="flex items-start gap-3 px-3 py-2">
          <OutcomeIcon outcome={outcomes.get(task.taskId)} />
          <div className="min-w-0 grow">
            <p className="font-medium">{titleOf(task)}</p>
            <OutcomeText outcome={outcomes.get(task.taskId)} />
          </div>
          <Money money={task.amount} className="text-muted" />
        </li>
      ))}
    </ul>
  )
}

function OutcomeIcon({ outcome }: { readonly outcome: Outcome | undefined }) {
  const shape = 'mt-0.5 size-4 shrink-0'
  switch (outcome?.kind) {
    case 'running':
      return <LoaderCircle aria-hidden className={`${shape} animate-spin text-muted`} />
    case 'done':
      return <CircleCheck aria-hidden className={`${shape} text-success-ink`} />
    case 'failed':
      return <CircleAlert aria-hidden className={`${shape} text-danger-ink`} />
    case 'waiting':
    case undefined:
      return <Clock aria-hidden className={`${shape} text-muted`} />
  }
}

function OutcomeText({ outcome }: { readonly outcome: Outcome | undefined }) {
  const textOf = useRefusalText()
  if (outcome === undefined) return null
  switch (outcome.kind) {
    case 'waiting':
    case 'running':
      return (
        <p className="text-sm text-muted">
          <T id={`approvals.bulk.${outcome.kind}`} />
        </p>
      )
    case 'done':
      return (
        <p className="text-sm text-success-ink">
          <T id={outcome.isSettled ? 'approvals.bulk.done' : 'approvals.bulk.done_later'} />
        </p>
      )
    case 'failed':
      return <p className="text-sm text-danger-ink">{textOf(outcome.error)}</p>
  }
}
