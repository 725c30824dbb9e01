import { T, type Translate, useT } from '@nexus/console-i18n'
import { Timeline, type TimelineStep } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Archive, Ban, Check, CircleDot, CirclePause, MessageSquareReply, Pencil, Send } from 'lucide-react'
import { ApprovalGrounds } from '../../approvals/components/approval-grounds.js'
import { decisionSteps } from '../../approvals/components/decision-steps.js'
import { ShippedName } from '../../approvals/components/shipped-name.js'
import { type Acknowledgement, type PurchaseOrder, acknowledgementsQuery } from '../queries/order-queries.js'
import { cancellationText, closureText } from './end-text.js'

interface Step extends TimelineStep {
  /** Where it stands when nobody says when it was. */
  readonly sort?: string
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
    ...endSteps(order, t),
  ]
  const placeOf = ({ at, sort = '9' }: Step): string => at ?? sort
  steps.sort((one, other) => placeOf(one).localeCompare(placeOf(other)))
  return <Timeline steps={steps} />
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
  const decisions = decisionSteps(approval.decisions)
  if (approval.verdict === undefined && (state === 'SUBMITTED' || state === 'IN_APPROVAL')) {
    return [
      ...decisions,
      {
        key: 'open',
        icon: <CircleDot />,
        tint: YELLOW,
        title: (
          <T
            id="requisitions.way.waiting"
            values={{ definition: <ShippedName key="name" name={approval.definitionName} /> }}
          />
        ),
      },
    ]
  }
  if (approval.automatic !== true) return decisions
  const title = <T id="requisitions.way.automatic" />
  // Right after it was written, before whatever came later.
  const sort = `${createdAt}~`
  return [
    ...decisions,
    { key: 'automatic', icon: <Check />, tint: GREEN, title, sort, more: <ApprovalGrounds {...approval} /> },
  ]
}

/** What happened after the issue, or instead of it. */
function endSteps(order: PurchaseOrder, t: Translate): Step[] {
  const { hold, cancellation, closure, state, updatedAt } = order
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
    steps.push({ key: 'cancelled', icon: <Ban />, tint: RED, title, at: updatedAt, note: cancellationText(order, t) })
  }
  if (closure !== undefined) {
    const title = <T id={closure.kind === 'hard' ? 'orders.way.closed_for_good' : 'orders.way.closed'} />
    steps.push({ key: 'closed', icon: <Archive />, title, at: closure.closedAt, note: closureText(closure, t) })
  }
  return steps
}

const CANCELLATION_ENDS = {
  accepted: 'orders.way.cancellation_accepted',
  rejected: 'orders.way.cancellation_rejected',
  withdrawn: 'orders.way.cancellation_withdrawn',
} as const
