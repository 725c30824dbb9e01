import type { ReactNode } from 'react'

export interface DataColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** The field that the list sorts by; its header is then a button. */
  readonly sortKey?: string
  /** A width of CSS, such as `8rem`; columns without one share the rest. */
  readonly width?: string
  /** On a phone: `title` and `badge` at the top, `meta` below (default), `hidden` not at all. */
  readonly card?: 'title' | 'badge' | 'meta' | 'hidden'
  readonly isHiddenAtFirst?: boolean
  /** Leaves room for the others on a screen that is narrower than this. */
  readonly hideBelow?: 'md' | 'lg' | 'xl'
}

const HIDING = { md: 'max-md:hidden', lg: 'max-lg:hidden', xl: 'max-xl:hidden' }
/** The class by which a column leaves on a narrow screen. */
export const hiding = (column: { readonly hideBelow?: keyof typeof HIDING }): string =>
  column.hideBelow === undefined ? '' : HIDING[column.hideBelow]
