import { createHash } from 'node:crypto'
import { DefaultNamingStrategy, type Table } from 'typeorm'

/** PostgreSQL cuts names at 63 bytes. */
const LONGEST = 63

/** `createdAt` → `created_at`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

const shortened = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 9)}_${digest(name)}`

/** snake_case tables and columns; constraints are named after their table and columns, the same on both databases. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snakeCase(className)
  }

  override columnName(property: string, given: string, prefixes: string[]): string {
    return snakeCase([...prefixes, given || property].join('_'))
  }

  override primaryKeyName(table: Table | string): string {
    return shortened(`${this.#table(table)}_pkey`)
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.#named('uq', table, columns)
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.#named('fk', table, columns)
  }

  override indexName(table: Table | string, columns: string[], where?: string): string {
    return this.#named('ix', table, columns, where)
  }

  override checkConstraintName(table: Table | string, expression: string): string {
    return shortened(`ck_${this.#table(table)}_${digest(expression)}`)
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snakeCase(`${relation}_${referenced}`)
  }

  #named(kind: string, table: Table | string, columns: string[], where?: string): string {
    const parts = [kind, this.#table(table), ...[...columns].sort()]
    if (where !== undefined && where !== '') parts.push(digest(where))
    return shortened(parts.join('_'))
  }

  #table(table: Table | string): string {
    return this.getTableName(table).split('.').pop() ?? ''
  }
}
