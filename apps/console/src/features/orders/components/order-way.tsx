import { T, useT } from '@nexus/console-i18n'
import { DateText, cn } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Archive, Ban, Check, CircleDot, CirclePause, MessageSquareReply, Pencil, Send, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Acknowledgement, type PurchaseOrder, acknowledgementsQuery } from '../queries/order-queries.js'

interface Step {
  readonly key: string
  readonly icon: ReactNode
  readonly tint?: string
  readonly title: ReactNode
  readonly at?: string
  /** Where it stands when nobody says when it was. */
  readonly sort?: string
  readonly note?: string | undefined
  /** What the approval itself says of it: long, and nobody's words. */
  readonly grounds?: string | undefined
}

const GREEN = 'bg-success-soft text-success-ink'
const RED = 'bg-danger-soft text-danger-ink'
const YELLOW = 'bg-warning-soft text-warning-ink'

/** The way of the order: written, approved, issued, what the vendor said, held, cancelled, closed; the oldest first. */
export function OrderWay({ order }: { readonly order: PurchaseOrder }) {
  const t = useT()
  const answers = useQuery({ ...acknowledgementsQuery(order.orderId), enabled: order.issuedAt !== undefined })
  const steps: Step[] = [
    { key: 'written', icon: <Pencil />, title: <T id="orders.way.written" />, at: order.createdAt },
    ...approvalSteps(order),
    ...(order.issuedAt === undefined
      ? []
      : [{ key: 'issued', icon: <Send />, tint: GREEN, title: <T id="orders.way.issued" />, at: order.issuedAt }]),
    ...(answers.data ?? []).map((answer): Step => ({
      key: answer.acknowledgementId,
      icon: <MessageSquareReply />,
      ...(answer.answer === 'rejected' ? { tint: RED } : {}),
      title: t(`orders.answer.${answer.answer}`),
      at: answer.recordedAt,
      note: noteOf(answer),
    })),
    ...endSteps(order),
  ]
  const placeOf = ({ at, sort = '9' }: Step): string => at ?? sort
  steps.sort((one, other) => placeOf(one).localeCompare(placeOf(other)))
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
            {step.grounds !== undefined && (
              <details className="mt-0.5 text-sm text-muted">
                <summary className="cursor-pointer touch:py-2.5">
                  <T id="orders.way.grounds" />
                </summary>
                <p className="mt-1 wrap-anywhere">{step.grounds}</p>
              </details>
            )}
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

function noteOf({ note, reference }: Acknowledgement): string | undefined {
  const parts = [reference, note].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' · ')
}

function approvalSteps({ approval, state, createdAt }: PurchaseOrder): Step[] {
  if (approval === undefined) {
    return state === 'SUBMITTED'
      ? [{ key: 'submitted', icon: <CircleDot />, tint: YELLOW, title: <T id="requisitions.way.submitted" /> }]
      : []
  }
  const decisions = approval.decisions.map(({ userId, userName, decision, decidedAt, comment, onBehalfOf }): Step => {
    const look = LOOKS[decision] ?? OTHER
    return {
      key: `${userId}${decidedAt}`,
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
  if (approval.verdict === undefined && (state === 'SUBMITTED' || state === 'IN_APPROVAL')) {
    return [
      ...decisions,
      {
        key: 'open',
        icon: <CircleDot />,
        tint: YELLOW,
        title: <T id="requisitions.way.waiting" values={{ definition: approval.definitionName }} />,
      },
    ]
  }
  if (approval.automatic !== true) return decisions
  const title = <T id="requisitions.way.automatic" />
  // Right after it was written, before whatever came later.
  const sort = `${createdAt}~`
  return [...decisions, { key: 'automatic', icon: <Check />, tint: GREEN, title, sort, grounds: approval.reason }]
}

/** What happened after the issue, or instead of it. */
function endSteps({ hold, cancellation, closure, cancellationReason, state, updatedAt }: PurchaseOrder): Step[] {
  const steps: Step[] = []
  if (hold !== undefined) {
    const title = <T id="orders.way.held" />
    steps.push({ key: 'held', icon: <CirclePause />, tint: YELLOW, title, at: hold.heldAt, note: hold.reason })
  }
  if (cancellation !== undefined) {
    const { requestedAt, endedAt, status, reason, answer } = cancellation
    steps.push({
      key: 'cancellation',
      icon: <Ban />,
      tint: YELLOW,
      title: <T id={status === 'not-required' ? 'orders.way.cancelled' : 'orders.way.cancellation_requested'} />,
      at: requestedAt,
      note: reason,
    })
    if (endedAt !== undefined && status !== 'requested' && status !== 'not-required') {
      const title = <T id={CANCELLATION_ENDS[status]} />
      steps.push({ key: 'cancellation-end', icon: <MessageSquareReply />, title, at: endedAt, note: answer })
    }
  } else if (state === 'CANCELLED') {
    const title = <T id="orders.way.cancelled" />
    steps.push({ key: 'cancelled', icon: <Ban />, tint: RED, title, at: updatedAt, note: cancellationReason })
  }
  if (closure !== undefined) {
    const title = <T id={closure.kind === 'hard' ? 'orders.way.closed_for_good' : 'orders.way.closed'} />
    steps.push({ key: 'closed', icon: <Archive />, title, at: closure.closedAt, note: closure.reason })
  }
  return steps
}

const CANCELLATION_ENDS = {
  accepted: 'orders.way.cancellation_accepted',
  rejected: 'orders.way.cancellation_rejected',
  withdrawn: 'orders.way.cancellation_withdrawn',
} as const

const OTHER = { icon: <CircleDot />, tint: '', title: 'requisitions.way.decided' } as const
const LOOKS: Readonly<
  Record<string, { icon: ReactNode; tint: string; title: `requisitions.way.${'approved' | 'rejected' | 'returned'}` }>
> = {
  approved: { icon: <Check />, tint: GREEN, title: 'requisitions.way.approved' },
  rejected: { icon: <X />, tint: RED, title: 'requisitions.way.rejected' },
  returned: { icon: <Undo2 />, tint: YELLOW, title: 'requisitions.way.returned' },
}
