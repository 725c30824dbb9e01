import type { DataSource } from 'typeorm'
import { codeOf } from './failures.js'

/** The two roles of a service that its doors take for a transaction; they own nothing and cannot log in. */
export interface DoorRoles {
  /** Of everything that a tenant does: sees the rows of one tenant at a time. */
  readonly app: string
  /** Of PlatformTx: sees all rows of the tables that declare `platform`. */
  readonly platform: string
}

/**
 * A service's roles have rights in its own schema only. Roles are global in a PostgreSQL server, rights are not: several
 * databases of one server share the roles, and what an installation may reach is decided by CONNECT on its database.
 */
export const doorRolesOf = (service: string): DoorRoles => ({
  app: `nexus_app_${service}`,
  platform: `nexus_platform_${service}`,
})

/** The login of a service that runs as a process of its own: member of exactly its two door roles. */
export const serviceLogin = (service: string): string => `${LOGINS}${service}`

/** The roles that all services shared before each had its own. */
export const SHARED_ROLES = ['nexus_app', 'nexus_platform'] as const

const LOGINS = 'nexus_login_'

const HOW_TO =
  "create one with: CREATE ROLE nexus_login LOGIN NOINHERIT PASSWORD '…'; the migrations make it a member of the door roles"

/** Anything that runs one statement, such as TypeORM's QueryRunner or DataSource. */
interface Runner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>
}

/** Refuses a login to which row-level security would not apply: PostgreSQL switches it off without a word. */
export async function assertRestrictedLogin(dataSource: DataSource, service: string): Promise<void> {
  const { app, platform } = doorRolesOf(service)
  const rows: { name: string; rolsuper: boolean }[] = await dataSource.query(
    `SELECT rolname AS name, rolsuper FROM pg_roles
     WHERE (rolname = session_user OR rolname IN ($1, $2)) AND (rolsuper OR rolbypassrls)`,
    [app, platform],
  )
  const [unsafe] = rows
  if (unsafe !== undefined) {
    const why = unsafe.rolsuper ? 'is a superuser' : 'has BYPASSRLS'
    throw new Error(
      `the PostgreSQL role "${unsafe.name}" ${why}, so it would see the rows of every organization. Use another role for the application; ${HOW_TO}`,
    )
  }
}

/** Refuses a login that cannot become the two door roles of the service; where they do not exist, migrations are missing. */
export async function assertDoorRoles(dataSource: DataSource, service: string): Promise<void> {
  const { app, platform } = doorRolesOf(service)
  const rows: { login: string; missing: string }[] = await dataSource.query(
    `SELECT session_user AS login, rolname AS missing FROM pg_roles
     WHERE rolname = ANY ($1::text[]) AND NOT pg_has_role(session_user, oid, 'MEMBER') ORDER BY 2`,
    [[app, platform]],
  )
  if (rows.length === 0) return
  const login = rows[0]?.login ?? ''
  throw new Error(
    `the PostgreSQL role "${login}" is not a member of ${rows.map((row) => row.missing).join(', ')}: run the migrations with this login in DATABASE_URL (npm run migrate:pg), or GRANT ${rows.map((row) => quoted(row.missing)).join(', ')} TO ${quoted(login)}`,
  )
}

/**
 * Makes the door roles of the services where they are missing, and their logins members of them: the login of the
 * application's URL, and `nexus_login_<service>` of its own service, where that exists.
 * @throws Error with the statements that a superuser must run, when this role may not
 */
export async function ensureDoorRoles(runner: Runner, services: readonly string[], appLogin: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const statements = await missingRoles(runner, services, appLogin)
    try {
      for (const statement of statements) await runner.query(statement)
      return
    } catch (error) {
      if (RACES.has(codeOf(error) ?? '') && attempt < MOST_ATTEMPTS) continue
      throw new Error(
        `the migration role may not do this (${(error as Error).message}). As a superuser run: ${statements.map((statement) => `${statement};`).join(' ')}`,
        { cause: error },
      )
    }
  }
}

/** Another database of the server may be migrated at the same time: duplicate_object, unique_violation, and "tuple concurrently updated". */
const RACES = new Set(['42710', '23505', 'XX000'])
const MOST_ATTEMPTS = 20

async function missingRoles(runner: Runner, services: readonly string[], appLogin: string): Promise<string[]> {
  const statements: string[] = []
  for (const service of services) {
    const roles = Object.values(doorRolesOf(service)) as string[]
    const own = serviceLogin(service)
    // The login of one service in the URL of a migration makes it a member of no other service's roles.
    const logins = appLogin.startsWith(LOGINS) ? [own] : [appLogin, own]
    const found = (await runner.query(
      `SELECT wanted AS name, r.oid IS NOT NULL AS present, l.rolname AS login,
         r.oid IS NOT NULL AND l.oid IS NOT NULL AND pg_has_role(l.oid, r.oid, 'MEMBER') AS member
       FROM unnest($1::text[]) AS wanted LEFT JOIN pg_roles r ON r.rolname = wanted
       LEFT JOIN pg_roles l ON l.rolname = ANY ($2::text[]) ORDER BY 1, 3`,
      [roles, logins],
    )) as { name: string; present: boolean; login: string | null; member: boolean }[]
    for (const name of new Set(found.filter(({ present }) => !present).map((role) => role.name)))
      statements.push(`CREATE ROLE ${quoted(name)} NOLOGIN NOSUPERUSER NOBYPASSRLS`)
    for (const { name, login, member } of found)
      if (login !== null && !member) statements.push(`GRANT ${quoted(name)} TO ${quoted(login)}`)
  }
  return statements
}

/** A role's name as SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
