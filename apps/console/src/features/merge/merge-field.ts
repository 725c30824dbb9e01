import type { ReactNode } from 'react'
import type { ListRule, ListRules } from './merge.js'

/** A field of what is merged, as people know it. */
export interface MergeField {
  readonly name: string
  readonly label: ReactNode
  /** A value in words; not called for one that is not there. */
  render(value: unknown): ReactNode
  /** For a list whose items have an id: merged item by item. */
  readonly list?: {
    readonly key: string
    /** The property by which an item is found again whose id was made anew. */
    readonly likeness?: string
    /** What an item is called. */
    nameOf(item: unknown): ReactNode
    readonly fields: readonly MergeField[]
  }
}

export const rulesOf = (fields: readonly MergeField[]): ListRules =>
  Object.fromEntries(
    fields.flatMap(({ name, list }): [string, ListRule][] =>
      list === undefined
        ? []
        : [[name, { key: list.key, ...(list.likeness === undefined ? {} : { likeness: list.likeness }) }]],
    ),
  )
