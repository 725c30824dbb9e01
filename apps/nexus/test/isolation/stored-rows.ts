import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestDatabase } from '@nexus/testing'
import Libsql from 'libsql'
import pg from 'pg'

interface Reader {
  prepare(sql: string): { all(): Record<string, unknown>[] }
  close(): void
}

/** What is stored of an organization, by table: the number of its rows and a hash over them. */
export async function storedRows(database: TestDatabase, tenantId: string): Promise<ReadonlyMap<string, string>> {
  const { settings } = database
  return settings.kind === 'sqlite' ? ofSqlite(settings.folder, tenantId) : ofPostgres(database.superuserUrl, tenantId)
}

function ofSqlite(folder: string, tenantId: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sqlite'))) {
    const reader = new (Libsql as unknown as new (path: string, options: object) => Reader)(join(folder, file), {
      readonly: true,
    })
    const tables = reader
      .prepare(
        `SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'tenant_id' WHERE m.type = 'table'`,
      )
      .all()
    for (const { name } of tables) {
      const rows = reader.prepare(`SELECT * FROM "${String(name)}" WHERE tenant_id = '${tenantId}'`).all()
      found.set(`${file.replace('.sqlite', '')}.${String(name)}`, digest(rows))
    }
    reader.close()
  }
  return found
}

async function ofPostgres(url: string | undefined, tenantId: string): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ schema: string; name: string }>(
      `SELECT c.table_schema AS schema, c.table_name AS name FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE'`,
    )
    const found = new Map<string, string>()
    for (const { schema, name } of tables.rows) {
      const { rows } = await client.query<Record<string, unknown>>(
        `SELECT * FROM "${schema}"."${name}" WHERE tenant_id = $1`,
        [tenantId],
      )
      found.set(`${schema}.${name}`, digest(rows))
    }
    return found
  } finally {
    await client.end()
  }
}

function digest(rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).sort()
  return `${String(rows.length)} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`
}
