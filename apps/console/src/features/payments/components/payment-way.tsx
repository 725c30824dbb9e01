import { T } from '@nexus/console-i18n'
import { Timeline, type TimelineStep } from '@nexus/console-ui'
import { Ban, Banknote, Check, CircleDot, CirclePause, FileOutput, Pencil, Send, Undo2, X } from 'lucide-react'
import { useMe } from '../../../session/use-session.js'
import { ApprovalGrounds } from '../../approvals/components/approval-grounds.js'
import { decisionSteps } from '../../approvals/components/decision-steps.js'
import { ShippedName } from '../../approvals/components/shipped-name.js'
import type { Payment } from '../queries/payment-queries.js'

const GREEN = 'bg-success-soft text-success-ink'
const RED = 'bg-danger-soft text-danger-ink'
const YELLOW = 'bg-warning-soft text-warning-ink'

/** The way of a payment: who prepared and who approved it, and what the bank did; the oldest first. */
export function PaymentWay({ payment }: { readonly payment: Payment }) {
  const me = useMe()
  const isMine = (userId: string): boolean => userId === me?.userId
  return <Timeline steps={stepsOf(payment, isMine)} />
}

function stepsOf(payment: Payment, isMine: (userId: string) => boolean): TimelineStep[] {
  const { createdAt, createdBy, file, sentAt, hold, voiding, state, cancellationReason, transfers } = payment
  const settled = transfers?.flatMap(({ settledOn }) => (settledOn === undefined ? [] : [settledOn])).sort()
  const settledOn = settled?.at(-1)
  const steps: (TimelineStep | false)[] = [
    {
      key: 'prepared',
      icon: <Pencil />,
      title: <T id={isMine(createdBy) ? 'payments.way.prepared_by_you' : 'payments.way.prepared'} />,
      at: createdAt,
    },
    ...approvalSteps(payment),
    state === 'CANCELLED' && {
      key: 'cancelled',
      icon: <Ban />,
      title: <T id="payments.way.cancelled" />,
      note: cancellationReason,
    },
    file !== undefined && {
      key: 'exported',
      icon: <FileOutput />,
      title: <T id={isMine(file.exportedBy) ? 'payments.way.exported_by_you' : 'payments.way.exported'} />,
      at: file.exportedAt,
    },
    sentAt !== undefined && {
      key: 'sent',
      icon: <Send />,
      title: <T id="payments.way.sent" />,
      at: sentAt,
    },
    voiding !== undefined && {
      key: 'void',
      icon: <Ban />,
      tint: RED,
      title: <T id="payments.way.void" />,
      at: voiding.at,
      note: voiding.reason,
    },
    (state === 'BANK_REJECTED' || state === 'PARTLY_REJECTED') && {
      key: 'refused',
      icon: <X />,
      tint: RED,
      title: <T id={state === 'BANK_REJECTED' ? 'payments.way.bank_rejected' : 'payments.way.partly_rejected'} />,
    },
    state === 'SETTLED' && {
      key: 'settled',
      icon: <Banknote />,
      tint: GREEN,
      title: <T id="payments.way.settled" />,
      on: settledOn,
    },
    state === 'RETURNED' && {
      key: 'returned',
      icon: <Undo2 />,
      tint: YELLOW,
      title: <T id="payments.way.bank_returned" />,
    },
    hold !== undefined && {
      key: 'hold',
      icon: <CirclePause />,
      tint: YELLOW,
      title: <T id={isMine(hold.by) ? 'payments.way.held_by_you' : 'payments.way.held'} />,
      at: hold.at,
      note: hold.reason,
    },
  ]
  return steps.filter((step) => step !== false)
}

function approvalSteps({ approval }: Payment): TimelineStep[] {
  if (approval === undefined) return []
  const decisions = decisionSteps(approval.decisions)
  if (approval.verdict === undefined) {
    const title = (
      <T
        id="requisitions.way.waiting"
        values={{ definition: <ShippedName key="name" name={approval.definitionName} /> }}
      />
    )
    return [...decisions, { key: 'open', icon: <CircleDot />, tint: YELLOW, title }]
  }
  if (approval.automatic !== true) return decisions
  const title = <T id="requisitions.way.automatic" />
  return [
    ...decisions,
    { key: 'automatic', icon: <Check />, tint: GREEN, title, more: <ApprovalGrounds {...approval} /> },
  ]
}
