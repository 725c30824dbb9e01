import { T, useFormat, useT } from '@nexus/console-i18n'
import { ArrowRight } from 'lucide-react'
import type { Difference } from '../queries/task-queries.js'
import { differenceLabel, differenceValue } from './difference-text.js'

/** Before and after, field by field: what went is struck out, what came is marked. */
export function Differences({
  differences,
  currency,
}: {
  readonly differences: readonly Difference[]
  /** Of prices, which are written without one. */
  readonly currency: string
}) {
  const t = useT()
  const format = useFormat()
  const shown = (path: string, value: string): string => differenceValue(path, value, currency, format)
  return (
    <dl className="divide-y divide-line">
      {differences.map((difference) => {
        const { path, before, after } = difference
        return (
          <div key={path} className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
            <dt className="text-muted">{differenceLabel(difference, t)}</dt>
            <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
              {before === null ? (
                <span className="text-muted">
                  <T id="approvals.diff.nothing" />
                </span>
              ) : (
                <del className="rounded bg-danger-soft px-1.5 py-0.5 text-danger-ink">
                  <span className="sr-only">
                    <T id="approvals.diff.before" />{' '}
                  </span>
                  {shown(path, before)}
                </del>
              )}
              <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted rtl:rotate-180" />
              {after === null ? (
                <span className="text-muted">
                  <T id="approvals.diff.nothing" />
                </span>
              ) : (
                <ins className="rounded bg-success-soft px-1.5 py-0.5 font-medium text-success-ink no-underline">
                  <span className="sr-only">
                    <T id="approvals.diff.after" />{' '}
                  </span>
                  {shown(path, after)}
                </ins>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
