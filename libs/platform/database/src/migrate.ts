import { MigrationExecutor, type QueryRunner } from 'typeorm'
import { MIGRATIONS_TABLE } from './migration-state.js'
import { openPostgres } from './postgres-engine.js'
import { APP_ROLE, PLATFORM_ROLE } from './roles.js'
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
  const dataSource = await openPostgres(schema, { url: settings.migrationUrl ?? settings.url, poolSize: 2 })
  try {
    const runner = dataSource.createQueryRunner()
    try {
      await runner.query(`SET lock_timeout = '60s'`)
      await runner.query(`SELECT pg_advisory_lock($1)`, [MIGRATION_LOCK])
      await runner.query(`SET lock_timeout = '5s'`)
      await prepareDatabase(runner, schema.service, new URL(settings.url).username)
      await new MigrationExecutor(dataSource, runner).executePendingMigrations()
      await runner.query(`GRANT SELECT ON "${schema.service}".${MIGRATIONS_TABLE} TO ${APP_ROLE}, ${PLATFORM_ROLE}`)
      await runner.query(`SELECT pg_advisory_unlock($1)`, [MIGRATION_LOCK])
    } finally {
      await runner.release()
    }
  } finally {
    await dataSource.destroy()
  }
}

/** What every service's migrations stand on: roles, schemas and the functions of policies and triggers. Repeatable. */
async function prepareDatabase(runner: QueryRunner, service: string, login: string): Promise<void> {
  for (const role of [APP_ROLE, PLATFORM_ROLE]) await ensureRole(runner, role, decodeURIComponent(login))
  for (const schema of ['app', service]) {
    const present = (await runner.query(`SELECT 1 FROM pg_namespace WHERE nspname = $1`, [schema])) as unknown[]
    if (present.length === 0) await runner.query(`CREATE SCHEMA "${schema}"`)
    await runner.query(`GRANT USAGE ON SCHEMA "${schema}" TO ${APP_ROLE}, ${PLATFORM_ROLE}`)
  }
  const present = (await runner.query(
    `SELECT 1 WHERE to_regprocedure('app.current_tenant()') IS NOT NULL AND to_regprocedure('app.refuse_change()') IS NOT NULL`,
  )) as unknown[]
  if (present.length > 0) return
  // nullif: after a transaction the setting reads '', not NULL (reliability.md 0.7).
  await runner.query(
    `CREATE OR REPLACE FUNCTION app.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$`,
  )
  await runner.query(
    `CREATE OR REPLACE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`,
  )
}

async function ensureRole(runner: QueryRunner, role: string, login: string): Promise<void> {
  const rows = (await runner.query(
    `SELECT (SELECT count(*) FROM pg_roles WHERE rolname = $1)::int AS present, coalesce((SELECT pg_has_role($2::text, oid, 'MEMBER') FROM pg_roles WHERE rolname = $1), false) AS member`,
    [role, login],
  )) as { present: number; member: boolean }[]
  try {
    if (rows[0]?.present !== 1) await runner.query(`CREATE ROLE ${role} NOLOGIN`)
    if (rows[0]?.member !== true) await runner.query(`GRANT ${role} TO "${login.replaceAll('"', '""')}"`)
  } catch (error) {
    const { message } = error as Error
    throw new Error(
      `the migration role may not create or grant ${role} (${message}). As a superuser run: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${login}";`,
      { cause: error },
    )
  }
}
