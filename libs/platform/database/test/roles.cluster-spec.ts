import { randomBytes, randomUUID } from 'node:crypto'
import { FakeClock, emptyDatabase, type TestDatabase } from '@nexus/testing'
import {
  ServiceDatabase,
  catalogueProblems,
  prepareDoorRoles,
  schemaChanges,
  schemaFromEntities,
  type PostgresSettings,
} from '../src/index.js'
import { aNote, contextOf, withClient } from './notes-database.js'
import { notesEntities, notesSchema } from './notes.schema.js'

const clock = new FakeClock()

/** What `enableTenantIsolation` and `migrate()` wrote while all services shared two roles. */
const SHARED_ISOLATION = [
  'GRANT USAGE ON SCHEMA app TO nexus_app, nexus_platform',
  'GRANT USAGE ON SCHEMA notes TO nexus_app, nexus_platform',
  'GRANT SELECT ON notes.schema_migration TO nexus_app, nexus_platform',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON notes.note TO nexus_app',
  'GRANT SELECT, INSERT ON notes.trace TO nexus_app',
  'GRANT SELECT, INSERT ON notes.trace TO nexus_platform',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON notes.message TO nexus_app',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON notes.message TO nexus_platform',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON notes.person TO nexus_platform',
  'DROP POLICY platform_access ON notes.trace',
  'CREATE POLICY platform_access ON notes.trace TO nexus_platform USING (true) WITH CHECK (true)',
  'DROP POLICY platform_access ON notes.message',
  'CREATE POLICY platform_access ON notes.message TO nexus_platform USING (true) WITH CHECK (true)',
]

const WITHOUT_OWN_ROLES = [
  'REVOKE ALL ON ALL TABLES IN SCHEMA notes FROM nexus_app_notes, nexus_platform_notes',
  'REVOKE ALL ON SCHEMA notes, app FROM nexus_app_notes, nexus_platform_notes',
  'DROP TABLE app.isolation',
]

