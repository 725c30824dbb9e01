import { inspect } from 'node:util'
import Libsql from 'libsql'

/** A prepared statement as TypeORM's driver calls it. */
interface Statement {
  readonly reader: boolean
  run(...parameters: unknown[]): unknown
  all(...parameters: unknown[]): unknown[]
}

/** What this library itself needs of a connection. */
export interface SqliteConnection {
  exec(sql: string): void
  pragma(source: string): unknown[]
  prepare(sql: string): Statement
}

interface Database extends SqliteConnection {
  close(): void
}

const Base = Libsql as unknown as new (path: string, options: object) => Database

/**
 * The libsql driver aborts the whole process on a boolean or on a lone object parameter, cuts text at NUL and
 * turns NaN into NULL: so every parameter is checked before it gets there, and blobs come back as Buffers.
 */
export class GuardedDatabase extends Base {
  override prepare(sql: string): Statement {
    const statement = super.prepare(sql)
    return {
      reader: statement.reader,
      run: (...parameters) => statement.run(parameters.map(bindable)),
      all: (...parameters) => statement.all(parameters.map(bindable)),
    }
  }

  override pragma(source: string): unknown[] {
    return this.prepare(`PRAGMA ${source}`).all()
  }
}

function bindable(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'bigint') return boundInteger(value)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new TypeError('text for the database must not hold the NUL character')
    return value
  }
  if (value instanceof Uint8Array) return value
  throw new TypeError(
    `the database cannot store ${describe(value)} as it is: convert it to text, a number, a bigint or bytes first`,
  )
}

function boundInteger(value: bigint): bigint {
  if (BigInt.asIntN(54, value) !== value)
    throw new RangeError(`${String(value)} is out of range: integers are stored below 2^53`)
  return value
}

const describe = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `an object of ${value.constructor.name}`
    : `the ${typeof value} ${inspect(value)}`
