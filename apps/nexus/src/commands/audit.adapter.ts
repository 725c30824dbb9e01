import { systemClock } from '@nexus/kernel'
import {
  type AuditAnchors,
  type AuditAnchor,
  type ChainReport,
  exportAudit,
  verifyAuditChains,
} from '@nexus/platform-audit'
import { type CoreSettings, databaseChoice } from '@nexus/platform-config'
import { ServiceDatabase } from '@nexus/platform-database'
import { createLogger } from '@nexus/platform-telemetry'
import { anchorFile, readAnchors } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import { chooseDatabase } from '../database-in-use.adapter.js'
import { allServices } from '../services.config.js'

export interface AuditOptions {
  /** One organization; default: all. */
  readonly tenant?: string
  /** Default: the instance's own file. */
  readonly anchors?: string
  /** Export only; RFC 3339. */
  readonly from?: string
  readonly to?: string
}

/** Set by a chain that does not hold, so that a schedule notices. */
const BROKEN = 3

/**
 * `nexus audit verify`: follows every audit chain, beside a running instance, and says per chain whether it holds.
 * Ends with 3 when one does not.
 */
export async function verifyTrail(settings: CoreSettings, options: AuditOptions): Promise<void> {
  const keys = await openAnchors(keysFolder(settings))
  const reports: ChainReport[] = []
  let anchors: readonly AuditAnchor[] = []
  await eachService(settings, async (service, database) => {
    anchors = await readAnchors(options.anchors ?? anchorFile(settings.NEXUS_DATA_DIR, database.kind))
    for (const { database: place, lives } of await database.everywhere()) {
      if (options.tenant !== undefined && !lives(options.tenant)) continue
      const ofHere = anchors.filter(({ tenantId }) => lives(tenantId))
      reports.push(...(await verifyService(service, place, { anchors: ofHere, keys, tenantId: options.tenant })))
    }
  })
  for (const report of reports) print(report)
  const broken = reports.filter(({ intact }) => !intact)
  const sealed = reports.reduce((sum, report) => sum + report.sealed, 0)
  const waiting = reports.reduce((sum, report) => sum + report.unsealed.count, 0)
  process.stdout.write(
    `${broken.length === 0 ? 'intact' : 'NOT INTACT'}: ${reports.length} chains, ${sealed} sealed entries, ${waiting} waiting to be sealed, ${anchors.length} anchors\n`,
  )
  if (broken.length > 0) process.exitCode = BROKEN
}

/** `nexus audit export`: the trail as JSON lines with number, previous hash and hash, to be verified by anybody. */
export async function exportTrail(settings: CoreSettings, options: AuditOptions): Promise<void> {
  const between = { from: instant(options.from, '--from'), to: instant(options.to, '--to') }
  await eachService(settings, async (service, database) => {
    for (const { database: place } of await database.everywhere()) {
      const entries = exportAudit({ service, platformTx: place.platformTx, tenantId: options.tenant, ...between })
      for await (const entry of entries) {
        if (!process.stdout.write(`${entry}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
      }
    }
  })
}

async function verifyService(
  service: string,
  database: ServiceDatabase,
  options: { anchors: readonly AuditAnchor[]; keys: AuditAnchors; tenantId: string | undefined },
): Promise<ChainReport[]> {
  const reports: ChainReport[] = []
  for await (const report of verifyAuditChains({ service, platformTx: database.platformTx, ...options }))
    reports.push(report)
  return reports
}

function print(report: ChainReport): void {
  const { service, tenantId, intact, sealed, unsealed, problems, problemCount } = report
  const waiting = unsealed.count === 0 ? '' : `, ${unsealed.count} waiting`
  process.stdout.write(
    `${intact ? 'ok    ' : 'BROKEN'} ${service} ${tenantId} ${sealed} entries${waiting}${intact ? '' : `, first broken at ${report.firstBroken ?? '?'}`}\n`,
  )
  for (const problem of problems) process.stdout.write(`       ${problem.kind}: ${problem.detail}\n`)
  if (problemCount > problems.length) process.stdout.write(`       and ${problemCount - problems.length} more\n`)
}

/** Reads beside a running instance: neither database keeps a reader out. */
async function eachService(
  settings: CoreSettings,
  use: (service: string, database: ServiceDatabase) => Promise<void>,
): Promise<void> {
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const { settings: location } = await chooseDatabase(databaseChoice(settings), logger)
  for (const definition of allServices) {
    const database = await ServiceDatabase.open(definition.schema, location, { clock: systemClock })
    try {
      await use(definition.name, database)
    } finally {
      await database.close()
    }
  }
}

function instant(text: string | undefined, option: string): Date | undefined {
  if (text === undefined) return undefined
  const read = new Date(text)
  if (Number.isNaN(read.getTime()))
    throw new Error(`${option} "${text}" is not a time; write it as 2026-01-31T00:00:00Z.`)
  return read
}
