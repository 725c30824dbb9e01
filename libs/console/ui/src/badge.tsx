import { useT } from '@nexus/console-i18n'
import { type VariantProps, cva } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './class-names.js'

const badge = cva(
  'inline-flex max-w-full items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'bg-subtle text-muted',
        accent: 'bg-accent-soft text-accent-ink',
        info: 'bg-info-soft text-info-ink',
        success: 'bg-success-soft text-success-ink',
        warning: 'bg-warning-soft text-warning-ink',
        danger: 'bg-danger-soft text-danger-ink',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
)

export type Tone = NonNullable<VariantProps<typeof badge>['tone']>

export function Badge({ tone, className, ...rest }: ComponentProps<'span'> & VariantProps<typeof badge>) {
  return <span className={cn(badge({ tone }), className)} {...rest} />
}

/** States of documents, and how they look: what waits is blue or yellow, what is settled green, what is over grey. */
const TONES = {
  ...{
    DRAFT: 'neutral',
    OPEN: 'info',
    PENDING: 'warning',
    SUBMITTED: 'info',
    IN_APPROVAL: 'warning',
    WAITING: 'warning',
  },
  ...{ APPROVED: 'success', ACCEPTED: 'success', ACTIVE: 'success', PUBLISHED: 'success', MATCHED: 'success' },
  ...{ PARTIALLY_ORDERED: 'accent', ORDERED: 'accent', SENT: 'info', ACKNOWLEDGED: 'info', ISSUED: 'info' },
  ...{ PARTIALLY_RECEIVED: 'accent', RECEIVED: 'success', IN_INSPECTION: 'warning', POSTED: 'success' },
  ...{ RETURNED: 'warning', ON_HOLD: 'warning', ESCALATED: 'warning', DELEGATED: 'info', INVITED: 'info' },
  ...{ REJECTED: 'danger', EXCEPTION: 'danger', FAILED: 'danger', BLACKLISTED: 'danger', STOPPED: 'danger' },
  ...{ CLOSED: 'neutral', CANCELLED: 'neutral', WITHDRAWN: 'neutral', VOID: 'neutral', REVERSED: 'neutral' },
  ...{ EXPIRED: 'neutral', INACTIVE: 'neutral', RETIRED: 'neutral', SKIPPED: 'neutral', DONE: 'success' },
  ...{
    CAPTURED: 'info',
    SCHEDULED: 'info',
    EXPORTED: 'accent',
    PARTLY_PAID: 'accent',
    PAID: 'success',
    SETTLED: 'success',
  },
  ...{ PROSPECT: 'neutral', UNDER_REVIEW: 'warning' },
} as const satisfies Record<string, Tone>

export type DocumentState = keyof typeof TONES

const isKnown = (state: string): state is DocumentState => state in TONES

/** The state of a document in words. One that this version does not know is shown as it is called. */
export function StateBadge({ state, className }: { readonly state: string; readonly className?: string }) {
  const t = useT()
  const tone = isKnown(state) ? TONES[state] : 'neutral'
  return (
    <Badge tone={tone} className={className}>
      <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current opacity-80" />
      {isKnown(state) ? t(`states.${state}`) : state.toLowerCase().replaceAll('_', ' ')}
    </Badge>
  )
}
