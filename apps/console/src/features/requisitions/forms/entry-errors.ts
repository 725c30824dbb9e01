import type { FieldProblem } from '@nexus/client'

/** Messages by place: `title`, `lines` or `lines/<key>/quantity`. */
export type EntryErrors = ReadonlyMap<string, string>

export const NO_ERRORS: EntryErrors = new Map()

/** Where a JSON pointer of the API stands in the editor; a line by its key, since lines move. */
export function placeOf(pointer: string, sentLines: readonly string[]): string {
  const [field = '', index, ...rest] = pointer.replace(/^\//, '').split('/')
  if (field !== 'lines' || index === undefined) return field
  const key = sentLines[Number(index)]
  return key === undefined ? field : ['lines', key, ...rest].join('/')
}

/** @param textOf what is said at a field, as `useFieldText` answers */
export const errorsOf = (
  problems: readonly FieldProblem[],
  sentLines: readonly string[],
  textOf: (problem: FieldProblem) => string,
): EntryErrors => new Map(problems.map((problem) => [placeOf(problem.pointer, sentLines), textOf(problem)]))

/** Without those of places that were typed into since; what is said of the lines as a whole goes alone. */
export function withoutPlaces(errors: EntryErrors, places: readonly string[]): EntryErrors {
  const kept = [...errors].filter(
    ([each]) => !places.some((place) => each === place || (place === 'quoteFileIds' && each.startsWith(`${place}/`))),
  )
  return kept.length === errors.size ? errors : new Map(kept)
}

/** The errors of one line by field; the line as a whole by the empty text. */
export function errorsOfLine(errors: EntryErrors, key: string): EntryErrors {
  const prefix = `lines/${key}`
  const own = [...errors].filter(([place]) => place === prefix || place.startsWith(`${prefix}/`))
  return own.length === 0 ? NO_ERRORS : new Map(own.map(([place, text]) => [place.slice(prefix.length + 1), text]))
}
