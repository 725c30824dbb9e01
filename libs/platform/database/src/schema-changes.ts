import type { DataSource, QueryRunner } from 'typeorm'
import { notFencedInCatalogue } from './fence.js'
import { APPEND_ONLY_TRIGGERS, sqliteTriggerNames } from './isolation.js'
import { openPostgres } from './postgres-engine.js'
import { doorRolesOf } from './roles.js'
import type { DatabaseSettings, ServiceSchema } from './settings.js'
import { SqliteEngine } from './sqlite-engine.js'
import { accessOf, type Access } from './table-access.js'

/** A table whose policies, grants or triggers are not what its entity declares. */
export interface AccessChange extends Required<Access> {
  readonly table: string
}

/** What a migration would have to do so that the database fits the entities. Empty lists: nothing. */
export interface SchemaChanges {
  readonly up: readonly string[]
  readonly down: readonly string[]
  readonly access: readonly AccessChange[]
}

/** Compares a migrated database with the entities; for the migration generator and the drift check. */
export async function schemaChanges(schema: ServiceSchema, settings: DatabaseSettings): Promise<SchemaChanges> {
  if (settings.kind === 'sqlite') {
    const engine = await SqliteEngine.open(schema, settings)
    try {
      return await engine.alone((runner) => changesOf(engine.writer, runner, schema.service))
    } finally {
      await engine.close()
    }
  }
  const dataSource = await openPostgres(schema, { url: settings.migrationUrl ?? settings.url, poolSize: 2 })
  const runner = dataSource.createQueryRunner()
  try {
    return await changesOf(dataSource, runner, schema.service)
  } finally {
    await runner.release()
    await dataSource.destroy()
  }
}

async function changesOf(dataSource: DataSource, runner: QueryRunner, service: string): Promise<SchemaChanges> {
  const log = await dataSource.driver.createSchemaBuilder().log()
  const text = (queries: { query: string; parameters?: unknown[] }[]): string[] =>
    queries.map(({ query, parameters }) => {
      if (parameters !== undefined && parameters.length > 0)
        throw new Error(`cannot write down a statement with parameters: ${query}`)
      return query
    })
  const up = text(log.upQueries)
  const down = text(log.downQueries).reverse()
  const actual =
    dataSource.options.type === 'postgres' ? await postgresAccess(runner, service) : await sqliteAccess(runner)
  const access: AccessChange[] = []
  for (const entity of dataSource.entityMetadatas) {
    const wanted: AccessChange = { table: entity.tableName, ...accessOf(entity.target as object) }
    const isPostgres = dataSource.options.type === 'postgres'
    const expected = isPostgres ? expectedOnPostgres(service, wanted) : expectedOnSqlite(wanted)
    // SQLite changes a table by making it anew, which loses its triggers.
    const remade =
      !isPostgres && wanted.appendOnly && up.some((statement) => statement.includes(`DROP TABLE "${wanted.table}"`))
    const found = actual.get(wanted.table)
    if ((found ?? (isPostgres ? undefined : '')) !== expected || remade) access.push(wanted)
  }
  return { up, down, access }
}

const OWN_ROWS = '(tenant_id = ( SELECT app.current_tenant() AS current_tenant))'

function expectedOnPostgres(service: string, access: AccessChange): string {
  const dml = access.appendOnly ? 'INSERT,SELECT' : 'DELETE,INSERT,SELECT,UPDATE'
  const policies = access.tenant ? [`tenant_isolation|*|public|${OWN_ROWS}|${OWN_ROWS}`] : []
  const all = notFencedInCatalogue(service)
  if (access.tenant && access.platform)
    policies.unshift(`platform_access|*|${doorRolesOf(service).platform}|${all}|${all}`)
  return JSON.stringify({
    rowSecurity: access.tenant,
    forced: access.tenant,
    policies,
    app: access.tenant ? dml : access.tenantsRead ? 'SELECT' : '',
    platform: access.platform ? dml : '',
    triggers: access.appendOnly ? [...APPEND_ONLY_TRIGGERS].sort().map((name) => `${name}|O`) : [],
  })
}

async function postgresAccess(runner: QueryRunner, service: string): Promise<Map<string, string>> {
  const { app, platform } = doorRolesOf(service)
  const granted = (role: string): string =>
    `coalesce((SELECT string_agg(a.privilege_type, ',' ORDER BY a.privilege_type) FROM aclexplode(c.relacl) a JOIN pg_roles g ON g.oid = a.grantee WHERE g.rolname = ${role}), '')`
  const rows = (await runner.query(
    `SELECT c.relname AS "table", c.relrowsecurity AS "rowSecurity", c.relforcerowsecurity AS forced,
       coalesce((SELECT json_agg(concat_ws('|', p.polname, p.polcmd, CASE WHEN p.polroles = '{0}' THEN 'public' ELSE (SELECT string_agg(rolname, ',') FROM pg_roles WHERE oid = ANY (p.polroles)) END,
         pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)) ORDER BY p.polname) FROM pg_policy p WHERE p.polrelid = c.oid), '[]') AS policies,
       ${granted('$2')} AS app, ${granted('$3')} AS platform,
       coalesce((SELECT json_agg(concat_ws('|', t.tgname, t.tgenabled) ORDER BY t.tgname) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgname LIKE 'append_only_%'), '[]') AS triggers
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind IN ('r', 'p')`,
    [service, app, platform],
  )) as {
    table: string
    rowSecurity: boolean
    forced: boolean
    policies: string[]
    app: string
    platform: string
    triggers: string[]
  }[]
  return new Map(
    rows.map(({ table, rowSecurity, forced, policies, app, platform, triggers }) => [
      table,
      JSON.stringify({ rowSecurity, forced, policies, app, platform, triggers }),
    ]),
  )
}

function expectedOnSqlite(access: AccessChange): string {
  return access.appendOnly ? sqliteTriggerNames(access.table).sort().join(',') : ''
}

async function sqliteAccess(runner: QueryRunner): Promise<Map<string, string>> {
  const rows = (await runner.query(
    `SELECT tbl_name AS "table", group_concat(name) AS triggers FROM (SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_append_only_%' ORDER BY name) GROUP BY tbl_name`,
  )) as { table: string; triggers: string }[]
  return new Map(rows.map((row) => [row.table, row.triggers]))
}
