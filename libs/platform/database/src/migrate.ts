import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm'
import { prepareFence } from './fence-schema.js'
import { bringIsolationUpToDate } from './isolation-upgrade.js'
import { MIGRATIONS_TABLE } from './migration-state.js'
import { openPostgres } from './postgres-engine.js'
import { doorRolesOf, ensureDoorRoles, quoted } from './roles.js'
import type { PostgresSettings, ServiceSchema } from './settings.js'
import type { SqliteEngine } from './sqlite-engine.js'

/** Any number that nothing else locks: one migration at a time in a database, whatever the service. */
const MIGRATION_LOCK = 4_917_305_221

/** Runs the missing migrations on the service's file. */
export async function migrateSqlite(engine: SqliteEngine): Promise<void> {
  await engine.alone(async (runner) => {
    await new MigrationExecutor(engine.writer, runner).executePendingMigrations()
  })
}

/** Runs the missing migrations as the owner, one process at a time. */
export async function migratePostgres(schema: ServiceSchema, settings: PostgresSettings): Promise<void> {
  await asOwner(schema, settings, async (dataSource, runner) => {
    await ensureDoorRoles(runner, [schema.service], loginIn(settings.url))
    const before = await stateOf(runner, schema.service)
    await prepareDatabase(runner, schema.service)
    await new MigrationExecutor(dataSource, runner).executePendingMigrations()
    await bringIsolationUpToDate(dataSource, runner, schema.service, before)
    const { app, platform } = doorRolesOf(schema.service)
    await runner.query(`GRANT SELECT ON "${schema.service}".${MIGRATIONS_TABLE} TO ${quoted(app)}, ${quoted(platform)}`)
  })
}

/**
 * Makes the door roles of all these services at once, so that one who may not is told of all of them together.
 * `migrate()` does it for its own service only.
 * @throws Error with the statements that a superuser must run
 */
export async function prepareDoorRoles(schemas: readonly ServiceSchema[], settings: PostgresSettings): Promise<void> {
  const [first] = schemas
  if (first === undefined) return
  const services = schemas.map(({ service }) => service)
  await asOwner(first, settings, (_, runner) => ensureDoorRoles(runner, services, loginIn(settings.url)))
}

/** A session of the owner, past any pooler: it holds a lock of the session until it ends. */
async function asOwner(
  schema: ServiceSchema,
  settings: PostgresSettings,
  work: (dataSource: DataSource, runner: QueryRunner) => Promise<void>,
): Promise<void> {
  const url = settings.migrationUrl ?? settings.directUrl ?? settings.url
  const dataSource = await openPostgres(schema, { url, poolSize: 2 })
  try {
    const runner = dataSource.createQueryRunner()
    try {
      await runner.query(`SET lock_timeout = '60s'`)
      await runner.query(`SELECT pg_advisory_lock($1)`, [MIGRATION_LOCK])
      await runner.query(`SET lock_timeout = '5s'`)
      await work(dataSource, runner)
      await runner.query(`SELECT pg_advisory_unlock($1)`, [MIGRATION_LOCK])
    } finally {
      await runner.release()
    }
  } finally {
    await dataSource.destroy()
  }
}

/** What was there before: a schema to which the service's roles had no way comes from before them, or from another server. */
async function stateOf(runner: QueryRunner, service: string): Promise<'none' | 'isolated' | 'foreign'> {
  const [found] = (await runner.query(
    `SELECT has_schema_privilege($2, oid, 'USAGE') AS isolated FROM pg_namespace WHERE nspname = $1`,
    [service, doorRolesOf(service).app],
  )) as { isolated: boolean }[]
  if (found === undefined) return 'none'
  return found.isolated ? 'isolated' : 'foreign'
}

/** What every service's migrations stand on: schemas and the functions of policies and triggers. Repeatable. */
async function prepareDatabase(runner: QueryRunner, service: string): Promise<void> {
  const { app, platform } = doorRolesOf(service)
  for (const schema of ['app', service]) {
    const present = (await runner.query(`SELECT 1 FROM pg_namespace WHERE nspname = $1`, [schema])) as unknown[]
    if (present.length === 0) await runner.query(`CREATE SCHEMA "${schema}"`)
    await runner.query(`GRANT USAGE ON SCHEMA "${schema}" TO ${quoted(app)}, ${quoted(platform)}`)
  }
  const present = (await runner.query(
    `SELECT 1 WHERE to_regprocedure('app.current_tenant()') IS NOT NULL`,
  )) as unknown[]
  // nullif: after a transaction the setting reads '', not NULL (reliability.md 0.7).
  if (present.length === 0)
    await runner.query(
      `CREATE OR REPLACE FUNCTION app.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$`,
    )
  await prepareFence(runner, doorRolesOf(service))
}

const loginIn = (url: string): string => decodeURIComponent(new URL(url).username)
