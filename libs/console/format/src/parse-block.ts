/** Rows of cells, all rows equally long. */
export type Block = readonly (readonly string[])[]

/**
 * What a spreadsheet puts on the clipboard: cells between tabs, rows between line ends. A cell with a tab, a line end or a
 * quote in it stands in quotes, its own quotes doubled. A single value is a block of one cell.
 */
export function parseBlock(text: string): Block {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '' && closesBeforeEnd(text, at)) quoted = true
    else if (char === '\t') endCell()
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1
      endCell()
      rows.push([])
    } else cell += char
  }
  endCell()
  // The last line end ends the last row; it does not begin another.
  if (rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop()
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

/** Whether the quote at a place has its other half before a tab, a line end or the end: else it is a sign for inches. */
function closesBeforeEnd(text: string, start: number): boolean {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? '')
  }
  return false
}
