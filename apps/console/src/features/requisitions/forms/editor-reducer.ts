import { type Entries, type LineEntry, type TextField, newLine } from './entries.js'
import { MOST_LINES } from './paste-lines.js'

export type LineText = Exclude<keyof LineEntry, 'key' | 'taxCategory'>

export type EditorAction =
  | { readonly kind: 'field'; readonly field: TextField; readonly value: string }
  | { readonly kind: 'quotes'; readonly fileIds: readonly string[] }
  | { readonly kind: 'line'; readonly key: string; readonly change: Partial<Omit<LineEntry, 'key'>> }
  | { readonly kind: 'add'; readonly line: LineEntry }
  | { readonly kind: 'duplicate'; readonly key: string; readonly newKey: string }
  | { readonly kind: 'remove'; readonly key: string }
  | { readonly kind: 'restore'; readonly line: LineEntry; readonly index: number }
  | { readonly kind: 'lines'; readonly lines: readonly LineEntry[] }
  | { readonly kind: 'all'; readonly entries: Entries }

const withLines = (entries: Entries, lines: readonly LineEntry[]): Entries => ({
  ...entries,
  // There is always a line to begin with.
  lines: lines.length === 0 ? [newLine()] : lines.slice(0, MOST_LINES),
})

/** Everything that can be done to what is typed. */
export function editorReducer(entries: Entries, action: EditorAction): Entries {
  const { lines } = entries
  switch (action.kind) {
    case 'field':
      return { ...entries, [action.field]: action.value }
    case 'quotes':
      return { ...entries, quoteFileIds: action.fileIds }
    case 'line':
      return withLines(
        entries,
        lines.map((line) => (line.key === action.key ? { ...line, ...action.change } : line)),
      )
    case 'add':
      return withLines(entries, [...lines, action.line])
    case 'duplicate':
      return withLines(
        entries,
        lines.flatMap((line) => (line.key === action.key ? [line, { ...line, key: action.newKey }] : [line])),
      )
    case 'remove':
      return withLines(
        entries,
        lines.filter(({ key }) => key !== action.key),
      )
    case 'restore':
      return withLines(entries, lines.toSpliced(action.index, 0, action.line))
    case 'lines':
      return withLines(entries, action.lines)
    case 'all':
      return withLines(action.entries, action.entries.lines)
  }
}
