import { useFormat } from '@nexus/console-i18n'
import { Skeleton } from '@nexus/console-ui'
import { Suspense, lazy } from 'react'
import type { ListReference } from '../list-link.js'
import { useListLink, useOpenList } from '../use-list-link.js'

/** Charts are much code: the numbers do not wait for it. */
const Chart = lazy(async () => ({ default: (await import('@nexus/console-ui/charts')).Chart }))

const HEIGHT = 220

export interface AmountPoint {
  /** Unique within the chart. */
  readonly name: string
  readonly amount: string
  readonly list: ListReference | undefined
}

/** Amounts of one currency as bars, and as a table for everybody; each leads to its list. */
export function AmountChart({
  label,
  category,
  series,
  currency,
  points,
  kind = 'bar',
}: {
  readonly label: string
  readonly category: string
  readonly series: string
  readonly currency: string
  readonly points: readonly AmountPoint[]
  /** `rows` for names that are long. */
  readonly kind?: 'bar' | 'rows'
}) {
  const format = useFormat()
  const find = useListLink()
  const open = useOpenList()
  const hasLinks = points.every(({ list }) => list !== undefined && find(list) !== undefined)
  return (
    <Suspense fallback={<Skeleton className="h-55 w-full" />}>
      <Chart
        label={label}
        kind={kind}
        category={category}
        series={[{ key: 'amount', label: series }]}
        height={HEIGHT}
        points={points.map(({ name, amount }) => ({
          category: name,
          values: { amount: { position: heightOf(amount), text: format.money({ amount, currency }) } },
        }))}
        onSelect={
          hasLinks
            ? (name) => {
                const list = points.find((point) => point.name === name)?.list
                if (list !== undefined) open(list)
              }
            : undefined
        }
      />
    </Suspense>
  )
}

/** How high a bar is; what is read is always the exact text. */
const heightOf = (text: string): number => Number(text)
