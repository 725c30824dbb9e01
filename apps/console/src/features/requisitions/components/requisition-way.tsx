import { T } from '@nexus/console-i18n'
import { DateText, cn } from '@nexus/console-ui'
import { Check, CircleDot, Pencil, Send, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Requisition } from '../queries/requisition-queries.js'

type Approval = NonNullable<Requisition['approval']>

interface Step {
  readonly key: string
  readonly icon: ReactNode
  readonly tint?: string
  readonly title: ReactNode
  readonly at?: string
  readonly note?: string | undefined
}

/** The way of the document: who wrote it, who decided what, when and why; the oldest first. */
export function RequisitionWay({ requisition }: { readonly requisition: Requisition }) {
  const { requesterName = '', createdAt, submittedAt, approvalHistory, approval } = requisition
  const rounds = [...approvalHistory, ...(approval === undefined ? [] : [approval])]
  const steps: Step[] = [
    {
      key: 'written',
      icon: <Pencil />,
      title: <T id="requisitions.way.written" values={{ name: requesterName }} />,
      at: createdAt,
    },
    ...(submittedAt === undefined
      ? []
      : [{ key: 'submitted', icon: <Send />, title: <T id="requisitions.way.submitted" />, at: submittedAt }]),
    ...rounds.flatMap(stepsOf),
  ]
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <li key={step.key} className="relative flex gap-3 pb-4 last:pb-0">
          {index < steps.length - 1 && <span aria-hidden className="absolute start-3 top-6 bottom-0 w-px bg-line" />}
          <span
            aria-hidden
            className={cn(
              'flex size-6 shrink-0 items-center justify-center rounded-full bg-subtle text-muted [&_svg]:size-3.5',
              step.tint,
            )}
          >
            {step.icon}
          </span>
          <div className="min-w-0 pt-0.5">
            <p>{step.title}</p>
            {step.note !== undefined && <p className="mt-0.5 text-muted">“{step.note}”</p>}
            {step.at !== undefined && (
              <p className="mt-0.5 text-sm text-muted">
                <DateText instant={step.at} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(round: Approval): Step[] {
  const decisions = round.decisions.map(({ userId, userName, decision, decidedAt, comment, onBehalfOf }): Step => {
    const look = LOOKS[decision] ?? OTHER
    return {
      key: `${round.instanceId}${userId}${decidedAt}`,
      icon: look.icon,
      tint: look.tint,
      title: (
        <>
          <T id={look.title} values={{ name: userName }} />
          {onBehalfOf !== undefined && (
            <span className="text-muted">
              {' '}
              <T id="requisitions.way.on_behalf" values={{ name: onBehalfOf.userName }} />
            </span>
          )}
        </>
      ),
      at: decidedAt,
      note: comment,
    }
  })
  if (round.verdict === undefined) {
    return [
      ...decisions,
      {
        key: `${round.instanceId}open`,
        icon: <CircleDot />,
        tint: 'bg-warning-soft text-warning-ink',
        title: <T id="requisitions.way.waiting" values={{ definition: round.definitionName }} />,
      },
    ]
  }
  if (round.automatic !== true) return decisions
  return [
    ...decisions,
    {
      key: `${round.instanceId}auto`,
      icon: <Check />,
      tint: GREEN,
      title: <T id="requisitions.way.automatic" />,
      note: round.reason,
    },
  ]
}

const GREEN = 'bg-success-soft text-success-ink'
const OTHER = { icon: <CircleDot />, tint: '', title: 'requisitions.way.decided' } as const
const LOOKS: Readonly<
  Record<string, { icon: ReactNode; tint: string; title: `requisitions.way.${'approved' | 'rejected' | 'returned'}` }>
> = {
  approved: { icon: <Check />, tint: GREEN, title: 'requisitions.way.approved' },
  rejected: { icon: <X />, tint: 'bg-danger-soft text-danger-ink', title: 'requisitions.way.rejected' },
  returned: { icon: <Undo2 />, tint: 'bg-warning-soft text-warning-ink', title: 'requisitions.way.returned' },
}
