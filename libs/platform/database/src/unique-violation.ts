import type { DataSource } from 'typeorm'
import { codeOf } from './failures.js'
import { snakeCase } from './snake-naming.js'

interface UniqueKey {
  readonly table: string
  readonly columns: readonly string[]
}

/** Unique keys by constraint name: PostgreSQL reports the name (and hides the columns under row-level security), SQLite the columns. */
const keys = new Map<string, UniqueKey>()

export function registerUniqueConstraints(dataSource: DataSource): void {
  for (const entity of dataSource.entityMetadatas) {
    const table = entity.tableName
    const add = (name: string, columns: { databaseName: string }[]): void => {
      keys.set(name, { table, columns: columns.map((column) => column.databaseName) })
    }
    for (const unique of entity.uniques) add(unique.name, unique.columns)
    for (const index of entity.indices) if (index.isUnique) add(index.name, index.columns)
    const primary = entity.primaryColumns
    add(
      primary[0]?.primaryKeyConstraintName ??
        dataSource.namingStrategy.primaryKeyName(
          table,
          primary.map((column) => column.databaseName),
        ),
      primary,
    )
  }
}

/**
 * Whether the error says that a unique key is taken, on either database. The key is given by its constraint name,
 * or by its columns or properties (`tenant_id` may be left out); without it any unique key counts.
 */
export function isUniqueViolation(error: unknown, key?: string | readonly string[]): boolean {
  const violated = violatedKey(error)
  if (violated === undefined) return false
  if (key === undefined) return true
  if (typeof key === 'string')
    return violated.name === key || (violated.name === undefined && isSame(keys.get(key), violated))
  const columns = violated.columns ?? []
  const wanted = new Set(key.map(snakeCase))
  const own = columns.filter((column) => column !== 'tenant_id')
  return (
    own.length > 0 &&
    own.every((column) => wanted.has(column)) &&
    [...wanted].every((column) => columns.includes(column))
  )
}

interface Violation {
  readonly name?: string
  readonly table?: string
  readonly columns?: readonly string[]
}

function violatedKey(error: unknown): Violation | undefined {
  const code = codeOf(error)
  const cause = (error as { driverError?: { constraint?: string; message?: string } } | null)?.driverError
  if (code === '23505') return { name: cause?.constraint ?? '', ...keys.get(cause?.constraint ?? '') }
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE' && code !== 'SQLITE_CONSTRAINT_PRIMARYKEY') return undefined
  const message = cause?.message ?? ''
  const index = /index '([^']+)'/.exec(message)?.[1]
  if (index !== undefined) return { name: index, ...keys.get(index) }
  const parts = [...message.matchAll(/([A-Za-z0-9_]+)\.([A-Za-z0-9_]+)/g)]
  return { table: parts[0]?.[1] ?? '', columns: parts.map((part) => part[2] ?? '') }
}

function isSame(key: UniqueKey | undefined, violated: Violation): boolean {
  const columns = new Set(violated.columns)
  return (
    key !== undefined &&
    key.table === violated.table &&
    key.columns.length === columns.size &&
    key.columns.every((column) => columns.has(column))
  )
}
