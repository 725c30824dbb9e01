import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { type CoreSettings, databaseChoice } from '@nexus/platform-config'
import { type DatabaseSettings, ServiceDatabase } from '@nexus/platform-database'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { anchorFile, readAnchors } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { chooseDatabase } from '../database-in-use.adapter.js'
import { allServices } from '../services.config.js'
import { checkInvariants, siteOf } from './check-invariants.use-case.js'
import type { DoctorSite } from './doctor-site.adapter.js'
import { isBroken, listText, reportText } from './doctor-report.view.js'
import { installationText } from './installation.adapter.js'
import { graceMs, wantedIds } from './invariant.policy.js'
import { invariants, notYet } from './invariants.config.js'
import { localObjects } from './local-objects.adapter.js'

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
}

/** Ends of `nexus doctor`. */
const NOT_CLEAN = 1
const BAD_COMMAND = 2

/**
 * `nexus doctor`: what the installation is made of; with `--invariants` whether its data are what they must be. Reads
 * only, beside a running instance or without one. Ends with 1 when something is wrong, with 2 when it was asked wrongly.
 */
export async function doctor(settings: CoreSettings, options: DoctorOptions): Promise<void> {
  let asked: { readonly wanted: ReadonlySet<string> | undefined; readonly grace: number }
  try {
    if (
      options.invariants !== true &&
      [options.only, options.deep, options.list, options.grace].some((given) => given !== undefined)
    )
      throw new Error('--only, --deep, --list and --grace belong to nexus doctor --invariants.')
    const known = invariants.map(({ id }) => id)
    asked = { wanted: wantedIds(options.only, known), grace: graceMs(options.grace) }
  } catch (error) {
    process.stderr.write(`nexus: ${(error as Error).message}\n`)
    process.exitCode = BAD_COMMAND
    return
  }
  if (options.list === true) {
    const all = { invariants: invariants.map(({ id, sentence }) => ({ id, sentence })), notYet }
    process.stdout.write(options.json === true ? json(all) : listText(invariants, notYet))
    return
  }
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const { settings: location, note } = await chooseDatabase(databaseChoice(settings), logger)
  if (options.invariants !== true) {
    const { text, facts, isWell } = await installationText(settings, location, note)
    process.stdout.write(options.json === true ? json(facts) : text)
    if (!isWell) process.exitCode = NOT_CLEAN
    return
  }
  const { wanted } = asked
  const checks = invariants.filter(({ id }) => wanted?.has(id) !== false)
  const results = await withDatabases(location, async (databases) =>
    checkInvariants(
      await siteOf({
        databases,
        definitions: allServices,
        clock: systemClock,
        graceMs: asked.grace,
        deep: options.deep === true,
        ...(await filesOf(settings, location.kind)),
      }),
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

/** Objects and anchors of the data folder; no key is made. */
export async function filesOf(
  { NEXUS_DATA_DIR: folder }: Pick<CoreSettings, 'NEXUS_DATA_DIR'>,
  kind: 'sqlite' | 'postgres',
): Promise<Pick<DoctorSite, 'storage' | 'objects' | 'anchors'>> {
  const objects = join(folder, 'objects')
  const files = {
    // Nothing is signed, so that any key does.
    storage: new LocalObjectStorage({ folder: objects, signingKey: Buffer.alloc(32), clock: systemClock }),
    objects: localObjects(objects),
  }
  const kept = await readAnchors(anchorFile(folder, kind))
  const hasKey = await access(join(folder, 'keys', 'audit-anchors.pem')).then(
    () => true,
    () => false,
  )
  return hasKey ? { ...files, anchors: { kept, keys: await openAnchors(folder) } } : files
}
