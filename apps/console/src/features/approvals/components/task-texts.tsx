import { T, useT } from '@nexus/console-i18n'
import { Badge, DateText, StateBadge } from '@nexus/console-ui'
import { Clock } from 'lucide-react'
import { type DocumentType, type TaskInList, isOverdue } from '../queries/task-queries.js'

/** What kind of document it is, in words. */
export function DocumentTypeText({ type }: { readonly type: DocumentType }) {
  const t = useT()
  return t(`approvals.type.${type}`)
}

/** When it is due, and that loudly where it is over. */
export function DueText({ task }: { readonly task: Pick<TaskInList, 'dueAt' | 'closedAt'> }) {
  if (task.dueAt === undefined) return '–'
  const when = <DateText instant={task.dueAt} isRelative />
  if (!isOverdue(task)) return when
  return (
    <Badge tone="danger">
      <Clock aria-hidden className="size-3" />
      <T id="approvals.due.overdue" values={{ when }} />
    </Badge>
  )
}

/** The state of a task; what waits says when it is due instead, where it is overdue. */
export function TaskBadge({ task }: { readonly task: Pick<TaskInList, 'state' | 'dueAt' | 'closedAt'> }) {
  if (task.state === 'INFORMED') {
    return (
      <Badge>
        <T id="approvals.state.informed" />
      </Badge>
    )
  }
  return isOverdue(task) ? <DueText task={task} /> : <StateBadge state={task.state} />
}
