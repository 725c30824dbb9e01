import type { QueryRunner } from 'typeorm'
import { notFenced } from './fence.js'
import { doorRolesOf, quoted } from './roles.js'

/** What {@link enableTenantIsolation} is told of a table; the same words as in `@TableAccess`. */
export interface Isolation {
  readonly platform?: boolean
  readonly appendOnly?: boolean
}

/** A table without a tenant: who may reach it. */
export interface GlobalTable {
  readonly appendOnly?: boolean
  readonly tenantsRead?: boolean
}

/**
 * Makes a table with `tenant_id` safe: on PostgreSQL forced row-level security, grants for the door roles
 * of the schema's service, and for append-only tables triggers that refuse changes; on SQLite the triggers. Safe to repeat; used by migrations.
 */
export async function enableTenantIsolation(
  runner: QueryRunner,
  schema: string,
  table: string,
  options: Isolation = {},
): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres')
    return applySqliteTriggers(runner, table, options.appendOnly === true)
  const name = `"${schema}"."${table}"`
  const { app, platform } = doorRolesOf(schema)
  const own = 'tenant_id = (SELECT app.current_tenant())'
  const all = notFenced(schema)
  await runAll(runner, [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
    `DROP POLICY IF EXISTS tenant_isolation ON ${name}`,
    `CREATE POLICY tenant_isolation ON ${name} USING (${own}) WITH CHECK (${own})`,
    `DROP POLICY IF EXISTS platform_access ON ${name}`,
    ...(options.platform === true
      ? [`CREATE POLICY platform_access ON ${name} TO ${quoted(platform)} USING (${all}) WITH CHECK (${all})`]
      : []),
    ...grants(name, { [app]: dml(options), [platform]: options.platform === true ? dml(options) : '' }),
    ...postgresTriggers(name, options.appendOnly === true),
  ])
}

/** Makes a table without tenant reachable through `PlatformTx` only, and readable by tenants where declared. */
export async function restrictToPlatform(
  runner: QueryRunner,
  schema: string,
  table: string,
  options: GlobalTable = {},
): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres')
    return applySqliteTriggers(runner, table, options.appendOnly === true)
  const name = `"${schema}"."${table}"`
  const { app, platform } = doorRolesOf(schema)
  await runAll(runner, [
    ...grants(name, { [app]: options.tenantsRead === true ? 'SELECT' : '', [platform]: dml(options) }),
    ...postgresTriggers(name, options.appendOnly === true),
  ])
}

const dml = (options: { appendOnly?: boolean }): string =>
  options.appendOnly === true ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'

function grants(name: string, rights: Record<string, string>): string[] {
  return Object.entries(rights).flatMap(([role, right]) => [
    `REVOKE ALL ON ${name} FROM ${quoted(role)}`,
    ...(right === '' ? [] : [`GRANT ${right} ON ${name} TO ${quoted(role)}`]),
  ])
}

/** Names of the triggers of an append-only table on PostgreSQL. */
export const APPEND_ONLY_TRIGGERS = ['append_only_rows', 'append_only_truncate'] as const

function postgresTriggers(name: string, appendOnly: boolean): string[] {
  const [rows, truncate] = APPEND_ONLY_TRIGGERS
  const drop = [`DROP TRIGGER IF EXISTS ${rows} ON ${name}`, `DROP TRIGGER IF EXISTS ${truncate} ON ${name}`]
  if (!appendOnly) return drop
  return [
    ...drop,
    `CREATE TRIGGER ${rows} BEFORE UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION app.refuse_change()`,
    `CREATE TRIGGER ${truncate} BEFORE TRUNCATE ON ${name} FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()`,
  ]
}

/** Names of the triggers of an append-only table on SQLite. */
export const sqliteTriggerNames = (table: string): [string, string] => [
  `${table}_append_only_update`,
  `${table}_append_only_delete`,
]

async function applySqliteTriggers(runner: QueryRunner, table: string, appendOnly: boolean): Promise<void> {
  const [onUpdate, onDelete] = sqliteTriggerNames(table)
  const refuse = `BEGIN SELECT RAISE(ABORT, 'rows of ${table} are append-only'); END`
  await runAll(runner, [
    `DROP TRIGGER IF EXISTS "${onUpdate}"`,
    `DROP TRIGGER IF EXISTS "${onDelete}"`,
    ...(appendOnly
      ? [
          `CREATE TRIGGER "${onUpdate}" BEFORE UPDATE ON "${table}" ${refuse}`,
          `CREATE TRIGGER "${onDelete}" BEFORE DELETE ON "${table}" ${refuse}`,
        ]
      : []),
  ])
}

/** PostgreSQL takes them in one round trip: a new schema has a thousand of them. */
async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  if (runner.dataSource.options.type === 'postgres') await runner.query(statements.join(';\n'))
  else for (const statement of statements) await runner.query(statement)
}
