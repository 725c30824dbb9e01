import type { EntityManager, EntityMetadata } from 'typeorm'
import type { EntityClass } from './settings.js'

/** What an answer of the database has, by column. */
type Raw = Readonly<Record<string, unknown>>

type Values = Readonly<Record<string, unknown>>

/** A statement and the values that it binds. */
export interface Statement {
  readonly sql: string
  readonly parameters: unknown[]
}

/** A value in the form in which its column keeps it, such as the text of JSON. */
export class Stored {
  constructor(readonly value: unknown) {}
}

/** SQL in place of a value; `bind` gives the placeholder of what it needs. */
export type Expression<R> = (row: R, bind: (value: unknown) => string) => string

/** A column, with what the driver does to its values on their way. */
interface Field {
  readonly property: string
  readonly column: string
  readonly escaped: string
  /** The column as it is read. */
  readonly selected: string
  /** A bound value as it is written. */
  readonly bound: (placeholder: string) => string
  /** What stands for a value that is left out. */
  readonly absent: string
  readonly stored: (value: unknown) => unknown
  readonly read: (value: unknown) => unknown
}

/** The parts of TypeORM's drivers that know values; some are public in JavaScript only. */
interface ValueDriver {
  readonly options: { readonly type: string }
  escape(name: string): string
  createParameter(name: string, index: number): string
  preparePersistentValue(value: unknown, column: unknown): unknown
  prepareHydratedValue(value: unknown, column: unknown): unknown
  normalizeDefault(column: unknown): string | undefined
  wrapWithJsonFunction?(value: string, column: unknown, isWritten: boolean): string
}

/** Column types whose values PostgreSQL's driver takes and gives as they are. */
const AS_THEY_ARE: ReadonlySet<unknown> = new Set(['uuid', 'varchar', 'text', 'int', 'boolean'])

const known = new WeakMap<EntityMetadata, RowStatements<object>>()

/**
 * Statements of one table, their texts made once. TypeORM's query builder makes each text anew, which for the tables that
 * every request touches costs more than the database does; values go through its driver all the same, so that both ways
 * store and read alike.
 */
export class RowStatements<E extends object> {
  readonly #table: string
  readonly #fields: readonly Field[]
  readonly #byProperty: ReadonlyMap<string, Field>
  readonly #driver: ValueDriver
  readonly #isPostgres: boolean
  readonly #selects = new Map<string, string>()
  readonly #updates = new Map<string, string>()
  readonly #insert: string

  /** The statements of an entity, in the database of this manager. */
  static of<E extends object>(manager: EntityManager, entity: EntityClass<E>): RowStatements<E> {
    const metadata = manager.dataSource.getMetadata(entity)
    let statements = known.get(metadata) as RowStatements<E> | undefined
    if (statements === undefined) {
      statements = new RowStatements(manager, entity, metadata)
      known.set(metadata, statements)
    }
    return statements
  }

  private constructor(
    manager: EntityManager,
    private readonly entity: EntityClass<E>,
    metadata: EntityMetadata,
  ) {
    assertPlain(metadata)
    this.#driver = manager.dataSource.driver
    this.#isPostgres = this.#driver.options.type === 'postgres'
    const { schema, tableName } = metadata
    this.#table = schema === undefined ? this.#escape(tableName) : `${this.#escape(schema)}.${this.#escape(tableName)}`
    this.#fields = metadata.columns.map((column) => this.#fieldOf(column))
    this.#byProperty = new Map(this.#fields.map((field) => [field.property, field]))
    this.#insert = `INSERT INTO ${this.#table}(${this.#fields.map(({ escaped }) => escaped).join(', ')}) VALUES `
  }

  /** The table, quoted and with its schema. */
  get table(): string {
    return this.#table
  }

  /** The number of columns, which is that of the values of a row. */
  get width(): number {
    return this.#fields.length
  }

  /** The rows that have these values, in the order of a property; locked for the transaction where rows can be. */
  select(where: Values, { orderBy = '', locked = false }: { orderBy?: string; locked?: boolean } = {}): Statement {
    const properties = Object.keys(where)
    const key = `${properties.join()} ${orderBy} ${String(locked)}`
    let sql = this.#selects.get(key)
    if (sql === undefined) {
      const columns = this.#fields.map(({ selected }) => selected).join(', ')
      const order = orderBy === '' ? '' : ` ORDER BY ${this.#field(orderBy).escaped} ASC`
      // SQLite has one writer at a time, and no row locks.
      const lock = locked && this.#isPostgres ? ' FOR UPDATE' : ''
      sql = `SELECT ${columns} FROM ${this.#table} WHERE ${this.#conditions(properties, 0)}${order}${lock}`
      this.#selects.set(key, sql)
    }
    return { sql, parameters: this.#stored(where) }
  }

  /** Adds these rows; a property that is undefined gets the column's default. */
  insert<R extends Values>(rows: readonly R[], expressions: Readonly<Record<string, Expression<R>>> = {}): Statement {
    const parameters: unknown[] = []
    const bind = (value: unknown): string => this.#placeholder(parameters.push(value))
    const tuples = rows.map((row) => {
      const parts = this.#fields.map((field) => {
        const expression = expressions[field.property]
        if (expression !== undefined) return expression(row, bind)
        const given = row[field.property]
        const value = given instanceof Stored ? given.value : field.stored(given)
        return value === undefined ? field.absent : field.bound(bind(value))
      })
      return `(${parts.join(', ')})`
    })
    return { sql: this.#insert + tuples.join(', '), parameters }
  }