describe('the door roles of a service', () => {
  let database: TestDatabase
  let settings: PostgresSettings
  beforeEach(async () => {
    database = await emptyDatabase()
    if (database.settings.kind === 'postgres') settings = database.settings
  })
  afterEach(() => database.close())

  const superuser = async (...statements: string[]): Promise<Record<string, unknown>[]> =>
    withClient(database.superuserUrl ?? '', async (client) => {
      let rows: Record<string, unknown>[] = []
      for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement))
      return rows
    })

  const problems = (): Promise<string[]> =>
    withClient(database.superuserUrl ?? '', (client) =>
      catalogueProblems(
        { query: async (sql, parameters) => (await client.query(sql, parameters)).rows as unknown },
        'notes',
        notesEntities,
      ),
    )

  /** A service with a name, and so with roles, that no other suite has. */
  const unknownService = () => schemaFromEntities(`made_${randomBytes(6).toString('hex')}`, notesEntities)

  it('replace the roles that all services shared in a database of before, once, and keep the rows', async () => {
    const ctx = contextOf()
    const note = aNote({ title: 'kept' })
    const before = await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })
    await before.close()
    for (const role of ['nexus_app', 'nexus_platform'])
      await superuser(`CREATE ROLE ${role} NOLOGIN`).catch((error: unknown) => {
        // Roles are the server's, which other suites share.
        expect(['42710', '23505']).toContain((error as { code?: string }).code)
      })
    await superuser(...WITHOUT_OWN_ROLES, ...SHARED_ISOLATION)
    await superuser(
      `INSERT INTO notes.note (tenant_id, id, title, number, total, tags, done, version, created_at, created_by, updated_at)
       VALUES ('${ctx.tenantId}', '${note.id}', 'kept', 1, 1, '[]', false, 1, now(), '${randomUUID()}', now())`,
    )
    expect((await problems()).join('\n')).toContain('nexus_app may SELECT notes.note, which belongs to notes alone')
    await expect(ServiceDatabase.open(notesSchema, settings, { clock, migrate: false })).rejects.toThrow(
      'npm run migrate:pg',
    )

    const service = await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })
    expect(
      await service.tenantTx.read(ctx, () => service.tenantTx.manager().query('SELECT title FROM notes.note')),
    ).toEqual([{ title: 'kept' }])
    await service.platformTx.read('verify', () => service.platformTx.manager().query('SELECT * FROM notes.message'))
    expect(await problems()).toEqual([])
    expect(await schemaChanges(notesSchema, settings)).toEqual({ up: [], down: [], access: [] })
    expect(
      await superuser(
        `SELECT r AS role, has_schema_privilege(r, s, 'USAGE') AS may FROM unnest('{nexus_app,nexus_platform}'::text[]) r, unnest('{notes,app}'::text[]) s WHERE has_schema_privilege(r, s, 'USAGE')`,
      ),
    ).toEqual([])

    const [noted] = await superuser('SELECT * FROM app.isolation')
    await service.migrate()
    expect(await superuser('SELECT * FROM app.isolation')).toEqual([noted])
    await service.close()
  })

  it('take nothing from the shared roles in a schema that has not moved yet', async () => {
    for (const role of ['nexus_app', 'nexus_platform'])
      await superuser(`CREATE ROLE ${role} NOLOGIN`).catch(() => undefined)
    await (await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })).close()
    await superuser(
      ...WITHOUT_OWN_ROLES,
      ...SHARED_ISOLATION,
      'CREATE SCHEMA later',
      'GRANT USAGE ON SCHEMA later TO nexus_app',
    )
    await (await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })).close()
    expect(
      await superuser(
        `SELECT has_schema_privilege('nexus_app', 'app', 'USAGE') AS app, has_schema_privilege('nexus_app', 'notes', 'USAGE') AS notes`,
      ),
    ).toEqual([{ app: true, notes: false }])
    expect((await problems()).filter((problem) => !problem.includes('schema app'))).toEqual([])
  })

  it('get their rights back in a database that came from another server without them', async () => {
    await (await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })).close()
    await superuser(
      ...WITHOUT_OWN_ROLES.slice(0, 2),
      'DROP POLICY platform_access ON notes.trace',
      'DROP POLICY platform_access ON notes.message',
    )
    await (await ServiceDatabase.open(notesSchema, settings, { clock, migrate: true })).close()
    expect(await problems()).toEqual([])
    expect(await schemaChanges(notesSchema, settings)).toEqual({ up: [], down: [], access: [] })
  })

  it('do not exist before the first migration, which is then asked for by its command', async () => {
    await expect(ServiceDatabase.open(unknownService(), settings, { clock, migrate: false })).rejects.toThrow(
      'Run: npm run migrate:pg',
    )
  })

  it('are made by the migrations, also when databases of one server are migrated at the same time', async () => {
    const schema = unknownService()
    const others = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()])
    const services = await Promise.all(
      [database, ...others].map((one) => ServiceDatabase.open(schema, one.settings, { clock, migrate: true })),
    )
    for (const service of services) await service.tenantTx.read(contextOf(), () => Promise.resolve())
    await Promise.all(services.map((service) => service.close()))
    await Promise.all(others.map((other) => other.close()))
  })

  it('are asked for with the exact statements when the migration role may not make them', async () => {
    const schemas = [unknownService(), unknownService()]
    const owner = `owner_${randomBytes(4).toString('hex')}`
    const name = new URL(settings.url).pathname.slice(1)
    await superuser(`CREATE ROLE ${owner} LOGIN PASSWORD 'secret'`, `ALTER DATABASE ${name} OWNER TO ${owner}`)
    const migrationUrl = new URL(settings.url)
    migrationUrl.username = owner
    migrationUrl.password = 'secret'
    const restricted = { ...settings, migrationUrl: migrationUrl.toString() }

    const refusal = await prepareDoorRoles(schemas, restricted).then(
      () => '',
      (error: unknown) => (error as Error).message,
    )
    for (const { service } of schemas)
      for (const part of [`CREATE ROLE "nexus_app_${service}"`, `GRANT "nexus_platform_${service}" TO "nexus_login"`])
        expect(refusal).toContain(part)
    const [first] = schemas
    if (first === undefined) return
    await expect(ServiceDatabase.open(first, restricted, { clock, migrate: true })).rejects.toThrow(
      'As a superuser run: CREATE ROLE',
    )

    await superuser(refusal.slice(refusal.indexOf('CREATE ROLE')))
    await prepareDoorRoles(schemas, restricted)
    const service = await ServiceDatabase.open(first, restricted, { clock, migrate: true })
    await service.close()
  })

  it("belong to a service's own login where it exists, and to that of no other service", async () => {
    const [one, other] = [unknownService(), unknownService()]
    const login = `nexus_login_${one.service}`
    await superuser(`CREATE ROLE ${login} LOGIN NOINHERIT PASSWORD 'secret'`)
    const url = new URL(settings.url)
    url.username = login
    url.password = 'secret'
    const own = { ...settings, url: url.toString() }
    await prepareDoorRoles([one, other], own)
    const memberships = await superuser(
      `SELECT r.rolname AS role FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles l ON l.oid = m.member WHERE l.rolname = '${login}' ORDER BY 1`,
    )
    expect(memberships).toEqual([{ role: `nexus_app_${one.service}` }, { role: `nexus_platform_${one.service}` }])
    await (await ServiceDatabase.open(one, own, { clock, migrate: true })).close()
    await (await ServiceDatabase.open(other, settings, { clock, migrate: true })).close()
    await expect(ServiceDatabase.open(other, own, { clock, migrate: false })).rejects.toThrow(
      `"${login}" is not a member of nexus_app_${other.service}`,
    )
  })
})
