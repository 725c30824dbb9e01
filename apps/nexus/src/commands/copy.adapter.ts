import { createHash } from 'node:crypto'
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, systemClock } from '@nexus/kernel'
import { verifyAudit } from '@nexus/platform-audit'
import { type CoreSettings, databaseChoice, SettingsError } from '@nexus/platform-config'
import {
  copyDatabase,
  type DatabaseSettings,
  ServiceDatabase,
  tableDigests,
  tenantsOf,
  type TableDigest,
} from '@nexus/platform-database'
import type { ServiceDefinition } from '@nexus/platform-service'
import { anchorFile, readAnchors } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import { probePostgres } from '../database-in-use.adapter.js'
import { lockFolders } from '../embedded-host.adapter.js'
import { allServices } from '../services.config.js'

const PROBE_MS = 5_000

/**
 * `nexus copy --to postgres` (DX-08): all data of an embedded instance into an empty PostgreSQL database, then counts,
 * digests and audit chains compared. The instance must not run; SQLite stays as it is. Cut off, it can be repeated.
 */
export async function copyToPostgres(settings: CoreSettings): Promise<void> {
  const { url, directUrl, migrationUrl, folder } = databaseChoice({ ...settings, DB_FALLBACK_STRATEGY: 'auto' })
  if (url === undefined)
    throw new SettingsError([
      { variable: 'DATABASE_URL', problem: 'is not set', expected: 'the PostgreSQL database to copy to' },
    ])
  const failure = await probePostgres(url, PROBE_MS)
  if (failure !== undefined)
    throw new Error(
      `PostgreSQL does not answer under DATABASE_URL (${failure}). Start it or correct the URL, then repeat.`,
    )
  const unlock = await lockFolders(settings)
  try {
    await copyAll(settings, { kind: 'sqlite', folder }, { kind: 'postgres', url, directUrl, migrationUrl })
  } finally {
    unlock()
  }
}

async function copyAll(settings: CoreSettings, source: DatabaseSettings, target: DatabaseSettings): Promise<void> {
  const started = join(settings.NEXUS_DATA_DIR, 'copy-to-postgres.started')
  const mark = markOf(target)
  const repeated = (await readFile(started, 'utf8').catch(() => '')) === mark
  const pairs: Pair[] = []
  try {
    for (const definition of allServices) pairs.push(await openPair(definition, source, target))
    for (const pair of pairs) await (repeated ? assertOnlyOurs(pair) : assertEmpty(pair))
    await writeFile(started, mark)
    let rows = 0
    for (const { from, to } of pairs) await copyDatabase(from, to)
    for (const pair of pairs) rows += await verify(settings, pair)
    await copyFile(
      anchorFile(settings.NEXUS_DATA_DIR, 'sqlite'),
      anchorFile(settings.NEXUS_DATA_DIR, 'postgres'),
    ).catch((error: unknown) => {
      if ((error as { code?: string }).code !== 'ENOENT') throw error
    })
    await rm(started, { force: true })
    process.stdout.write(
      `Copied and verified: ${rows} rows of ${pairs.length} services. Start with DB_FALLBACK_STRATEGY=postgres and the same NEXUS_DATA_DIR, which keeps keys and files.\n`,
    )
  } finally {
    for (const { from, to } of pairs) await Promise.all([from.close(), to.close()])
  }
}

interface Pair {
  readonly service: string
  readonly from: ServiceDatabase
  readonly to: ServiceDatabase
}

async function openPair(
  { name: service, schema }: ServiceDefinition,
  source: DatabaseSettings,
  target: DatabaseSettings,
): Promise<Pair> {
  const options: { clock: Clock; migrate: true } = { clock: systemClock, migrate: true }
  const from = await ServiceDatabase.open(schema, source, options)
  try {
    return { service, from, to: await ServiceDatabase.open(schema, target, options) }
  } catch (error) {
    await from.close()
    throw error
  }
}

/** Which database a copy was begun to: only that one may have rows when it is repeated. */
function markOf(target: DatabaseSettings): string {
  if (target.kind !== 'postgres') return ''
  const { hostname, port, pathname } = new URL(target.url)
  return createHash('sha256').update(`${hostname}:${port}${pathname}`).digest('hex')
}

/** Repeated: what is there came with the copy that was cut off. @throws Error when somebody else works there */
async function assertOnlyOurs({ service, from, to }: Pair): Promise<void> {
  const visible = to.entities.filter((entity) => to.isVisibleToPlatform(entity))
  const ours = new Set<string | undefined>()
  for (const entity of visible) for (const tenantId of await tenantsOf(from, entity)) ours.add(tenantId)
  for (const entity of visible) {
    const others = (await tenantsOf(to, entity)).filter((tenantId) => !ours.has(tenantId))
    if (others.length > 0)
      throw new Error(
        `the PostgreSQL database has other organizations (${service}.${to.metadataOf(entity).tableName}). Copy into a new one: nothing was written now.`,
      )
  }
}

/** Only what the platform may see across organizations: each of them has left events or sign-ins there. */
async function assertEmpty({ service, to }: Pair): Promise<void> {
  for (const entity of to.entities) {
    if (!to.isVisibleToPlatform(entity)) continue
    const found = await to.platformTx.read('migration', () =>
      to.platformTx.manager().createQueryBuilder(entity, 'row').limit(1).getMany(),
    )
    if (found.length > 0)
      throw new Error(
        `the PostgreSQL database is not empty (${service}.${to.metadataOf(entity).tableName} has rows). Copy into a new one: nothing was written.`,
      )
  }
}

/** @throws Error that names the table or chain that differs */
async function verify(settings: CoreSettings, { service, from, to }: Pair): Promise<number> {
  // Row-level security shows PostgreSQL's rows by organization; SQLite, which hides nothing, says which there are.
  const before = await tableDigests(from)
  const after = await tableDigests(to, (entity) => tenantsOf(from, entity))
  for (const [index, digest] of before.entries()) {
    const copied = after[index]
    if (copied === undefined || !isSame(digest, copied))
      throw new Error(
        `${service}.${digest.table} differs after the copy: ${digest.rows} rows before, ${copied?.rows ?? 0} after, digests ${digest.sha256.slice(0, 12)} and ${copied?.sha256.slice(0, 12) ?? ''}. Repeat the copy into a new database.`,
      )
  }
  const rows = before.reduce((sum, digest) => sum + digest.rows, 0)
  const trail = await verifyAudit({
    service,
    platformTx: to.platformTx,
    anchors: await readAnchors(anchorFile(settings.NEXUS_DATA_DIR, 'sqlite')),
    keys: await openAnchors(keysFolder(settings)),
  })
  if (!trail.intact)
    throw new Error(`the audit trail of ${service} does not hold after the copy; nexus audit verify says where.`)
  process.stdout.write(
    `${service}: ${before.length} tables, ${rows} rows, equal counts and digests; ${trail.chains.length} audit chains intact\n`,
  )
  return rows
}

const isSame = (one: TableDigest, other: TableDigest): boolean =>
  one.table === other.table && one.rows === other.rows && one.sha256 === other.sha256
