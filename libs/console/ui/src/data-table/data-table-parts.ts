import {
  type Row as TableRow,
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import type { DataColumn } from './data-columns.js'
import type { RowLinkProps } from './row-name.js'

export const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })
export type Features = typeof features

export type ListedRow<Row extends object> = TableRow<Features, Row>

export interface RowSelection<Row> {
  readonly all: boolean | 'indeterminate'
  readonly toggleAll: (isSelected: boolean) => void
  readonly nameOf: (row: Row) => string
}

/** What the table and the cards show; both the same rows. */
export interface DataTableParts<Row extends object> {
  readonly label: string
  /** Those that are shown. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly ListedRow<Row>[]
  readonly primary: string
  readonly link: ((row: Row, props: RowLinkProps) => ReactNode) | undefined
  /** Undefined: nothing can be selected. */
  readonly selection: RowSelection<Row> | undefined
}
