/** A value of a statement. */
export type Value = string | number | Date | readonly string[]

/**
 * One text for both databases: `{table}` is a table of the service, `:name` a parameter, `:name` of a list stands for all
 * of it in parentheses, `JSON_TEXT(column)` the text of a JSON column. The names and the result are in snake case.
 */
export function statementFor(
  kind: 'sqlite' | 'postgres',
  schema: string,
  text: string,
  values: Readonly<Record<string, Value>>,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const parameters: unknown[] = []
  const place = (value: string | number | Date): string => {
    parameters.push(kind === 'sqlite' && value instanceof Date ? sqliteInstant(value) : value)
    return kind === 'sqlite' ? '?' : `$${parameters.length}`
  }
  const sql = text
    .replaceAll(/\{(\w+)\}/g, (_, table: string) => (kind === 'sqlite' ? `"${table}"` : `"${schema}"."${table}"`))
    // SQLite keeps JSON in a binary form that is no text.
    .replaceAll(/JSON_TEXT\(([\w.]+)\)/g, (_, column: string) =>
      kind === 'sqlite' ? `json(${column})` : `CAST(${column} AS text)`,
    )
    .replaceAll(/(?<!:):([a-z]\w*)/gi, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`a statement of the doctor has no value for :${name}`)
      return isList(value) ? `(${value.map(place).join(', ')})` : place(value)
    })
  return { sql, parameters }
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value)

/** As SQLite keeps instants. */
const sqliteInstant = (value: Date): string => value.toISOString().replace('T', ' ').replace('Z', '')

/** An instant as either database gives it. */
export const instantOf = (value: unknown): Date =>
  value instanceof Date ? value : new Date(`${String(value).replace(' ', 'T')}Z`)
