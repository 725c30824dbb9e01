import { T } from '@nexus/console-i18n'
import { DateText, cn } from '@nexus/console-ui'
import { Ban, Banknote, Check, CircleDot, CirclePause, FileOutput, Pencil, Send, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from '../../../session/use-session.js'
import type { Payment } from '../queries/payment-queries.js'

interface Step {
  readonly key: string
  readonly icon: ReactNode
  readonly tint?: string
  readonly title: ReactNode
  readonly at?: ReactNode
  readonly note?: string | undefined
}

const GREEN = 'bg-success-soft text-success-ink'
const RED = 'bg-danger-soft text-danger-ink'
const YELLOW = 'bg-warning-soft text-warning-ink'

/** The way of a payment: who prepared and who approved it, and what the bank did; the oldest first. */
export function PaymentWay({ payment }: { readonly payment: Payment }) {
  const me = useMe()
  const isMine = (userId: string): boolean => userId === me?.userId
  const steps = stepsOf(payment, isMine)
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
            {step.note !== undefined && <p className="mt-0.5 break-words text-muted">“{step.note}”</p>}
            {step.at !== undefined && <p className="mt-0.5 text-sm text-muted">{step.at}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(payment: Payment, isMine: (userId: string) => boolean): Step[] {
  const { createdAt, createdBy, file, sentAt, hold, voiding, state, cancellationReason, transfers } = payment
  const settled = transfers?.flatMap(({ settledOn }) => (settledOn === undefined ? [] : [settledOn])).sort()
  const settledOn = settled?.at(-1)
  const steps: (Step | false)[] = [
    {
      key: 'prepared',
      icon: <Pencil />,
      title: <T id={isMine(createdBy) ? 'payments.way.prepared_by_you' : 'payments.way.prepared'} />,
      at: <DateText instant={createdAt} />,
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
      at: <DateText instant={file.exportedAt} />,
    },
    sentAt !== undefined && {
      key: 'sent',
      icon: <Send />,
      title: <T id="payments.way.sent" />,
      at: <DateText instant={sentAt} />,
    },
    voiding !== undefined && {
      key: 'void',
      icon: <Ban />,
      tint: RED,
      title: <T id="payments.way.void" />,
      at: <DateText instant={voiding.at} />,
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
      at: settledOn === undefined ? undefined : <DateText date={settledOn} />,
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
      at: <DateText instant={hold.at} />,
      note: hold.reason,
    },
  ]
  return steps.filter((step) => step !== false)
}

function approvalSteps({ approval }: Payment): Step[] {
  if (approval === undefined) return []
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
      at: <DateText instant={decidedAt} />,
      note: comment,
    }
  })
  if (approval.verdict === undefined) {
    const title = <T id="requisitions.way.waiting" values={{ definition: approval.definitionName }} />
    return [...decisions, { key: 'open', icon: <CircleDot />, tint: YELLOW, title }]
  }
  if (approval.automatic !== true) return decisions
  const title = <T id="requisitions.way.automatic" />
  return [...decisions, { key: 'automatic', icon: <Check />, tint: GREEN, title, note: approval.reason }]
}

interface Look {
  readonly icon: ReactNode
  readonly tint: string
  readonly title: `requisitions.way.${'approved' | 'rejected' | 'returned' | 'decided'}`
}

const OTHER: Look = { icon: <CircleDot />, tint: '', title: 'requisitions.way.decided' }
const LOOKS: Readonly<Record<string, Look>> = {
  approved: { icon: <Check />, tint: GREEN, title: 'requisitions.way.approved' },
  rejected: { icon: <X />, tint: RED, title: 'requisitions.way.rejected' },
  returned: { icon: <Undo2 />, tint: YELLOW, title: 'requisitions.way.returned' },
}
