import { createHash } from 'node:crypto'
import type { TenantContext } from '@nexus/kernel'
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js'
import type { ServiceDatabase } from './service-database.js'
import type { EntityClass } from './settings.js'
import { accessOf } from './table-access.js'

/** What a table holds: equal tables have an equal digest on either database, whatever the order of their rows. */
export interface TableDigest {
  readonly table: string
  readonly rows: number
  /** Sum of the SHA-256 of all rows modulo 2^256, in hex. */
  readonly sha256: string
}

const PAGE = 500
const DIGEST_BITS = 256n
const NOBODY = '00000000-0000-0000-0000-000000000000'
/** A page of a copy waits for no person. */
const PAGE_MS = 120_000

/**
 * Copies every row of a service's tables into another database with the same schema, an organization at a time. Rows
 * that are there already stay as they are, so a copy that was cut off can be repeated; compare {@link tableDigests}.
 */
export async function copyDatabase(
  from: ServiceDatabase,
  to: ServiceDatabase,
  onTable: (table: string, rows: number) => void = () => undefined,
): Promise<void> {
  for (const entity of parentsFirst(from)) {
    let rows = 0
    for (const tenantId of await tenantsOf(from, entity)) {
      for await (const page of pages(from, entity, tenantId)) {
        await write(to, tenantId, async (manager) => {
          await manager.createQueryBuilder().insert().into(entity).values(page).orIgnore().updateEntity(false).execute()
        })
        rows += page.length
      }
    }
    onTable(from.metadataOf(entity).tableName, rows)
  }
}

/**
 * What each table of a service holds. With `tenants` only the rows of these organizations, which is how tables that
 * row-level security closes to everybody else are read; default: all that the database itself names.
 */
export async function tableDigests(
  database: ServiceDatabase,
  tenantsFor: (entity: EntityClass) => Promise<readonly (string | undefined)[]> = (entity) =>
    tenantsOf(database, entity),
): Promise<TableDigest[]> {
  const digests: TableDigest[] = []
  for (const entity of database.entities) {
    let sum = 0n
    let rows = 0
    let columns: readonly ColumnMetadata[] | undefined
    for (const tenantId of await tenantsFor(entity)) {
      for await (const page of pages(database, entity, tenantId)) {
        columns ??= database.metadataOf(entity).columns
        for (const row of page) sum = BigInt.asUintN(Number(DIGEST_BITS), sum + BigInt(`0x${rowHash(columns, row)}`))
        rows += page.length
      }
    }
    digests.push({ table: database.metadataOf(entity).tableName, rows, sha256: sum.toString(16).padStart(64, '0') })
  }
  return digests
}

/** The organizations with rows in a table; one `undefined` for a table without organizations. For databases that hide nothing: SQLite. */
export async function tenantsOf(database: ServiceDatabase, entity: EntityClass): Promise<(string | undefined)[]> {
  if (!accessOf(entity).tenant) return [undefined]
  const found = await database.platformTx.read('migration', () =>
    database.platformTx
      .manager()
      .createQueryBuilder(entity, 'row')
      .select('DISTINCT row.tenantId', 'tenant')
      .getRawMany<{ tenant: string }>(),
  )
  return found.map(({ tenant }) => tenant).sort()
}

/** The rows of a table page by page along its primary key. */
async function* pages(
  database: ServiceDatabase,
  entity: EntityClass,
  tenantId: string | undefined,
): AsyncGenerator<ObjectLiteral[]> {
  const keys = database.metadataOf(entity).primaryColumns
  const properties = keys.map((key) => `row.${key.propertyPath}`)
  let last: ObjectLiteral | undefined
  for (;;) {
    const after = last
    const page = await read(database, tenantId, (manager) => {
      const query = manager.createQueryBuilder(entity, 'row').limit(PAGE)
      if (tenantId !== undefined) query.where('row.tenantId = :tenantId', { tenantId })
      if (after !== undefined) {
        const values = Object.fromEntries(keys.map((key, index) => [`key${index}`, stored(key, after)]))
        query.andWhere(`(${properties.join(', ')}) > (${keys.map((_key, index) => `:key${index}`).join(', ')})`, values)
      }
      for (const property of properties) query.addOrderBy(property)
      return query.getMany()
    })
    if (page.length > 0) yield page
    if (page.length < PAGE) return
    last = page.at(-1)
  }
}

/** A key as the driver wants it for a comparison. */
const stored = (key: ColumnMetadata, row: ObjectLiteral): unknown =>
  key.entityMetadata.dataSource.driver.preparePersistentValue(key.getEntityValue(row), key)

function rowHash(columns: readonly ColumnMetadata[], row: ObjectLiteral): string {
  const values = columns.map((column) => plain(column.getEntityValue(row) as unknown))
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}

/** The same text for the same value on either database: keys of JSON in one order, numbers, instants and bytes as text. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.toString('hex')
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, field]) => field !== undefined)
    return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, field]) => [key, plain(field)])
  }
  return value
}

/** Tables in an order in which no row comes before one that it refers to. */
function parentsFirst(database: ServiceDatabase): EntityClass[] {
  const ordered: EntityClass[] = []
  const visit = (entity: EntityClass, way: readonly EntityClass[]): void => {
    if (ordered.includes(entity) || way.includes(entity)) return
    const metadata: EntityMetadata = database.metadataOf(entity)
    for (const { referencedEntityMetadata: parent } of metadata.foreignKeys)
      visit(parent.target as EntityClass, [...way, entity])
    ordered.push(entity)
  }
  for (const entity of database.entities) visit(entity, [])
  return ordered
}

function read<T>(
  { tenantTx, platformTx }: ServiceDatabase,
  tenantId: string | undefined,
  fn: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  if (tenantId === undefined) return platformTx.read('migration', () => fn(platformTx.manager()))
  return tenantTx.read(contextOf(tenantTx, tenantId), () => fn(tenantTx.manager()))
}

function write(
  { tenantTx, platformTx }: ServiceDatabase,
  tenantId: string | undefined,
  fn: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  if (tenantId === undefined) return platformTx.run('migration', () => fn(platformTx.manager()))
  return tenantTx.run(contextOf(tenantTx, tenantId), () => fn(tenantTx.manager()))
}

/** The system inside one organization. */
const contextOf = ({ clock }: ServiceDatabase['tenantTx'], tenantId: string): TenantContext => ({
  tenantId,
  actor: { kind: 'system', userId: NOBODY, name: 'Copy' },
  rights: {},
  opId: NOBODY,
  traceId: NOBODY.replaceAll('-', ''),
  operation: 'platform.database.copy.v1',
  audience: [],
  deadlineAt: clock.now().getTime() + PAGE_MS,
})
