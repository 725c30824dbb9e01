import type { OwnerSession } from './owner-session.js'

/** What an organization has in one table: equal rows have an equal digest, in whichever database and order. */
export interface RowsDigest {
  readonly table: string
  readonly rows: number
  readonly digest: string
}

interface Column {
  readonly name: string
  readonly type: string
}

/** A table of organizations, and its columns in the order of their names. */
export interface TenantTableShape {
  /** `procurement.vendor`, quoted. */
  readonly table: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** A row may refer to another one of the same table. */
  readonly refersToItself: boolean
}

/** Rows that travel together, at most; a batch that holds large values is cut into statements of this many bytes. */
const BATCH_ROWS = 200
const BATCH_BYTES = 4_000_000
/** Rows that one statement removes. */
const REMOVED_AT_ONCE = 5_000

/** The tables of these schemas that have a tenant, in an order in which no row comes before one that it refers to. */
export async function tenantTables(session: OwnerSession, schemas: readonly string[]): Promise<TenantTableShape[]> {
  const found = await session.rows<{ oid: string; table: string; columns: Column[]; key: string[]; parents: string[] }>(
    `SELECT c.oid::text AS oid, format('%I.%I', n.nspname, c.relname) AS "table",
       (SELECT json_agg(json_build_object('name', format('%I', a.attname), 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attname)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT json_agg(format('%I', a.attname) ORDER BY place) FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute a ON a.attnum = k.number WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid) AS key,
       coalesce((SELECT json_agg(f.confrelid::text) FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]') AS parents
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
     ORDER BY 2`,
    [schemas],
  )
  const ordered: typeof found = []
  const visit = (table: (typeof found)[number], way: readonly string[]): void => {
    if (ordered.includes(table) || way.includes(table.oid)) return
    for (const parent of found) if (table.parents.includes(parent.oid)) visit(parent, [...way, table.oid])
    ordered.push(table)
  }
  for (const table of found) visit(table, [])
  return ordered.map(({ oid, table, columns, key, parents }) => ({
    table,
    columns,
    key,
    refersToItself: parents.includes(oid),
  }))
}

/** @throws Error that names the table which differs: the two databases are of different versions */
export function assertSameTables(from: readonly TenantTableShape[], to: readonly TenantTableShape[]): void {
  const shapeOf = ({ table, columns }: TenantTableShape): string => JSON.stringify([table, columns])
  const there = new Set(to.map(shapeOf))
  const differing = from.find((shape) => !there.has(shapeOf(shape))) ?? (from.length === to.length ? undefined : to[0])
  if (differing !== undefined)
    throw new Error(`${differing.table} is not the same in both databases. Bring both up to date: nexus migrate.`)
}

/** A row as the texts of its columns, which is exact for every type. */
const asTexts = ({ columns }: TenantTableShape): string =>
  `to_json(ARRAY[${columns.map(({ name }) => `${name}::text`).join(', ')}])::text`

/** Reads every row of the organization in the open transaction of `from` and inserts it by statements of their own into `to`. */
export async function copyRows(
  from: OwnerSession,
  to: OwnerSession,
  tenantId: string,
  shape: TenantTableShape,
): Promise<number> {
  const { table, columns, key } = shape
  const insert = `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
    SELECT ${columns.map(({ type }, index) => `(r.value ->> ${index})::${type}`).join(', ')}
    FROM json_array_elements($1::json) WITH ORDINALITY AS r (value, place) ORDER BY place`
  let copied = 0
  await from.rows(
    `DECLARE leaving NO SCROLL CURSOR FOR SELECT ${asTexts(shape)} AS texts FROM ${table} WHERE tenant_id = '${tenantId}' ORDER BY ${key.join(', ')}`,
  )
  // Rows of one statement may refer to each other: foreign keys are asked at its end.
  const longest = shape.refersToItself ? Number.POSITIVE_INFINITY : BATCH_BYTES
  let waiting: string[] = []
  let bytes = 0
  const write = async (): Promise<void> => {
    if (waiting.length > 0) await to.rows(insert, [`[${waiting.join(',')}]`])
    copied += waiting.length
    waiting = []
    bytes = 0
  }
  for (;;) {
    const page = await from.rows<{ texts: string }>(`FETCH ${BATCH_ROWS} FROM leaving`)
    for (const { texts } of page) {
      waiting.push(texts)
      bytes += texts.length
      if (bytes >= longest) await write()
    }
    if (!shape.refersToItself || page.length < BATCH_ROWS) await write()
    if (page.length < BATCH_ROWS) break
  }
  await from.rows('CLOSE leaving')
  return copied
}

/** Counts and digests of the organization's rows; in the open transaction of the session, if it has one. */
export async function digestsOfTenant(
  session: OwnerSession,
  tenantId: string,
  shapes: readonly TenantTableShape[],
): Promise<RowsDigest[]> {
  const digests: RowsDigest[] = []
  for (const shape of shapes) {
    const part = (from: number): string => `sum(('x' || substr(hash, ${from}, 15))::bit(60)::bigint)`
    const [found] = await session.rows<{ rows: string; digest: string }>(
      `SELECT count(*)::text AS rows, concat_ws('-', ${part(1)}, ${part(16)}) AS digest
       FROM (SELECT encode(sha256(convert_to(${asTexts(shape)}, 'UTF8')), 'hex') AS hash FROM ${shape.table} WHERE tenant_id = $1) AS hashed`,
      [tenantId],
    )
    digests.push({ table: shape.table, rows: Number(found?.rows), digest: found?.digest ?? '' })
  }
  return digests
}

/** Removes every row of the organization, children first. Append-only tables allow it where a fence keeps the organization out. */
export async function removeRows(
  session: OwnerSession,
  tenantId: string,
  shapes: readonly TenantTableShape[],
): Promise<number> {
  let removed = 0
  for (const { table, refersToItself } of [...shapes].reverse()) {
    const some = refersToItself ? '' : ` LIMIT ${REMOVED_AT_ONCE}`
    let count = REMOVED_AT_ONCE
    while (count >= REMOVED_AT_ONCE) {
      const [found] = await session.rows<{ count: string }>(
        `WITH removed AS (DELETE FROM ${table} WHERE tenant_id = $1 AND ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE tenant_id = $1${some})) RETURNING 1)
         SELECT count(*)::text AS count FROM removed`,
        [tenantId],
      )
      count = Number(found?.count)
      removed += count
    }
  }
  return removed
}
