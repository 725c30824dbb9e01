import type { ReactNode } from 'react'

export interface RowLinkProps {
  readonly className: string
  readonly 'data-row-link': true
  readonly children: ReactNode
}

const LINK =
  'rounded-sm font-medium text-ink after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink focus-visible:outline-none'

/** What names a row; its link covers the whole row. */
export function RowName<Row>({
  row,
  link,
  children,
}: {
  readonly row: Row
  readonly link: ((row: Row, props: RowLinkProps) => ReactNode) | undefined
  readonly children: ReactNode
}) {
  return link === undefined ? children : link(row, { className: LINK, 'data-row-link': true, children })
}
