/** `{{title}}`, `{{#dueAt}}`, `{{^dueAt}}`, `{{/dueAt}}` of a template. */
const TAG = /\{\{\{?\s*[#^/&]?\s*([^{}\s]+)\s*\}?\}\}/g

/** What a template uses that there is not, each once. */
export const strangersIn = (text: string, values: readonly string[]): readonly string[] => [
  ...new Set([...text.matchAll(TAG)].map(([, name = '']) => name).filter((name) => !values.includes(name))),
]

/** A text with something put in place of what is selected, or at its end; and where the caret is then. */
export function inserted(
  text: string,
  piece: string,
  start: number | null | undefined,
  end: number | null | undefined,
): { readonly text: string; readonly caret: number } {
  const from = start ?? text.length
  const to = end ?? from
  return { text: `${text.slice(0, from)}${piece}${text.slice(to)}`, caret: from + piece.length }
}