  /** Sets these values, but those that are undefined, of the rows that have the others. */
  update(set: Values, where: Values): Statement {
    const changed = Object.keys(set).filter((property) => set[property] !== undefined)
    const properties = Object.keys(where)
    const key = `${changed.join()} ${properties.join()}`
    let sql = this.#updates.get(key)
    if (sql === undefined) {
      const parts = changed.map((property, index) => {
        const field = this.#field(property)
        return `${field.escaped} = ${field.bound(this.#placeholder(index + 1))}`
      })
      sql = `UPDATE ${this.#table} SET ${parts.join(', ')} WHERE ${this.#conditions(properties, changed.length)}`
      this.#updates.set(key, sql)
    }
    const values = changed.map((property) => this.#field(property).stored(set[property]))
    return { sql, parameters: [...values, ...this.#stored(where)] }
  }

  /** Sets whole numbers of many rows of an organization, each row's to its own; `bigint` in the table. */
  updateEach(
    tenantId: string,
    rows: readonly (Values & { readonly id: string })[],
    numbers: readonly string[],
  ): Statement {
    const parameters: unknown[] = []
    const bind = (value: unknown): string => this.#placeholder(parameters.push(value))
    const id = this.#field('id').escaped
    const set = numbers.map((property) => {
      const { escaped, stored } = this.#field(property)
      const cases = rows.map((row) => `WHEN ${bind(row.id)} THEN CAST(${bind(stored(row[property]))} AS bigint)`)
      return `${escaped} = CASE ${id} ${cases.join(' ')} END`
    })
    const where = `${this.#field('tenantId').escaped} = ${bind(tenantId)} AND ${id} IN (${rows.map((row) => bind(row.id)).join(', ')})`
    return { sql: `UPDATE ${this.#table} SET ${set.join(', ')} WHERE ${where}`, parameters }
  }

  /** Rows of a {@link select} as entities. */
  read(rows: readonly Raw[]): E[] {
    return rows.map((raw) => {
      const row = new this.entity() as Record<string, unknown>
      for (const { property, column, read } of this.#fields) row[property] = read(raw[column])
      return row as E
    })
  }

  #conditions(properties: readonly string[], before: number): string {
    return properties
      .map((property, index) => `${this.#field(property).escaped} = ${this.#placeholder(before + index + 1)}`)
      .join(' AND ')
  }

  #stored(values: Values): unknown[] {
    return Object.entries(values).map(([property, value]) => {
      if (value === null || value === undefined) throw new Error(`rows of ${this.#table} are not chosen by nothing`)
      return this.#field(property).stored(value)
    })
  }

  #field(property: string): Field {
    const field = this.#byProperty.get(property)
    if (field === undefined) throw new Error(`${this.#table} has no column for ${property}`)
    return field
  }

  #fieldOf(column: EntityMetadata['columns'][number]): Field {
    const driver = this.#driver
    const escaped = this.#escape(column.databaseName)
    const isAsItIs = this.#isPostgres && column.transformer === undefined && AS_THEY_ARE.has(column.type)
    return {
      property: column.propertyName,
      column: column.databaseName,
      escaped,
      // SQLite keeps JSON in a form of its own.
      selected: this.#isJsonOfSqlite(column)
        ? `${String(driver.wrapWithJsonFunction?.(escaped, column, false))} AS ${escaped}`
        : escaped,
      bound: this.#isJsonOfSqlite(column)
        ? (placeholder) => String(driver.wrapWithJsonFunction?.(placeholder, column, true))
        : asItIs,
      absent: this.#isPostgres ? 'DEFAULT' : this.#defaultOf(column),
      stored: isAsItIs ? asItIs : (value) => driver.preparePersistentValue(value, column),
      read: isAsItIs ? asItIs : (value) => driver.prepareHydratedValue(value, column),
    }
  }

  #isJsonOfSqlite({ type }: { type: unknown }): boolean {
    return !this.#isPostgres && type === 'jsonb'
  }

  /** SQLite knows no DEFAULT in a list of values. */
  #defaultOf(column: { default?: unknown }): string {
    if (column.default === undefined || column.default === null) return 'NULL'
    return this.#driver.normalizeDefault(column) ?? 'NULL'
  }

  #placeholder(number: number): string {
    return this.#isPostgres ? `$${String(number)}` : '?'
  }

  #escape(name: string): string {
    return this.#driver.escape(name)
  }
}

const asItIs = <T>(value: T): T => value

/** @throws Error for what the texts here do not reckon with; no table of the platform has it */
function assertPlain({ tableName, columns, relations, listeners, discriminatorColumn }: EntityMetadata): void {
  const odd = columns.find(
    (column) =>
      column.isVirtual ||
      column.isVirtualProperty ||
      column.isGenerated ||
      column.isArray ||
      !column.isSelect ||
      !column.isInsert ||
      !column.isUpdate ||
      column.embeddedMetadata !== undefined ||
      column.isVersion ||
      column.isCreateDate ||
      column.isUpdateDate ||
      column.isDeleteDate,
  )
  if (odd !== undefined) throw new Error(`${tableName}.${odd.propertyName} is more than a plain column`)
  if (relations.length > 0 || listeners.length > 0 || discriminatorColumn !== undefined)
    throw new Error(`${tableName} is more than a plain table`)
}
