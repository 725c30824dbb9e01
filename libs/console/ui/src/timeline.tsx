import type { ReactNode } from 'react'
import { cn } from './class-names.js'
import { DateText } from './money.js'

export interface TimelineStep {
  readonly key: string
  readonly icon: ReactNode
  /** Classes of its colours; grey without. */
  readonly tint?: string
  readonly title: ReactNode
  /** What somebody said to it. */
  readonly note?: string | undefined
  /** Below that. */
  readonly more?: ReactNode
  /** An instant. */
  readonly at?: string | undefined
  /** A day, where no more is known. */
  readonly on?: string | undefined
}

/** What happened to something, the oldest first. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol className="flex flex-col">
      {steps.map(({ key, icon, tint, title, note, more, at, on }, index) => (
        <TimelineItem key={key} icon={icon} tint={tint} isLast={index === steps.length - 1}>
          <p>{title}</p>
          {note !== undefined && <p className="mt-0.5 break-words text-muted">“{note}”</p>}
          {more}
          <When at={at} on={on} />
        </TimelineItem>
      ))}
    </ol>
  )
}

function When({ at, on }: Pick<TimelineStep, 'at' | 'on'>) {
  if (at === undefined && on === undefined) return null
  return (
    <p className="mt-0.5 text-sm text-muted">
      {at !== undefined ? <DateText instant={at} /> : on !== undefined && <DateText date={on} />}
    </p>
  )
}

/** One step in a list of them: its icon, a line to the next one, and what is said of it. */
export function TimelineItem({
  icon,
  tint,
  isLast,
  className,
  children,
}: {
  readonly icon: ReactNode
  readonly tint?: string | undefined
  readonly isLast: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0">
      {!isLast && <span aria-hidden className="absolute start-3 top-6 bottom-0 w-px bg-line" />}
      <span
        aria-hidden
        className={cn(
          'flex size-6 shrink-0 items-center justify-center rounded-full bg-subtle text-muted [&_svg]:size-3.5',
          tint,
        )}
      >
        {icon}
      </span>
      <div className={cn('min-w-0 pt-0.5', className)}>{children}</div>
    </li>
  )
}
