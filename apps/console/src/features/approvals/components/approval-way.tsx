import { T } from '@nexus/console-i18n'
import { DateText, TimelineItem, cn } from '@nexus/console-ui'
import { Check, CircleDot, Clock, SkipForward, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Approval, RouteStep } from '../queries/approval-queries.js'
import { ApprovalReasons } from './approval-reasons.js'
import { ShippedName } from './shipped-name.js'
import { TaskBadge } from './task-texts.js'

interface Look {
  readonly icon: ReactNode
  readonly tint: string
}

const GREEN = 'bg-success-soft text-success-ink'
const YELLOW = 'bg-warning-soft text-warning-ink'
const GREY = 'bg-subtle text-muted'

const LOOKS: Readonly<Record<RouteStep['state'], Look>> = {
  WAITING: { icon: <Clock />, tint: GREY },
  ACTIVE: { icon: <CircleDot />, tint: YELLOW },
  UNASSIGNED: { icon: <CircleDot />, tint: 'bg-danger-soft text-danger-ink' },
  APPROVED: { icon: <Check />, tint: GREEN },
  REJECTED: { icon: <X />, tint: 'bg-danger-soft text-danger-ink' },
  RETURNED: { icon: <Undo2 />, tint: YELLOW },
  DONE: { icon: <Check />, tint: GREEN },
  SKIPPED: { icon: <SkipForward />, tint: GREY },
  VOID: { icon: <SkipForward />, tint: GREY },
}

const isPassedOver = ({ state }: RouteStep): boolean => state === 'SKIPPED' || state === 'VOID'

/** The way of an approval: each step, who was asked and why, who decided what. */
export function ApprovalWay({ approval }: { readonly approval: Approval }) {
  const { steps } = approval
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <TimelineItem
          key={step.key}
          {...LOOKS[step.state]}
          isLast={index === steps.length - 1}
          className={cn('grow', step.parent !== undefined && 'ps-2')}
        >
          <p className={isPassedOver(step) ? 'text-muted' : 'font-medium'}>
            <ShippedName name={step.name} />
            {isPassedOver(step) && (
              <>
                {' · '}
                <T id={step.state === 'VOID' ? 'states.VOID' : 'states.SKIPPED'} />
              </>
            )}
          </p>
          <p className="mt-0.5 text-sm text-muted">
            <ApprovalReasons reasons={step.reasons} sentence={step.explanation} />
          </p>
          {step.tasks.length > 0 && (
            <ul className="mt-2 flex flex-col gap-2">
              {step.tasks.map((task) => (
                <Asked key={task.taskId} task={task} />
              ))}
            </ul>
          )}
          {step.skipped.length > 0 && (
            <ul className="mt-2 text-sm text-muted">
              {step.skipped.map(({ userId, userName, reason, reasons }) => (
                <li key={`${userId}${reason}`}>
                  <T
                    id="approvals.way.not_asked"
                    values={{
                      name: userName,
                      reason: <ApprovalReasons key={userId} reasons={reasons} sentence={reason} />,
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </TimelineItem>
      ))}
    </ol>
  )
}

/** One person who was asked, and what came of it. */
function Asked({ task }: { readonly task: RouteStep['tasks'][number] }) {
  const { userName, onBehalfOf, closedAt, comment, reason, reasons } = task
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{userName}</span>
        <TaskBadge task={task} />
      </div>
      {onBehalfOf !== undefined && (
        <p className="text-sm text-muted">
          <T id="requisitions.way.on_behalf" values={{ name: onBehalfOf.userName }} />
        </p>
      )}
      {comment !== undefined && <p className="mt-0.5 whitespace-pre-line text-muted">“{comment}”</p>}
      {reason !== undefined && (
        <p className="text-sm text-muted">
          <ApprovalReasons reasons={reasons} sentence={reason} />
        </p>
      )}
      {closedAt !== undefined && (
        <p className="text-sm text-muted">
          <DateText instant={closedAt} />
        </p>
      )}
    </li>
  )
}
