/** What stands in one cell. Null and undefined: nothing. */
export type CsvCell = string | number | bigint | boolean | null | undefined

/** Before the first row: the text is UTF-8, which spreadsheets do not take for granted. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Cells that are only safe in quotation marks; spaces at the ends, which some readers would drop, too. */
const QUOTED = /[",\r\n]|^\s|\s$/
const FORMULA = /^[=+\-@\t\r\n]/
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/**
 * One row with its line end (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it,
 * since people open such files with a double click; plain numbers stay numbers.
 */
export function csvRow(cells: readonly CsvCell[]): string {
  // A row of one empty cell would be an empty line, which readers skip.
  const row = cells.length === 1 && textOf(cells[0]) === '' ? '""' : cells.map(cellOf).join(',')
  return `${row}\r\n`
}

function cellOf(cell: CsvCell): string {
  const text = withoutFormula(textOf(cell))
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const textOf = (cell: CsvCell): string => (cell === null || cell === undefined ? '' : String(cell))

const withoutFormula = (text: string): string => (FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text)
