import type { CsvCell } from '@nexus/standards-csv'

/** The cells of an item of a list: what stands at the path of each column. */
export function cellsOf(item: unknown, columns: readonly string[]): CsvCell[] {
  return columns.map((column) => cellOf(valueAt(item, column.split('.'))))
}

function valueAt(item: unknown, path: readonly string[]): unknown {
  let value = item
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

/** Values as they are; a list of values joined, anything else as JSON. */
function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join('; ')
  return JSON.stringify(value)
}
