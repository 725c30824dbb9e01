import { getMetadataArgsStorage } from 'typeorm'
import { rightsProblems } from './catalogue-rights.js'
import { doorRolesOf } from './roles.js'
import type { EntityClass } from './settings.js'
import { SnakeNaming } from './snake-naming.js'
import { accessOf } from './table-access.js'

/** A connection of the owner, such as TypeORM's QueryRunner. */
export interface SqlRunner {
  query(sql: string, parameters: unknown[]): Promise<unknown>
}

/**
 * The catalogue lint (reliability.md 2.5, proof 7): one sentence for everything in the schema that would let rows of
 * one organization reach another, or one service reach what another has. With `entities`, also for tables that the
 * platform may reach though they do not declare it. PostgreSQL only; an empty list is what a release needs.
 */
export async function catalogueProblems(
  runner: SqlRunner,
  schema: string,
  entities?: readonly EntityClass[],
): Promise<string[]> {
  const problems = await rowSecurity(runner, schema, entities)
  for (const check of [keysWithoutTenant, rightsProblems, views, definerFunctions])
    problems.push(...(await check(runner, schema)))
  return problems
}

/** Tables of the schema that have a tenant_id. */
export const TENANT_TABLES = `SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p')
  AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)`

async function rowSecurity(
  runner: SqlRunner,
  schema: string,
  entities: readonly EntityClass[] | undefined,
): Promise<string[]> {
  const platformTables = entities === undefined ? undefined : tablesForPlatform(entities)
  const rows = await select<{
    table: string
    enabled: boolean
    forced: boolean
    nullable: boolean
    policies: { name: string; open: boolean; using: string | null; check: string | null; permissive: boolean }[]
  }>(
    runner,
    `SELECT t.relname AS "table", c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
       EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND NOT a.attnotnull) AS nullable,
       coalesce((SELECT json_agg(json_build_object('name', p.polname, 'permissive', p.polpermissive,
         'open', p.polroles <> ARRAY[(SELECT oid FROM pg_roles WHERE rolname = $2)],
         'using', pg_get_expr(p.polqual, t.oid), 'check', pg_get_expr(p.polwithcheck, t.oid))) FROM pg_policy p WHERE p.polrelid = t.oid), '[]') AS policies
     FROM (${TENANT_TABLES}) t JOIN pg_class c ON c.oid = t.oid ORDER BY 1`,
    [schema, doorRolesOf(schema).platform],
  )
  return rows.flatMap(({ table, enabled, forced, nullable, policies }) => {
    const name = `${schema}.${table}`
    // Policies of the platform's role alone may be open; all others add up, so each of them must name the tenant.
    const own = policies.filter((policy) => policy.open && policy.permissive)
    return [
      ...(enabled ? [] : [`${name} has tenant_id but no row-level security`]),
      ...(forced ? [] : [`${name} does not force row-level security on its owner`]),
      ...(nullable ? [`${name} allows NULL as tenant_id`] : []),
      ...(own.length === 0 ? [`${name} has no policy for tenants`] : []),
      ...(platformTables === undefined || platformTables.has(table) || own.length === policies.length
        ? []
        : [`${name} has a policy for the platform, which its entity does not declare`]),
      ...own.flatMap((policy) => [
        ...(comparesTenant(policy.using)
          ? []
          : [`policy ${policy.name} of ${name} lets rows be seen that are not the tenant's (USING)`]),
        ...(comparesTenant(policy.check)
          ? []
          : [`policy ${policy.name} of ${name} lets rows be written that are not the tenant's (WITH CHECK)`]),
      ]),
    ]
  })
}

const comparesTenant = (expression: string | null): boolean =>
  /^\(tenant_id = \( ?SELECT app\.current_tenant\(\)( AS current_tenant)?\)\)$/.test(expression ?? '')

async function keysWithoutTenant(runner: SqlRunner, schema: string): Promise<string[]> {
  const hasTenant = (keys: string, table: string): string =>
    `EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = ${table} AND a.attname = 'tenant_id' AND a.attnum = ANY (${keys}))`
  const uniques = await select<{ table: string; key: string }>(
    runner,
    `SELECT t.relname AS "table", k.relname AS key FROM (${TENANT_TABLES}) t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class k ON k.oid = i.indexrelid
     WHERE (i.indisunique OR i.indisexclusion) AND NOT ${hasTenant('(i.indkey::int2[])[0:i.indnkeyatts - 1]', 't.oid')} ORDER BY 1, 2`,
    [schema],
  )
  const references = await select<{ table: string; key: string }>(
    runner,
    `SELECT t.relname AS "table", f.conname AS key FROM (${TENANT_TABLES}) t JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'
     WHERE EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = f.confrelid AND a.attname = 'tenant_id' AND NOT a.attisdropped)
     AND NOT EXISTS (SELECT 1 FROM unnest(f.conkey, f.confkey) AS pair (own, other)
       JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = pair.own AND a.attname = 'tenant_id'
       JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = pair.other AND b.attname = 'tenant_id') ORDER BY 1, 2`,
    [schema],
  )
  return [
    ...uniques.map(
      ({ table, key }) =>
        `unique key ${key} of ${schema}.${table} lacks tenant_id: it tells one tenant what another one has`,
    ),
    ...references.map(
      ({ table, key }) =>
        `foreign key ${key} of ${schema}.${table} lacks tenant_id: foreign keys bypass row-level security`,
    ),
  ]
}

async function views(runner: SqlRunner, schema: string): Promise<string[]> {
  const rows = await select<{ name: string; kind: string }>(
    runner,
    `SELECT c.relname AS name, c.relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false)) ORDER BY 1`,
    [schema],
  )
  return rows.map(({ name, kind }) =>
    kind === 'm'
      ? `materialized view ${schema}.${name} holds rows without row-level security`
      : `view ${schema}.${name} reads with its owner's rights: create it WITH (security_invoker = true)`,
  )
}

async function definerFunctions(runner: SqlRunner, schema: string): Promise<string[]> {
  const rows = await select<{ schema: string; name: string }>(
    runner,
    `SELECT n.nspname AS schema, p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname IN ($1, 'app') AND p.prosecdef AND NOT coalesce(EXISTS (SELECT 1 FROM unnest(p.proconfig) AS s WHERE s LIKE 'search_path=%'), false) ORDER BY 1, 2`,
    [schema],
  )
  return rows.map((row) => `function ${row.schema}.${row.name} is SECURITY DEFINER without a fixed search_path`)
}

function tablesForPlatform(entities: readonly EntityClass[]): Set<string> {
  const tables = getMetadataArgsStorage().tables
  const nameOf = (entity: EntityClass): string => {
    const own = tables.find(({ target }) => target === entity)
    return new SnakeNaming().tableName(entity.name, own?.name)
  }
  return new Set(entities.filter((entity) => accessOf(entity).platform).map(nameOf))
}

const select = async <R>(runner: SqlRunner, sql: string, parameters: unknown[]): Promise<R[]> =>
  (await runner.query(sql, parameters)) as R[]
