import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Libsql from 'libsql'
import pg from 'pg'
import type { Installation } from './installation.adapter.js'

type Query = (sql: string, parameters?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>

interface Statement {
  readonly reader: boolean
  all(parameters: readonly unknown[]): Readonly<Record<string, unknown>>[]
  run(parameters: readonly unknown[]): void
}
interface SqliteFile {
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}
const SqliteFile = Libsql as unknown as new (path: string) => SqliteFile

const ROWS_A_STATEMENT = 500
const MINUTE = 60_000

/**
 * Copies requisitions of one line, with the line, until there are `count` more; the n-th is called as its template, and n.
 * Nothing may run on the installation meanwhile: this is a short cut past the platform, for suites about long lists.
 */
export async function copyRequisitions(installation: Installation, templates: readonly string[], count: number) {
  await inside(installation, async (query, typed) => {
    const [id, time] = typed ? ['uuid', 'timestamptz'] : ['text', 'text']
    await query(
      `CREATE TEMPORARY TABLE spread (template_id ${id}, id ${id}, line_id ${id}, n text, created_at ${time})`,
    )
    const now = Date.now()
    for (let start = 0; start < count; start += ROWS_A_STATEMENT) {
      const rows = Array.from({ length: Math.min(ROWS_A_STATEMENT, count - start) }, (_each, offset) => {
        const n = start + offset + 1
        const made = new Date(now - n * 5 * MINUTE).toISOString()
        return [
          ...[templates[n % templates.length], randomUUID(), randomUUID(), String(n).padStart(5, '0')],
          typed ? made : made.replace('T', ' ').replace('Z', ''),
        ]
      })
      const places = rows.map(
        (row, at) => `(${row.map((_, column) => `?${String(at * row.length + column + 1)}`).join()})`,
      )
      await query(`INSERT INTO spread VALUES ${places.join()}`, rows.flat())
    }
    await copy(query, typed, 'requisition', 'id', {
      id: 'spread.id',
      title: "source.title || ' ' || spread.n",
      search_key: "source.search_key || ' ' || spread.n",
      created_at: 'spread.created_at',
      updated_at: 'spread.created_at',
    })
    await copy(query, typed, 'requisition_line', 'requisition_id', {
      id: 'spread.line_id',
      requisition_id: 'spread.id',
    })
  })
}

async function copy(
  query: Query,
  typed: boolean,
  table: string,
  key: string,
  replaced: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = typed
    ? await query(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?1',
        [table],
      )
    : await query(`PRAGMA table_info(${table})`)
  const names = columns.map(({ name }) => String(name))
  await query(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()})
     SELECT ${names.map((name) => replaced[name] ?? `source."${name}"`).join()}
     FROM spread JOIN ${table} source ON source.${key} = spread.template_id`,
  )
}

/** All of it or nothing is kept. */
async function inside(
  installation: Installation,
  work: (query: Query, typed: boolean) => Promise<void>,
): Promise<void> {
  const url = installation.database?.superuserUrl
  if (url === undefined) {
    const file = new SqliteFile(join(installation.dataFolder, 'database', 'procurement.sqlite'))
    try {
      file.exec('BEGIN IMMEDIATE')
      await work((sql, parameters = []) => {
        const statement = file.prepare(sql)
        if (statement.reader) return Promise.resolve(statement.all(parameters))
        statement.run(parameters)
        return Promise.resolve([])
      }, false)
      file.exec('COMMIT')
    } finally {
      file.close()
    }
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SET search_path TO procurement')
    await client.query('BEGIN')
    await work(
      async (sql, parameters = []) =>
        (await client.query(sql.replaceAll(/\?(\d+)/g, '$$$1'), [...parameters])).rows as Record<string, unknown>[],
      true,
    )
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
