import type { ColumnOptions, ValueTransformer } from 'typeorm'

/** Amounts and quantities stay below 2^53, because SQLite hands integers out as JavaScript numbers (reliability.md 2.13). */
const LIMIT = 2n ** 53n

const exactInteger: ValueTransformer = {
  to(value: unknown) {
    if (typeof value !== 'bigint') return value
    if (value >= LIMIT || value <= -LIMIT)
      throw new RangeError(`${String(value)} is out of range: amounts and quantities are stored below 2^53`)
    return value.toString()
  },
  from(value: unknown) {
    return typeof value === 'string' || typeof value === 'number' ? BigInt(value) : value
  },
}

/** Money in minor units: `bigint` in the table and in the entity, |value| < 2^53 (RangeError beyond). */
export const minorUnitsColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'bigint',
  transformer: exactInteger,
  ...options,
})

/** A quantity in millionths: `bigint` in the table and in the entity, |value| < 2^53 (RangeError beyond). */
export const microQuantityColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'bigint',
  transformer: exactInteger,
  ...options,
})

/** A whole number without unit (sequence positions, byte counts): `bigint` in the entity, |value| < 2^53. */
export const bigintColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'bigint',
  transformer: exactInteger,
  ...options,
})

/** A unit price as exact decimal text. It is never compared or summed in SQL. */
export const unitPriceColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'varchar',
  length: 24,
  ...options,
})

/** An instant in UTC to the millisecond, a `Date` in the entity. The application's clock sets it, never the database's. */
export const instantColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'timestamptz',
  precision: 3,
  ...options,
})

/** A calendar date without time, `YYYY-MM-DD` text in the entity. */
export const calendarDateColumn = (options: ColumnOptions = {}): ColumnOptions => ({
  type: 'varchar',
  length: 10,
  collation: 'C',
  ...options,
})

/** An object or list, `jsonb` on PostgreSQL and JSON text on SQLite; never queried by path. */
export const jsonColumn = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'jsonb', ...options })

/** Text that lists sort by: byte order (COLLATE "C") on both databases, so that pages are the same. */
export const sortableText = (length: number, options: ColumnOptions = {}): ColumnOptions => ({
  type: 'varchar',
  length,
  collation: 'C',
  ...options,
})

/** Bytes, a `Buffer` in the entity. For keys and digests; files belong into object storage. */
export const bytesColumn = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'bytea', ...options })
