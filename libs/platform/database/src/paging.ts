import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { invalidArgument, type TenantContext } from '@nexus/kernel'
import { Brackets, type EntityMetadata, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'

/** What a list allows: its sorts (name → property of the entity) and the hash of the filters in use. */
export interface PageSpec {
  /** The alias that `TenantTable.select` was given. */
  readonly alias: string
  readonly sorts: Readonly<Record<string, string>>
  /** From {@link filterHashOf}: a cursor is only good for the filters that it was made under. */
  readonly filterHash: string
}

/** What the caller asks for: a sort name, descending with a leading minus; a page size; the cursor of the page before. */
export interface PageInput {
  readonly sort: string
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A page and the cursor of the next one, null on the last. */
export interface Page<E> {
  readonly items: E[]
  readonly nextCursor: string | null
}

/** A short hash of a list's filters, independent of their order; undefined filters do not count. */
export function filterHashOf(filters: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(filters).filter(([, value]) => value !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(entries, (_, value: unknown) => (typeof value === 'bigint' ? `${String(value)}n` : value))
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}

interface SortKey {
  readonly name: string
  readonly column: ColumnMetadata
  readonly descending: boolean
}

type Driver = EntityMetadata['dataSource']['driver']

/**
 * Runs the query for one page by keyset: rows that are added or removed meanwhile shift nothing. NULLs come last
 * in both directions, ties are broken by id.
 * @throws DomainError request.invalid with pointer /cursor (tampered, stale, another list's) or /sort.
 */
export async function pageOf<E extends ObjectLiteral & { id: string }>(
  ctx: TenantContext,
  query: SelectQueryBuilder<E>,
  metadata: EntityMetadata,
  key: Buffer,
  spec: PageSpec,
  input: PageInput,
): Promise<Page<E>> {
  const sort = sortKeyOf(metadata, spec, input.sort)
  const seal = new CursorSeal(key, [metadata.tableName, ctx.tenantId, spec.filterHash, input.sort])
  const property = `${spec.alias}.${sort.column.propertyPath}`
  const direction = sort.descending ? 'DESC' : 'ASC'
  if (input.cursor !== undefined) query.andWhere(after(seal.open(input.cursor), property, `${spec.alias}.id`, sort))
  if (sort.column.isNullable) query.orderBy(property, direction, 'NULLS LAST')
  else query.orderBy(property, direction)
  query.addOrderBy(`${spec.alias}.id`, direction).limit(input.limit + 1)
  const rows = await query.getMany()
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  if (rows.length <= input.limit || last === undefined) return { items, nextCursor: null }
  return { items, nextCursor: seal.close(stored(metadata.dataSource.driver, sort.column, last), last.id) }
}

function sortKeyOf(metadata: EntityMetadata, spec: PageSpec, sort: string): SortKey {
  const descending = sort.startsWith('-')
  const name = descending ? sort.slice(1) : sort
  const property = Object.hasOwn(spec.sorts, name) ? spec.sorts[name] : undefined
  if (property === undefined)
    throw refuse('/sort', 'sort.unknown', `The sort must be one of ${Object.keys(spec.sorts).join(', ')}.`)
  const own = property.startsWith(`${spec.alias}.`) ? property.slice(spec.alias.length + 1) : property
  const column = metadata.findColumnWithPropertyPath(own)
  if (column === undefined)
    throw new Error(`sort ${name} of ${metadata.tableName} names ${property}, which is no column of it`)
  return { name, column, descending }
}

function after(position: Position, property: string, id: string, { column, descending }: SortKey): Brackets {
  const beyond = descending ? '<' : '>'
  return new Brackets((where) => {
    if (position.value === null)
      where.where(`${property} IS NULL AND ${id} ${beyond} :cursorId`, { cursorId: position.id })
    else {
      where.where(`(${property}, ${id}) ${beyond} (:cursorValue, :cursorId)`, {
        cursorValue: position.value,
        cursorId: position.id,
      })
      if (column.isNullable) where.orWhere(`${property} IS NULL`)
    }
  })
}

type Stored = string | number | null

interface Position {
  readonly value: Stored
  readonly id: string
}

/** The sort value in the form in which the database compares it. */
function stored(driver: Driver, column: ColumnMetadata, row: ObjectLiteral): Stored {
  const value: unknown = driver.preparePersistentValue(column.getEntityValue(row), column)
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`${column.propertyPath} cannot be sorted by`)
}

/** Signs cursors, so that they say nothing but what we wrote, for this list, organization, filter and sort. */
class CursorSeal {
  constructor(
    private readonly key: Buffer,
    private readonly binding: readonly string[],
  ) {}

  close(value: Stored, id: string): string {
    const body = Buffer.from(JSON.stringify([value, id])).toString('base64url')
    return `${body}.${this.#sign(body).toString('base64url')}`
  }

  open(cursor: string): Position {
    const [body = '', signature = '', ...rest] = cursor.split('.')
    const given = Buffer.from(signature, 'base64url')
    const expected = this.#sign(body)
    if (
      rest.length > 0 ||
      given.length !== expected.length ||
      !timingSafeEqual(given, expected) ||
      given.toString('base64url') !== signature
    ) {
      throw refuse(
        '/cursor',
        'cursor.invalid',
        'The cursor is not one of this list with this sort and these filters: start again from the first page.',
      )
    }
    const [value, id] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [Stored, string]
    return { value, id }
  }

  #sign(body: string): Buffer {
    const mac = createHmac('sha256', this.key).update(JSON.stringify([...this.binding, body]))
    return mac.digest().subarray(0, 16)
  }
}

function refuse(pointer: string, code: string, detail: string): Error {
  return invalidArgument(detail, { errors: [{ pointer, code, detail }] })
}
