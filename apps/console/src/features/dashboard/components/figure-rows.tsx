import type { ReactNode } from 'react'
import type { ListReference } from '../list-link.js'
import { FigureLink } from './figure-link.js'

export interface FigureRow {
  readonly key: string
  readonly name: ReactNode
  readonly hint?: ReactNode
  readonly value: ReactNode
  readonly list: ListReference
}

/** Names and numbers, one below the other. */
export function FigureRows({ rows }: { readonly rows: readonly FigureRow[] }) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ key, name, hint, value, list }) => (
        <li key={key} className="flex min-h-11 items-center gap-3 px-4 py-1.5">
          <span className="min-w-0 grow">
            {name}
            {hint !== undefined && <span className="block text-sm text-muted">{hint}</span>}
          </span>
          <FigureLink list={list} className="shrink-0 font-medium tabular-nums">
            {value}
          </FigureLink>
        </li>
      ))}
    </ul>
  )
}
