import { T } from '@nexus/console-i18n'
import type { ReactNode } from 'react'
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { Table, Td, Th } from './table.js'

export interface Series {
  readonly key: string
  readonly label: string
}

export interface ChartProps {
  /** What the chart shows, as a sentence or name. */
  readonly label: string
  /** `rows` are bars that lie, for categories whose names are long. */
  readonly kind?: 'bar' | 'line' | 'rows'
  /** The name of the axis below, such as "Month". */
  readonly category: string
  readonly series: readonly Series[]
  /** `category` as text; numbers only place the shapes, `text` is what is read. */
  readonly points: readonly {
    readonly category: string
    readonly values: Readonly<Record<string, { readonly position: number; readonly text: string }>>
  }[]
  readonly isStacked?: boolean
  readonly height?: number
  /** Leads to the list behind a bar. */
  readonly onSelect?: (category: string) => void
}

const COLOURS = [1, 2, 3, 4, 5].map((number) => `var(--color-chart-${number})`)
const axis = { tickLine: false, axisLine: false, fontSize: 12, stroke: 'var(--color-muted)' }

/** A chart, and the same as a table for everybody who cannot see it. */
export function Chart({
  label,
  kind = 'bar',
  category,
  series,
  points,
  isStacked = false,
  height = 240,
  onSelect,
}: ChartProps) {
  const data = points.map((point) => ({
    name: point.category,
    ...Object.fromEntries(series.map(({ key }) => [key, point.values[key]?.position ?? 0])),
  }))
  const isLying = kind === 'rows'
  const textOf = (name: unknown, key: unknown): string =>
    points.find((point) => point.category === name)?.values[String(key)]?.text ?? ''
  const shared = (
    <>
      <CartesianGrid vertical={isLying} horizontal={!isLying} stroke="var(--color-line)" />
      {isLying ? <XAxis type="number" {...axis} tickFormatter={compact} /> : <XAxis dataKey="name" {...axis} />}
      {isLying ? (
        <YAxis type="category" dataKey="name" {...axis} width={NAMES_PX} interval={0} tickFormatter={shortened} />
      ) : (
        <YAxis {...axis} width={58} tickFormatter={compact} />
      )}
      <Tooltip
        cursor={{ fill: 'var(--color-hover)' }}
        content={({ active, label: name, payload }) =>
          active ? (
            <div className="rounded-lg border border-line bg-raised px-3 py-2 text-sm shadow-raised">
              <p className="font-medium">{String(name)}</p>
              {payload.map((entry) => (
                <p key={String(entry.dataKey)} className="text-muted">
                  {series.find(({ key }) => key === entry.dataKey)?.label}: {textOf(name, entry.dataKey)}
                </p>
              ))}
            </div>
          ) : null
        }
      />
    </>
  )
  const select = onSelect && ((point: { name?: unknown }) => onSelect(String(point.name)))
  return (
    <figure>
      <figcaption className="sr-only">{label}</figcaption>
      <div aria-hidden className="min-w-0 text-sm" style={{ height }}>
        <ResponsiveContainer width="100%" height="100%">
          {kind !== 'line' ? (
            <BarChart
              data={data}
              layout={isLying ? 'vertical' : 'horizontal'}
              accessibilityLayer={false}
              margin={{ top: 8, right: isLying ? 16 : 0, bottom: 0, left: 0 }}
            >
              {shared}
              {series.map(({ key }, index) => (
                <Bar
                  key={key}
                  dataKey={key}
                  fill={COLOURS[index % COLOURS.length]}
                  radius={isStacked ? 0 : isLying ? [0, 3, 3, 0] : [3, 3, 0, 0]}
                  maxBarSize={36}
                  isAnimationActive={false}
                  {...(isStacked ? { stackId: 'all' } : {})}
                  {...(select === undefined ? {} : { onClick: (bar) => select(bar), cursor: 'pointer' })}
                />
              ))}
            </BarChart>
          ) : (
            <LineChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
              {shared}
              {series.map(({ key }, index) => (
                <Line
                  key={key}
                  dataKey={key}
                  stroke={COLOURS[index % COLOURS.length]}
                  strokeWidth={2}
                  dot={false}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          )}
        </ResponsiveContainer>
      </div>
      {series.length > 1 && (
        <ul aria-hidden className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          {series.map(({ key, label: name }, index) => (
            <li key={key} className="flex items-center gap-1.5">
              <span className="size-2 rounded-sm" style={{ background: COLOURS[index % COLOURS.length] }} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <details className="mt-2 text-sm">
        <summary className="w-fit cursor-pointer rounded text-muted hover:text-ink">
          <T id="ui.chart.as_table" />
        </summary>
        <Table label={label} className="mt-1 text-sm">
          <thead>
            <tr>
              <Th>{category}</Th>
              {series.map(({ key, label: name }) => (
                <Th key={key} isNumeric>
                  {name}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.category}>
                <Td>{chartButton(point.category, onSelect)}</Td>
                {series.map(({ key }) => (
                  <Td key={key} isNumeric>
                    {point.values[key]?.text}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  )
}

/** Whoever has no pointer gets to the list behind a bar here. */
function chartButton(category: string, onSelect: ((category: string) => void) | undefined): ReactNode {
  if (onSelect === undefined) return category
  return (
    <button type="button" className="rounded-sm text-accent-ink hover:underline" onClick={() => onSelect(category)}>
      {category}
    </button>
  )
}

/** For the names beside bars that lie. */
const NAMES_PX = 128
const LONGEST = 20

/** A name that is longer stands in full in the tooltip and in the table. */
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name)

/** Exact to a tenth: 13.5K between 9K and 18K must not become 14K. */
const compact = (value: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, {
    notation: 'compact',
    maximumFractionDigits: 1,
    useGrouping: 'always',
  }).format(value)
