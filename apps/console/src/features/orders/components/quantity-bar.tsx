import { useFormat } from '@nexus/console-i18n'
import { cn } from '@nexus/console-ui'
import type { ReactNode } from 'react'
import { isMore, shareOf } from '../forms/quantities.js'

const TONES = { accent: 'bg-accent', success: 'bg-chart-2', warning: 'bg-chart-3' } as const

/** How much of a whole, as text and as a small bar; the bar says nothing that the text does not. */
export function QuantityBar({
  label,
  part,
  whole,
  unitCode,
  tone = 'accent',
}: {
  readonly label: ReactNode
  readonly part: string
  readonly whole: string
  readonly unitCode: string
  readonly tone?: keyof typeof TONES
}) {
  const format = useFormat()
  const isOver = isMore(part, whole)
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-2 text-sm">
        <span className="min-w-0 truncate text-muted">{label}</span>
        <span className={cn('whitespace-nowrap', isOver && 'font-medium text-warning-ink')}>
          {format.quantity(part)} / {format.quantity(whole, unitCode)}
        </span>
      </div>
      <Bar share={shareOf(part, whole)} className={isOver ? 'bg-chart-3' : TONES[tone]} />
    </div>
  )
}

/** A percentage that the server computed. */
export function PercentBar({ label, percent }: { readonly label: ReactNode; readonly percent: string }) {
  const format = useFormat()
  return (
    <div>
      <div className="flex items-baseline justify-between gap-2">
        <span className="text-muted">{label}</span>
        <span>{format.percent(percent)}</span>
      </div>
      <Bar share={shareOf(percent, '100')} className="bg-accent" />
    </div>
  )
}

const Bar = ({ share, className }: { readonly share: number; readonly className: string }) => (
  <span aria-hidden className="mt-1 block h-1.5 overflow-hidden rounded-full bg-subtle">
    <span className={cn('block h-full rounded-full', className)} style={{ inlineSize: `${share}%` }} />
  </span>
)
