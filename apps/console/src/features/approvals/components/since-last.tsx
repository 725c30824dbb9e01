import { T } from '@nexus/console-i18n'
import { Badge, Card, DateText } from '@nexus/console-ui'
import { GitCompareArrows } from 'lucide-react'
import type { SinceLast } from '../queries/approval-queries.js'
import type { Difference, Task } from '../queries/task-queries.js'
import { Differences } from './differences.js'

/** What changed since the document was decided last, and what was said then. */
export function SinceLastCard({
  task,
  last,
  differences,
}: {
  readonly task: Task
  readonly last: SinceLast | undefined
  readonly differences: readonly Difference[]
}) {
  return (
    <Card
      isFlush
      title={
        <span className="flex items-center gap-2">
          <GitCompareArrows aria-hidden className="size-4 text-muted" />
          <T id="approvals.diff.title" />
        </span>
      }
      actions={
        <Badge tone={differences.length === 0 ? 'neutral' : 'warning'}>
          <T id="approvals.diff.count" values={{ count: differences.length }} />
        </Badge>
      }
    >
      {last?.verdict !== undefined && (
        <div className="border-b border-line px-4 py-2.5 text-muted">
          <p>
            <T
              id={`approvals.diff.last.${last.verdict}`}
              values={{ date: last.decidedAt === undefined ? '–' : <DateText instant={last.decidedAt} /> }}
            />
          </p>
          {last.comments.map(({ userName, comment }) => (
            <p key={`${userName}${comment}`} className="mt-1 whitespace-pre-line">
              {userName}: “{comment}”
            </p>
          ))}
        </div>
      )}
      {differences.length === 0 ? (
        <p className="px-4 py-3 text-muted">
          <T id="approvals.diff.none" />
        </p>
      ) : (
        <Differences differences={differences} currency={task.amount.currency} />
      )}
    </Card>
  )
}
