import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { coreSettings, type CoreSettings } from '@nexus/platform-config'
import { type DatabaseSettings, ServiceDatabase } from '@nexus/platform-database'
import { createLogger } from '@nexus/platform-telemetry'
import { emptyDatabase, type TestDatabase } from '@nexus/testing'
import pg from 'pg'
// eslint-disable-next-line @nx/enforce-module-boundaries -- tools belong to no package: they run before anything is built
import { runDeepStory } from '../../../../tools/demo/steps.mjs'
import { checkInvariants, siteOf } from '../../src/doctor/check-invariants.use-case.js'
import { filesOf } from '../../src/doctor/doctor.adapter.js'
import type { InvariantResult } from '../../src/doctor/invariant.policy.js'
import { startEmbedded, type RunningNexus } from '../../src/embedded-host.adapter.js'
import { allServices } from '../../src/services.config.js'
import { foundTenant } from '../isolation/world.js'

/** Where an installation has its data; to be changed at will when it is a copy. */
export interface Place {
  readonly dataFolder: string
  readonly database: DatabaseSettings
  /** PostgreSQL only. */
  readonly superuserUrl?: string
  remove(): Promise<void>
}

/** An installation with two organizations, of which one has bought something from the request to the payment. */
export interface Installation extends Place {
  readonly settings: CoreSettings
  readonly tenantId: string
  readonly otherTenantId: string
  /** What the doctor said while it ran. */
  readonly whileItRan: readonly InvariantResult[]
  copy(): Promise<Place>
}

/** Suites run beside others: what runs may take its time. */
const UNHURRIED_MS = 60_000

/** Runs the platform for a short real job and stops it. */
export async function installation(): Promise<Installation> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nexus-doctor-'))
  const database = await emptyDatabase()
  const settings = settingsOf(database.settings, dataFolder)
  const nexus = await startEmbedded(settings, { logger: createLogger({ service: 'test', level: 'silent' }) })
  let done: Pick<Installation, 'tenantId' | 'otherTenantId' | 'whileItRan'>
  try {
    done = await shortJob(nexus, dataFolder)
  } finally {
    await nexus.stop()
  }
  const place: Place = {
    dataFolder,
    database: database.settings,
    superuserUrl: database.superuserUrl,
    async remove() {
      await database.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
  return { ...place, ...done, settings, copy: () => copyOf(place, database) }
}

async function shortJob(nexus: RunningNexus, dataFolder: string) {
  const first = await foundTenant(nexus.url, 'Sound')
  const second = await foundTenant(nexus.url, 'Beside')
  await runDeepStory(first.organization)
  await nexus.settled()
  const databases = [...nexus.services.values()].map((service) => service.database)
  const files = await filesOf({ NEXUS_DATA_DIR: dataFolder }, nexus.database.settings.kind)
  const site = await siteOf({
    databases,
    definitions: allServices,
    clock: systemClock,
    graceMs: UNHURRIED_MS,
    ...files,
  })
  return { tenantId: first.tenantId, otherTenantId: second.tenantId, whileItRan: await checkInvariants(site) }
}

export function settingsOf(database: DatabaseSettings, dataFolder: string): CoreSettings {
  return coreSettings.parse({
    NEXUS_PORT: '0',
    NEXUS_DATA_DIR: dataFolder,
    LOG_LEVEL: 'silent',
    ...(database.kind === 'sqlite'
      ? { DB_FALLBACK_STRATEGY: 'sqlite', DATABASE_URL_SQLITE: database.folder }
      : {
          DB_FALLBACK_STRATEGY: 'postgres',
          DATABASE_URL: database.url,
          DATABASE_MIGRATION_URL: database.migrationUrl,
        }),
  })
}

async function copyOf(place: Place, { settings, superuserUrl }: TestDatabase): Promise<Place> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nexus-doctor-copy-'))
  await cp(place.dataFolder, dataFolder, { recursive: true })
  const removeFolder = (): Promise<void> => rm(dataFolder, { recursive: true, force: true })
  if (settings.kind === 'sqlite') {
    const folder = join(dataFolder, 'copied-database')
    await cp(settings.folder, folder, { recursive: true })
    return { dataFolder, database: { kind: 'sqlite', folder }, remove: removeFolder }
  }
  if (superuserUrl === undefined) throw new Error('PostgreSQL without its superuser')
  const name = `nexus_fault_${randomBytes(6).toString('hex')}`
  const inCopy = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  const server = Object.assign(new URL(superuserUrl), { pathname: '/postgres' }).toString()
  await run(server, [`CREATE DATABASE ${name} TEMPLATE ${new URL(superuserUrl).pathname.slice(1)}`])
  return {
    dataFolder,
    database: { ...settings, url: inCopy(settings.url) },
    superuserUrl: inCopy(superuserUrl),
    async remove() {
      await run(server, [`DROP DATABASE ${name} WITH (FORCE)`])
      await removeFolder()
    },
  }
}

/** Statements past every rule of the database. */
export async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What the doctor says of a stopped installation; nothing is under way there. */
export async function examined(place: Place, deep = false, graceMs = 0): Promise<InvariantResult[]> {
  const databases: ServiceDatabase[] = []
  try {
    for (const { schema } of allServices)
      databases.push(await ServiceDatabase.open(schema, place.database, { clock: systemClock, migrate: false }))
    const files = await filesOf({ NEXUS_DATA_DIR: place.dataFolder }, place.database.kind)
    const site = await siteOf({ databases, definitions: allServices, clock: systemClock, deep, graceMs, ...files })
    return await checkInvariants(site)
  } finally {
    for (const database of databases) await database.close()
  }
}
