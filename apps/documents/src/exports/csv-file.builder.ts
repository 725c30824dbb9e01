import { BYTE_ORDER_MARK, csvRow } from '@nexus/standards-csv'
import { cellsOf } from './export-cells.policy.js'
import type { ListedPage } from './listed-pages.adapter.js'

/** How the file looks. */
export interface CsvForm {
  readonly columns: readonly string[]
  readonly byteOrderMark: boolean
  /** Rows besides the header; those beyond are left out. */
  readonly mostRows: number
}

/** A CSV file that is written while its rows are read: no more than a page of it is ever in memory. */
export class CsvFile {
  /** Besides the header; complete once the bytes were read to their end. */
  rows = 0
  /** Whether there were more rows than the file may have. */
  truncated = false

  constructor(
    private readonly form: CsvForm,
    private readonly pages: AsyncIterable<ListedPage>,
  ) {}

  /** The bytes, a piece for each page. Read them once. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const { columns, byteOrderMark, mostRows } = this.form
    yield Buffer.from((byteOrderMark ? BYTE_ORDER_MARK : '') + csvRow(columns))
    for await (const { items, nextCursor } of this.pages) {
      const taken = items.slice(0, mostRows - this.rows)
      this.rows += taken.length
      if (taken.length > 0) yield Buffer.from(taken.map((item) => csvRow(cellsOf(item, columns))).join(''))
      this.truncated = taken.length < items.length || (this.rows >= mostRows && nextCursor !== null)
      if (this.truncated) return
    }
  }
}
