import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import {
  schemaFromEntities,
  ServiceDatabase,
  type DatabaseSettings,
  type ServiceSchema,
} from '@nexus/platform-database'
import pg from 'pg'

/** An own database of one test file, with the way to hand it back. */
export interface TestDatabase {
  readonly settings: DatabaseSettings
  /** PostgreSQL only: this database as superuser, to look behind row-level security or to change roles. */
  readonly superuserUrl?: string
  /** PostgreSQL only: this database as the login of each service in a process of its own. */
  readonly loginUrls?: Readonly<Record<string, string>>
  /** Removes the database, ending connections that are still open. */
  close(): Promise<void>
}

/** The database of this run of the suite: suites named `*.int-spec.ts` and `*.e2e-spec.ts` run once for each. */
export function testDatabaseKind(): 'sqlite' | 'postgres' {
  const kind = process.env.NEXUS_TEST_DB
  if (kind === 'sqlite' || kind === 'postgres') return kind
  throw new Error(
    'NEXUS_TEST_DB is neither sqlite nor postgres: name the suite *.int-spec.ts, so that it runs once per database',
  )
}

/**
 * The schema as suites use it: with `NEXUS_TEST_SCHEMA=entities` what TypeORM makes of the entities, so that a feature
 * can be tested before its migration is written; otherwise the service's own migrations, which is what counts.
 */
export function testSchema(schema: ServiceSchema): ServiceSchema {
  if (process.env.NEXUS_TEST_SCHEMA !== 'entities') return schema
  return { ...schemaFromEntities(schema.service, schema.entities), isControlPlane: schema.isControlPlane }
}

/**
 * A fresh, migrated database for the given services (one file each on SQLite, one schema each on PostgreSQL). It is a
 * copy of a template that is migrated once per run and set of schemas, so call it in `beforeAll` or `beforeEach`.
 */
export function testDatabase(declared: readonly ServiceSchema[]): Promise<TestDatabase> {
  const schemas = declared.map(testSchema)
  return testDatabaseKind() === 'sqlite' ? sqliteCopy(schemas) : postgresCopy(schemas)
}

/** A fresh database without any schema, for suites about migrations and start-up. */
export async function emptyDatabase(): Promise<TestDatabase> {
  if (testDatabaseKind() === 'sqlite') return sqliteDatabase(await mkdtemp(join(runFolder(), 'empty-')))
  return withServer((server) => createDatabase(server))
}

async function sqliteCopy(schemas: readonly ServiceSchema[]): Promise<TestDatabase> {
  const template = join(runFolder(), `template-${hashOf(schemas)}`)
  const folder = await mkdtemp(join(runFolder(), 'database-'))
  try {
    await cp(template, folder, { recursive: true })
  } catch {
    // Workers may race: each migrates its own folder, and the first to rename it provides the template.
    const candidate = await mkdtemp(join(runFolder(), 'candidate-'))
    await migrate(schemas, { kind: 'sqlite', folder: candidate })
    await copyClosed(candidate, folder)
    await rename(candidate, template).catch(() => rm(candidate, { recursive: true, force: true }))
  }
  return sqliteDatabase(folder)
}

/** Copies closed databases. SQLite may remove its `-shm` and `-wal` files a moment after the close, in the middle of the copy. */
async function copyClosed(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await cp(from, to, { recursive: true, force: true })
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'ENOENT' || attempt === 10) throw error
    }
  }
}

function sqliteDatabase(folder: string): TestDatabase {
  return {
    settings: { kind: 'sqlite', folder },
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

function postgresCopy(schemas: readonly ServiceSchema[]): Promise<TestDatabase> {
  return copyOfDatabase(`nexus_template_${hashOf(schemas)}`, (candidate) => migrate(schemas, candidate.settings))
}

/** A copy of the PostgreSQL database of this name; the first who asks for it in a run makes it. */
export function copyOfDatabase(name: string, make: (candidate: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  return withServer(async (server) => {
    await server.client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    try {
      const found = await server.client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (found.rowCount === 0) {
        const candidate = await createDatabase(server)
        await make(candidate)
        await server.client.query(`ALTER DATABASE ${databaseOf(candidate)} RENAME TO ${name}`)
      }
    } finally {
      await server.client.query('SELECT pg_advisory_unlock(hashtext($1))', [name])
    }
    return createDatabase(server, name)
  })
}

interface Server {
  readonly client: pg.Client
  readonly urls: {
    superuserUrl: string
    ownerUrl: string
    appUrl: string
    loginUrls: Readonly<Record<string, string>>
  }
}

async function createDatabase(
  { client, urls }: Server,
  template = 'template1',
): Promise<TestDatabase & { readonly superuserUrl: string }> {
  const name = `nexus_test_${randomBytes(8).toString('hex')}`
  await client.query(`CREATE DATABASE ${name} OWNER nexus_owner TEMPLATE ${template}`)
  return {
    settings: { kind: 'postgres', url: inDatabase(urls.appUrl, name), migrationUrl: inDatabase(urls.ownerUrl, name) },
    superuserUrl: inDatabase(urls.superuserUrl, name),
    loginUrls: Object.fromEntries(
      Object.entries(urls.loginUrls).map(([service, url]) => [service, inDatabase(url, name)]),
    ),
    close: () =>
      withServer(async (server) => void (await server.client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  }
}

async function withServer<T>(use: (server: Server) => Promise<T>): Promise<T> {
  const facts = process.env.NEXUS_TEST_POSTGRES
  if (facts === undefined)
    throw new Error('NEXUS_TEST_POSTGRES is not set: run the suite by Jest, whose set-up starts PostgreSQL')
  const urls = JSON.parse(facts) as Server['urls']
  const client = new pg.Client({ connectionString: urls.superuserUrl })
  await client.connect()
  try {
    return await use({ client, urls })
  } finally {
    await client.end()
  }
}

async function migrate(schemas: readonly ServiceSchema[], settings: DatabaseSettings): Promise<void> {
  for (const schema of schemas) {
    const database = await ServiceDatabase.open(schema, settings, { clock: systemClock })
    try {
      await database.migrate()
    } finally {
      await database.close()
    }
  }
}

/** Changes with every migration's text, so that two suites share a template only when it is the same. */
function hashOf(schemas: readonly ServiceSchema[]): string {
  const hash = createHash('sha256')
  for (const { service, entities, migrations } of schemas) {
    // A migration made from entities has the same text whatever they are.
    hash.update(`${service}\n${entities.map((entity) => entity.name).join()}\n`)
    for (const migration of migrations[testDatabaseKind()]) hash.update(`${migration.name}\n${migration.toString()}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

const databaseOf = ({ superuserUrl }: { superuserUrl: string }): string => new URL(superuserUrl).pathname.slice(1)

/** Removed by Jest's tear-down. */
const runFolder = (): string => process.env.NEXUS_TEST_SQLITE ?? tmpdir()
