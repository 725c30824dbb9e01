import type { DataSource, QueryRunner } from 'typeorm'
import { enableTenantIsolation, restrictToPlatform } from './isolation.js'
import { SHARED_ROLES, quoted } from './roles.js'
import { accessOf } from './table-access.js'

/**
 * Counts the ways in which tables were isolated so far: 1 with roles that all services shared, 2 with roles of each
 * service, 3 with the rows of fenced organizations hidden from the platform.
 */
const ISOLATION_VERSION = 3

/**
 * Isolates all tables of a service anew when that was last done in an older way, in one transaction: policies and
 * grants of the service's own roles instead of the shared ones, which keep nothing in its schema. Also when the schema
 * came from another server and lost its rights on the way (`foreign`). Migrations isolate in the newest way only, so
 * for a schema that they have just made (`none` before) it is noted only. Repeatable.
 */
export async function bringIsolationUpToDate(
  dataSource: DataSource,
  runner: QueryRunner,
  service: string,
  before: 'none' | 'isolated' | 'foreign',
): Promise<void> {
  await runner.query(
    `CREATE TABLE IF NOT EXISTS app.isolation (service text PRIMARY KEY, version int NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  )
  const [found] = (await runner.query(`SELECT version FROM app.isolation WHERE service = $1`, [service])) as {
    version: number
  }[]
  if (found?.version === ISOLATION_VERSION && before === 'isolated') return
  await runner.startTransaction()
  try {
    if (before !== 'none') await isolateAnew(dataSource, runner, service)
    await runner.query(
      `INSERT INTO app.isolation (service, version) VALUES ($1, $2) ON CONFLICT (service) DO UPDATE SET version = excluded.version, applied_at = now()`,
      [service, ISOLATION_VERSION],
    )
    await runner.commitTransaction()
  } catch (error) {
    await runner.rollbackTransaction()
    throw error
  }
}

async function isolateAnew(dataSource: DataSource, runner: QueryRunner, service: string): Promise<void> {
  for (const { target, tableName } of dataSource.entityMetadatas) {
    const access = accessOf(target as object)
    await (access.tenant ? enableTenantIsolation : restrictToPlatform)(runner, service, tableName, access)
  }
  await takeFromSharedRoles(runner, service)
}

/** The roles themselves stay: another database of the server may still use them. */
async function takeFromSharedRoles(runner: QueryRunner, service: string): Promise<void> {
  const present = (await runner.query(`SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1::text[])`, [
    SHARED_ROLES,
  ])) as { name: string }[]
  for (const { name } of present) {
    const role = quoted(name)
    await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA "${service}" FROM ${role}`)
    await runner.query(`REVOKE ALL ON SCHEMA "${service}" FROM ${role}`)
    // The last service to move takes the functions of the policies from them too.
    const [other] = (await runner.query(
      `SELECT n.nspname FROM pg_namespace n, aclexplode(n.nspacl) a JOIN pg_roles g ON g.oid = a.grantee
       WHERE g.rolname = $1 AND n.nspname <> 'app' LIMIT 1`,
      [name],
    )) as unknown[]
    if (other === undefined) await runner.query(`REVOKE ALL ON SCHEMA app FROM ${role}`)
  }
}
