import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.js'

/** A surface for what belongs together; `title` is its heading (h2). */
export function Card({
  title,
  actions,
  isFlush = false,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'section'>, 'title'> & {
  readonly title?: ReactNode
  readonly actions?: ReactNode
  /** Without room inside, for a table. */
  readonly isFlush?: boolean
}) {
  return (
    <section className={cn('min-w-0 rounded-lg border border-line bg-surface', className)} {...rest}>
      {(title !== undefined || actions !== undefined) && (
        <div
          className={cn('flex min-h-11 flex-wrap items-center gap-2 px-4 pt-2', isFlush && 'border-b border-line pb-2')}
        >
          <h2 className="min-w-0 grow basis-24 text-base font-semibold">{title}</h2>
          {actions}
        </div>
      )}
      <div className={cn(!isFlush && 'p-4', !isFlush && title !== undefined && 'pt-2')}>{children}</div>
    </section>
  )
}

export interface Fact {
  readonly label: ReactNode
  readonly value: ReactNode
}

/**
 * What is known of something: names and values; what has no value is left out. In as many columns as have room where it
 * stands, three at most: beside a document that is one.
 */
export function Facts({
  facts,
  className,
}: {
  readonly facts: readonly (Fact | undefined | false)[]
  readonly className?: string
}) {
  return (
    <dl
      className={cn(
        'grid grid-cols-[repeat(auto-fill,minmax(min(100%,max(16rem,(100%-3rem)/3)),1fr))] gap-x-6 gap-y-3',
        className,
      )}
    >
      {facts.map((fact, index) =>
        fact === undefined || fact === false ? null : (
          <div key={index} className="min-w-0">
            <dt className="text-sm text-muted">{fact.label}</dt>
            <dd className="mt-0.5">{fact.value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
