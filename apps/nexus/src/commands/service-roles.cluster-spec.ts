import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import {
  catalogueProblems,
  doorRolesOf,
  foreignKeyInvariants,
  prepareDoorRoles,
  type ServiceSchema,
  ServiceDatabase,
  type SqlRunner,
} from '@nexus/platform-database'
import { type PrivatePostgres, privatePostgres } from '@nexus/testing'
import pg from 'pg'
import { allServices } from '../services.config.js'

const schemas: readonly ServiceSchema[] = allServices.map(({ schema }) => schema)
const names = schemas.map(({ service }) => service)
const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const))

/** Every service on one PostgreSQL, migrated as `nexus migrate` does it, each with the login of its own process. */
describe('SEC-54: the login of each service on PostgreSQL', () => {
  let server: PrivatePostgres
  const clients = new Map<string, pg.Client>()
  beforeAll(async () => {
    server = await privatePostgres()
    await withClient(server.superuserUrl, (client) => client.query('ALTER DATABASE postgres OWNER TO nexus_owner'))
    const settings = { kind: 'postgres', url: server.appUrl, migrationUrl: server.ownerUrl } as const
    for (const schema of schemas)
      await (await ServiceDatabase.open(schema, settings, { clock: systemClock, migrate: true })).close()
    for (const [name, url] of [...Object.entries(server.loginUrls), ['owner', server.ownerUrl] as const]) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      clients.set(name, client)
    }
  }, 120_000)
  afterAll(async () => {
    for (const client of clients.values()) await client.end()
    await server.stop()
  })

  const clientOf = (name: string): pg.Client => {
    const client = clients.get(name)
    if (client === undefined) throw new Error(`no login of ${name}`)
    return client
  }

  /** What a statement is answered with: its rows, or the SQLSTATE of the refusal. Nothing of it stays. */
  const answerTo = async (client: pg.Client, statement: string, role?: string): Promise<unknown> => {
    await client.query('BEGIN')
    try {
      if (role !== undefined) await client.query(`SET LOCAL ROLE ${role}`)
      return (await client.query(statement)).rows
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await client.query('ROLLBACK')
    }
  }

  const tablesOf = async (service: string): Promise<string[]> => {
    const { rows } = await clientOf('owner').query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1 ORDER BY 1`,
      [service],
    )
    return rows.map(({ name }) => name)
  }

  const DENIED = '42501'

  it.each(pairs)('%s reads and writes nothing of %s, by any role that it has', async (one, other) => {
    const client = clientOf(one)
    const { app, platform } = doorRolesOf(one)
    for (const foreign of Object.values(doorRolesOf(other)) as string[])
      expect([foreign, await answerTo(client, 'SELECT 1', foreign)]).toEqual([foreign, DENIED])
    for (const table of await tablesOf(other))
      for (const role of [undefined, app, platform])
        for (const statement of [`SELECT * FROM ${table} LIMIT 1`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
          expect([role, statement, await answerTo(client, statement, role)]).toEqual([role, statement, DENIED])
  })

  it.each(names)('%s owns nothing, and can neither empty its tables nor open them', async (name) => {
    const client = clientOf(name)
    const { app, platform } = doorRolesOf(name)
    const tables = await tablesOf(name)
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables)
      for (const role of [undefined, app, platform])
        for (const statement of [
          `TRUNCATE ${table}`,
          `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
          `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
          `DROP TABLE ${table}`,
        ])
          expect([role, statement, await answerTo(client, statement, role)]).toEqual([role, statement, DENIED])
    for (const role of [undefined, app, platform]) {
      expect(await answerTo(client, `CREATE TABLE ${name}.own (id int)`, role)).toBe(DENIED)
      expect(await answerTo(client, 'SET ROLE nexus_owner', role)).toBe(DENIED)
      expect(await answerTo(client, `ALTER ROLE ${app} BYPASSRLS`, role)).toBe(DENIED)
    }
    const { rows } = await client.query(
      `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ANY ($1)`,
      [[app, platform, `nexus_login_${name}`]],
    )
    expect(rows).toEqual([])
  })

  it.each(names)('%s opens its own database with it, and with that of no other service', async (name) => {
    for (const schema of schemas) {
      const url = server.loginUrls[name] ?? ''
      const opened = ServiceDatabase.open(schema, { kind: 'postgres', url }, { clock: systemClock, migrate: false })
      if (schema.service === name) await (await opened).close()
      else await expect(opened).rejects.toThrow(`"nexus_login_${name}" is not a member of nexus_app_${schema.service}`)
    }
  })

  const owner = (): SqlRunner => ({
    query: async (sql, parameters) => (await clientOf('owner').query(sql, parameters)).rows as unknown,
  })

  it.each(schemas.map(({ service, entities }) => [service, entities] as const))(
    'the catalogue of %s has nothing that lets rows of one organization reach another',
    async (service, entities) => {
      expect(await catalogueProblems(owner(), service, entities)).toEqual([])
    },
  )

  it('INV-16: a statement for every foreign key of every service, none of which finds a row', async () => {
    const counted: Record<string, number> = {}
    await withClient(server.superuserUrl, async (client) => {
      for (const service of names) {
        const invariants = await foreignKeyInvariants(owner(), service)
        for (const { sql } of invariants) expect((await client.query(sql)).rows).toEqual([])
        const { rows } = await client.query<{ keys: number }>(
          `SELECT count(*)::int AS keys FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = $1 AND c.contype = 'f'`,
          [service],
        )
        counted[service] = (rows[0]?.keys ?? 0) - invariants.length
      }
    })
    // A key that is not among them would be one to a table without organizations; there is none.
    expect(counted).toEqual(Object.fromEntries(names.map((name) => [name, 0])))
  })
})

describe('the runbook “PostgreSQL”', () => {
  it('makes the roles of every service, so that an owner who may not make any can migrate', async () => {
    const server = await privatePostgres()
    try {
      const page = readFileSync(join(__dirname, '../../../../docs/runbooks/postgresql.md'), 'utf8')
      const [roles = '', doors = '', , connect = ''] = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, sql]) => sql)
      await withClient(server.superuserUrl, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'nexus%'`,
        )
        for (const { name } of rows) await client.query(`DROP ROLE ${name}`)
        // CREATE DATABASE must be a statement of its own.
        for (const statement of roles.split(';')) if (statement.trim() !== '') await client.query(statement)
        await client.query(`${doors}; ${connect}; ALTER ROLE nexus_owner NOCREATEROLE`)
      })
      const as = (role: string, password: string): string =>
        `postgres://${role}:${password}@127.0.0.1:${server.port}/nexus`
      const settings = {
        kind: 'postgres',
        url: as('nexus_login', 'login-secret'),
        migrationUrl: as('nexus_owner', 'owner-secret'),
      } as const
      await prepareDoorRoles(schemas, settings)
      const [first] = schemas
      if (first === undefined) return
      await (await ServiceDatabase.open(first, settings, { clock: systemClock, migrate: true })).close()
    } finally {
      await server.stop()
    }
  }, 180_000)
})

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
