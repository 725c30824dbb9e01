import { T } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { Check, Undo2, X } from 'lucide-react'
import type { Decision } from '../queries/decisions.js'
import type { TaskInList } from '../queries/task-queries.js'

/** What can be decided; the main one last. Work is done or sent back, and not rejected. */
export function DecisionButtons({
  kind,
  onDecide,
}: {
  readonly kind: TaskInList['kind']
  readonly onDecide: (decision: Decision) => void
}) {
  const isManual = kind === 'manual'
  return (
    <>
      {!isManual && (
        <Button data-wide onClick={() => onDecide('rejected')}>
          <X aria-hidden className="max-sm:hidden" />
          <T id="approvals.decide.rejected.action" />
        </Button>
      )}
      <Button data-wide onClick={() => onDecide('returned')}>
        <Undo2 aria-hidden className="max-sm:hidden rtl:-scale-x-100" />
        <T id="approvals.decide.returned.action" />
      </Button>
      <Button data-wide variant="primary" onClick={() => onDecide(isManual ? 'done' : 'approved')}>
        <Check aria-hidden className="max-sm:hidden" />
        <T id={isManual ? 'approvals.decide.done.action' : 'approvals.decide.approved.action'} />
      </Button>
    </>
  )
}
