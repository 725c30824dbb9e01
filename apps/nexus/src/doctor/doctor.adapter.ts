import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { type CoreSettings, databaseChoice } from '@nexus/platform-config'
import { type DatabaseSettings, ServiceDatabase } from '@nexus/platform-database'
import { lookAtStream } from '@nexus/platform-event-stream'
import { LocalObjectStorage, S3ObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { anchorFile, readAnchors } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { chooseDatabase } from '../database-in-use.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import { clusterSettingsOf } from '../cluster/cluster-settings.config.js'
import { allServices } from '../services.config.js'
import { bucketObjects } from './bucket-objects.adapter.js'
import { checkInvariants, siteOf, type SiteOptions } from './check-invariants.use-case.js'
import { clusterFacts, withNats } from './cluster-installation.adapter.js'
import type { DoctorSite } from './doctor-site.adapter.js'
import { isBroken, listText, reportText } from './doctor-report.view.js'
import { installationText } from './installation.adapter.js'
import { graceMs, type Invariant, organizationIds, wantedIds } from './invariant.policy.js'
import { invariants, notYet } from './invariants.config.js'
import { localObjects } from './local-objects.adapter.js'
import { streamPlaces } from './stream.query.js'
import type { InvariantWatch } from './watch-invariants.job.js'

export interface DoctorOptions {
  readonly invariants?: boolean
  readonly json?: boolean
  /** `INV-06,INV-08`. */
  readonly only?: string
  /** Reads every file. */
  readonly deep?: boolean
  readonly list?: boolean
  /** Seconds. */
  readonly grace?: string
  /** Ids, separated by commas. */
  readonly organization?: string
}

/** Ends of `nexus doctor`. */
const NOT_CLEAN = 1
const BAD_COMMAND = 2

/**
 * `nexus doctor`: what the installation is made of; with `--invariants` whether its data are what they must be. Reads
 * only, beside a running instance or without one. Ends with 1 when something is wrong, with 2 when it was asked wrongly.
 */
export async function doctor(settings: CoreSettings, options: DoctorOptions): Promise<void> {
  let asked: {
    readonly wanted: ReadonlySet<string> | undefined
    readonly grace: number
    readonly organizations: ReadonlySet<string> | undefined
  }
  try {
    if (
      options.invariants !== true &&
      [options.only, options.deep, options.list, options.grace, options.organization].some(
        (given) => given !== undefined,
      )
    )
      throw new Error('--only, --deep, --list, --grace and --organization belong to nexus doctor --invariants.')
    const known = invariantsOf(settings).map(({ id }) => id)
    asked = {
      wanted: wantedIds(options.only, known),
      grace: graceMs(options.grace),
      organizations: organizationIds(options.organization),
    }
  } catch (error) {
    process.stderr.write(`nexus: ${(error as Error).message}\n`)
    process.exitCode = BAD_COMMAND
    return
  }
  if (options.list === true) {
    const known = invariantsOf(settings)
    const others = notYet.filter(({ id }) => known.every((each) => each.id !== id))
    const all = { invariants: known.map(({ id, sentence }) => ({ id, sentence })), notYet: others }
    process.stdout.write(options.json === true ? json(all) : listText(known, others))
    return
  }
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const { settings: location, note } = await chooseDatabase(databaseChoice(settings), logger)
  if (options.invariants !== true) {
    const { text, facts, isWell } = await installationText(settings, location, note, await clusterFacts(settings))
    process.stdout.write(options.json === true ? json(facts) : text)
    if (!isWell) process.exitCode = NOT_CLEAN
    return
  }
  const { wanted, organizations } = asked
  const checks = invariantsOf(settings).filter(({ id }) => wanted?.has(id) !== false)
  const results = await withSite(settings, location, async (site) =>
    checkInvariants(
      await siteOf({ ...site, organizations, graceMs: asked.grace, deep: options.deep === true }),
      checks,
    ),
  )
  const checkedAt = systemClock.now().toISOString()
  process.stdout.write(
    options.json === true ? json({ checkedAt, database: location.kind, invariants: results }) : reportText(results),
  )
  if (results.some(isBroken)) process.exitCode = NOT_CLEAN
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** Opens what is there; nothing is made. @throws Error that names what is missing */
async function withDatabases<T>(
  location: DatabaseSettings,
  use: (databases: readonly ServiceDatabase[]) => Promise<T>,
): Promise<T> {
  const open: ServiceDatabase[] = []
  try {
    for (const { name, schema } of allServices) {
      if (location.kind === 'sqlite') await assertThere(join(location.folder, `${name}.sqlite`))
      open.push(await ServiceDatabase.open(schema, location, { clock: systemClock, migrate: false }))
    }
    return await use(open)
  } finally {
    for (const database of open) await database.close()
  }
}

async function assertThere(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
  } catch {
    throw new Error(
      `there is no database ${file} that can be read. Set NEXUS_DATA_DIR (or DATABASE_URL_SQLITE) as the instance has it.`,
    )
  }
}

/** What can be checked here: a cluster has an event stream. */
const invariantsOf = ({ NATS_URL: nats }: CoreSettings): readonly Invariant[] =>
  nats === undefined ? invariants : [...invariants, streamPlaces]

/** Opens all that the checks look at, and closes it afterwards. @throws Error that names what is missing or does not answer */
export function withSite<T>(
  settings: CoreSettings,
  location: DatabaseSettings,
  use: (site: SiteOptions) => Promise<T>,
): Promise<T> {
  const files = async () => filesOf(settings, location.kind)
  return withDatabases(location, async (databases) => {
    const site = { databases, definitions: allServices, clock: systemClock, ...(await files()) }
    const { S3_ENDPOINT: s3, NATS_URL: nats } = settings
    const bucket = s3 === undefined ? undefined : await bucketOf(settings)
    try {
      const stored = bucket === undefined ? {} : { storage: bucket, objects: bucketObjects(bucket) }
      if (nats === undefined) return await use({ ...site, ...stored })
      return await withNats(settings, nats, async (link) =>
        use({ ...site, ...stored, stream: await lookAtStream(link, { replicas: settings.NATS_REPLICAS }) }),
      )
    } finally {
      bucket?.close()
    }
  })
}

/**
 * For `watchInvariants` in a process of a cluster: opens everything for each check. Its login must be able to become
 * every service, as that of `nexus doctor`.
 */
export const lookByOpening =
  (settings: CoreSettings, location: DatabaseSettings): InvariantWatch['look'] =>
  (check) =>
    withSite(settings, location, (site) => check(site, settings.NATS_URL === undefined ? [] : [streamPlaces]))

async function bucketOf(settings: CoreSettings): Promise<S3ObjectStorage> {
  const { s3 } = clusterSettingsOf(settings, false)
  // Nothing is signed, so that any key does.
  return S3ObjectStorage.connect({ ...s3, signingKey: Buffer.alloc(32), clock: systemClock, sweepEveryMs: 0 })
}

/** Objects and anchors of the data folder; no key is made. */
export async function filesOf(
  settings: Pick<CoreSettings, 'NEXUS_DATA_DIR' | 'NEXUS_KEYS_DIR'>,
  kind: 'sqlite' | 'postgres',
): Promise<Pick<DoctorSite, 'storage' | 'objects' | 'anchors'>> {
  const { NEXUS_DATA_DIR: folder } = settings
  const keys = keysFolder(settings)
  const objects = join(folder, 'objects')
  const files = {
    // Nothing is signed, so that any key does.
    storage: new LocalObjectStorage({ folder: objects, signingKey: Buffer.alloc(32), clock: systemClock }),
    objects: localObjects(objects),
  }
  const kept = await readAnchors(anchorFile(folder, kind))
  const hasKey = await access(join(keys, 'audit-anchors.pem')).then(
    () => true,
    () => false,
  )
  return hasKey ? { ...files, anchors: { kept, keys: await openAnchors(keys) } } : files
}
