import type { SqlRunner } from './catalogue.js'
import { MIGRATIONS_TABLE } from './migration-state.js'
import { SHARED_ROLES, doorRolesOf, serviceLogin } from './roles.js'

/** Every role that an application has, of whichever service; an operator's own roles, for backups say, are none of them. */
const APPLICATION = `(g.rolname ~ '^nexus_(app|platform|login)_' OR g.rolname IN ('${SHARED_ROLES.join("', '")}', 'nexus_login'))`

/** What the door roles may have at most. TRUNCATE is not among it: it asks no policy. */
const ALLOWED = { table: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'], schema: ['USAGE'] }

/**
 * The part of the catalogue lint that is about rights: applications own nothing, have rights in the schema of their own
 * service only, and there no more than rows need; nobody else has any by way of PUBLIC.
 */
export async function rightsProblems(runner: SqlRunner, schema: string): Promise<string[]> {
  const problems: string[] = []
  for (const check of [ownership, grants, executableByAll, memberships]) problems.push(...(await check(runner, schema)))
  return problems
}

async function ownership(runner: SqlRunner, schema: string): Promise<string[]> {
  const owned = (catalogue: string, prefix: string, what = `c.${prefix}name`): string =>
    `SELECT ${what}::text AS name, g.rolname AS owner FROM ${catalogue} c JOIN pg_namespace n ON n.oid = c.${prefix}namespace JOIN pg_roles g ON g.oid = c.${prefix}owner WHERE n.nspname = $1 AND ${APPLICATION}`
  const rows = await select<{ name: string; owner: string }>(
    runner,
    `${owned('pg_class', 'rel')} UNION ALL ${owned('pg_proc', 'pro', "'function ' || c.proname")}
     UNION ALL SELECT 'the schema', g.rolname FROM pg_namespace n JOIN pg_roles g ON g.oid = n.nspowner WHERE n.nspname = $1 AND ${APPLICATION} ORDER BY 1`,
    [schema],
  )
  return rows.map(
    ({ name, owner }) => `${name} in ${schema} belongs to ${owner}, which could switch its row-level security off`,
  )
}

interface Grant {
  readonly kind: 'table' | 'schema' | 'default'
  readonly object: string
  readonly right: string
  readonly role: string
  readonly grantable: boolean
  /** False for a table that has no tenant_id. */
  readonly tenant: boolean
}

async function grants(runner: SqlRunner, schema: string): Promise<string[]> {
  const { app, platform } = doorRolesOf(schema)
  const rows = await select<Grant>(
    runner,
    `SELECT kind, object, a.privilege_type AS "right", coalesce(g.rolname, 'PUBLIC') AS role, a.is_grantable AS grantable, tenant FROM (
       SELECT 'table' AS kind, n.nspname || '.' || c.relname AS object, c.relacl AS acl,
         EXISTS (SELECT 1 FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'tenant_id' AND NOT t.attisdropped) AS tenant
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1
       UNION ALL SELECT 'table', n.nspname || '.' || c.relname || ' (' || t.attname || ')', t.attacl, true
       FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1
       UNION ALL SELECT 'schema', 'schema ' || nspname, nspacl, true FROM pg_namespace WHERE nspname IN ($1, 'app')
       UNION ALL SELECT 'default', 'new objects in ' || n.nspname, d.defaclacl, true
       FROM pg_default_acl d JOIN pg_namespace n ON n.oid = d.defaclnamespace WHERE n.nspname = $1
     ) AS objects, aclexplode(acl) a LEFT JOIN pg_roles g ON g.oid = a.grantee
     WHERE a.grantee = 0 OR ${APPLICATION} ORDER BY 1, 2, 3, 4`,
    [schema],
  )
  return rows.flatMap(({ kind, object, right, role, grantable, tenant }) => {
    const may = `${role} may ${right} ${object}`
    // The functions of the policies are everybody's; nothing else is in that schema.
    const ofAll = object === 'schema app' && right === 'USAGE'
    if (role === 'PUBLIC') return [`${may}: grant it to the roles of ${schema} only`]
    if (role !== app && role !== platform) return ofAll ? [] : [`${may}, which belongs to ${schema} alone`]
    if (grantable) return [`${may} and give that right to others`]
    if (object === `${schema}.${MIGRATIONS_TABLE}` && right !== 'SELECT') return [may]
    if (kind === 'default') return [`${may}: rights are given table by table`]
    if (!ALLOWED[kind].includes(right)) return [`${may}, which no policy restrains`]
    if (role === app && kind === 'table' && !tenant && right !== 'SELECT')
      return [`${may}, which has no tenant_id: a change by one tenant is a change for all`]
    return []
  })
}

/** A function with its owner's rights is one more door; that everybody may run it is the default. */
async function executableByAll(runner: SqlRunner, schema: string): Promise<string[]> {
  const rows = await select<{ name: string }>(
    runner,
    `SELECT DISTINCT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,
       aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
     WHERE n.nspname = $1 AND p.prosecdef AND a.grantee = 0 ORDER BY 1`,
    [schema],
  )
  return rows.map(({ name }) => `PUBLIC may EXECUTE function ${schema}.${name}, which runs with its owner's rights`)
}

/** Roles are global, so what is wrong with one of them is wrong in every database of the server. */
async function memberships(runner: SqlRunner, schema: string): Promise<string[]> {
  const { app, platform } = doorRolesOf(schema)
  const login = serviceLogin(schema)
  const powers = await select<{ name: string; power: string }>(
    runner,
    `SELECT g.rolname AS name, power FROM pg_roles g, LATERAL (VALUES (rolsuper, 'is a superuser'), (rolbypassrls, 'has BYPASSRLS'),
       (rolcreaterole, 'may create roles'), (rolcreatedb, 'may create databases'), (rolcanlogin AND rolname <> $3, 'can log in'),
       (rolinherit AND rolname = $3, 'inherits the rights of its door roles')) AS has (it, power)
     WHERE g.rolname IN ($1, $2, $3) AND it ORDER BY 1, 2`,
    [app, platform, login],
  )
  const members = await select<{ name: string; of: string }>(
    runner,
    `SELECT g.rolname AS name, r.rolname AS of FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.member JOIN pg_roles r ON r.oid = m.roleid
     WHERE g.rolname IN ($1, $2, $3) AND NOT (g.rolname = $3 AND r.rolname IN ($1, $2)) ORDER BY 1, 2`,
    [app, platform, login],
  )
  return [
    ...powers.map(({ name, power }) => `role ${name} ${power}`),
    ...members.map(({ name, of }) => `role ${name} is a member of ${of}`),
  ]
}

const select = async <R>(runner: SqlRunner, sql: string, parameters: unknown[]): Promise<R[]> =>
  (await runner.query(sql, parameters)) as R[]
