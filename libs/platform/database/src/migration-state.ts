import type { PostgresEngine } from './postgres-engine.js'
import { doorRolesOf, quoted } from './roles.js'
import type { ServiceSchema } from './settings.js'
import type { SqliteEngine } from './sqlite-engine.js'

/** Table in which TypeORM notes the migrations that ran. */
export const MIGRATIONS_TABLE = 'schema_migration'

/** Refuses a database on which migrations of this code have not run yet; a newer database is fine (it only grew). */
export async function assertSchemaIsCurrent(
  schema: ServiceSchema,
  engine: SqliteEngine | PostgresEngine,
): Promise<void> {
  const wanted = schema.migrations[engine.kind].map((migration) => new migration().name ?? migration.name)
  const done = new Set(await applied(schema, engine))
  const missing = wanted.filter((name) => !done.has(name))
  if (missing.length > 0) {
    throw new Error(
      `the ${engine.kind} database of ${schema.service} is older than this version: ${String(missing.length)} migrations are missing, first ${missing[0] ?? ''}. Run: npm run ${engine.kind === 'postgres' ? 'migrate:pg' : 'migrate:sqlite'}`,
    )
  }
  if (engine.kind === 'postgres') await assertFences(schema, engine)
}

/** Fences belong to no migration of a service: the step before the migrations makes them. */
async function assertFences({ service }: ServiceSchema, { dataSource }: PostgresEngine): Promise<void> {
  const found: unknown[] = await dataSource.query(
    `SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'app' AND p.proname = 'enter_tenant'`,
  )
  if (found.length === 0)
    throw new Error(
      `the postgres database of ${service} is older than this version: it knows no placement of organizations. Run: npm run migrate:pg`,
    )
}

async function applied(schema: ServiceSchema, engine: SqliteEngine | PostgresEngine): Promise<string[]> {
  if (engine.kind === 'sqlite') {
    return engine.alone(async (runner) => {
      const tables = (await runner.query(
        `SELECT name FROM sqlite_master WHERE name = '${MIGRATIONS_TABLE}'`,
      )) as unknown[]
      return tables.length === 0 ? [] : names(await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE}`))
    })
  }
  return engine.dataSource.transaction(async (manager) => {
    const { app } = doorRolesOf(schema.service)
    const roles: unknown[] = await manager.query(`SELECT 1 FROM pg_roles WHERE rolname = $1`, [app])
    if (roles.length === 0) return []
    await manager.query(`SET LOCAL ROLE ${quoted(app)}`)
    const table = `"${schema.service}".${MIGRATIONS_TABLE}`
    const found: { present: string | null }[] = await manager.query(
      `SELECT CASE WHEN has_schema_privilege(n.oid, 'USAGE') THEN to_regclass($1)::text END AS present FROM pg_namespace n WHERE nspname = $2`,
      [table, schema.service],
    )
    return found[0]?.present ? names(await manager.query(`SELECT name FROM ${table}`)) : []
  })
}

const names = (rows: unknown): string[] => (rows as { name: string }[]).map((row) => row.name)
