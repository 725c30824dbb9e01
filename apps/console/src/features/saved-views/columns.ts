/** Where DataTable keeps which columns are shown. */
const keyOf = (storageKey: string): string => `nexus.columns.${storageKey}`

/** The columns of a table that are shown now. */
export function shownColumns(storageKey: string, columns: readonly string[]): readonly string[] {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(storageKey)) ?? '{}') as Readonly<Record<string, unknown>>
    return columns.filter((id) => stored[id] !== false)
  } catch {
    return columns
  }
}

/** For the next time that the table is made: give it another key afterwards. None named: all of them. */
export function showColumns(storageKey: string, columns: readonly string[], shown: readonly string[]): void {
  const visibility = Object.fromEntries(columns.map((id) => [id, shown.length === 0 || shown.includes(id)]))
  localStorage.setItem(keyOf(storageKey), JSON.stringify(visibility))
}
