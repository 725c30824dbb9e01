import type { DataSource } from 'typeorm'

/** The role of everything that a tenant does: sees the rows of one tenant at a time. */
export const APP_ROLE = 'nexus_app'

/** The role of PlatformTx: sees all rows of the tables that declare `platform`. */
export const PLATFORM_ROLE = 'nexus_platform'

const HOW_TO = `create one with: CREATE ROLE nexus_login LOGIN NOINHERIT PASSWORD '…'; GRANT ${APP_ROLE}, ${PLATFORM_ROLE} TO nexus_login;`

/** Refuses a login to which row-level security would not apply: PostgreSQL switches it off without a word. */
export async function assertRestrictedLogin(dataSource: DataSource): Promise<void> {
  const rows: { name: string; rolsuper: boolean; rolbypassrls: boolean }[] = await dataSource.query(
    `SELECT rolname AS name, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = session_user OR rolname IN ($1, $2)`,
    [APP_ROLE, PLATFORM_ROLE],
  )
  const unsafe = rows.find((row) => row.rolsuper || row.rolbypassrls)
  if (unsafe !== undefined) {
    const why = unsafe.rolsuper ? 'is a superuser' : 'has BYPASSRLS'
    throw new Error(
      `the PostgreSQL role "${unsafe.name}" ${why}, so it would see the rows of every organization. Use another role for the application; ${HOW_TO}`,
    )
  }
}

/** Refuses a login that cannot become the two door roles. */
export async function assertDoorRoles(dataSource: DataSource): Promise<void> {
  const rows: { login: string; missing: string }[] = await dataSource.query(
    `SELECT session_user AS login, wanted AS missing FROM unnest($1::text[]) AS wanted
     LEFT JOIN pg_roles ON rolname = wanted WHERE rolname IS NULL OR NOT pg_has_role(session_user, oid, 'MEMBER')`,
    [[APP_ROLE, PLATFORM_ROLE]],
  )
  if (rows.length === 0) return
  const missing = rows.map((row) => row.missing).join(', ')
  const login = rows[0]?.login ?? ''
  throw new Error(
    `the PostgreSQL role "${login}" is not a member of ${missing}: run the migrations, then GRANT ${missing} TO "${login}"`,
  )
}
