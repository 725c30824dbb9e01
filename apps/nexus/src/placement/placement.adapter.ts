import { systemClock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import {
  cleanTenant,
  createPlacement as createDedicated,
  inspectTenant,
  migratePlacements,
  moveTenant,
  placementStates,
  placementVariable,
} from '@nexus/platform-database'
import { examineCopy } from './examine-copy.query.js'
import { placedSchemas, placedServices, sharedDatabase } from './placement-site.adapter.js'

/** Options of the placement commands, as they are typed. */
export interface PlacementOptions {
  readonly name?: string
  /** Of the server of DATABASE_URL; without it `NEXUS_PLACEMENT_<NAME>_URL` leads to the database. */
  readonly database?: string
  readonly region?: string
  readonly shard?: string
  readonly tenant?: string
  readonly to?: string
}

/** Ends of `list` and `verify` that a schedule should notice. */
const NOT_WELL = 3

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** `nexus placement list`: every dedicated database with its health. Ends with 3 when one cannot be used. */
export async function listPlacements(settings: CoreSettings): Promise<void> {
  const states = await placementStates(sharedDatabase(settings), placedSchemas, systemClock)
  for (const { name, region, shard, kind, reference, tenants, answeredInMs, problem } of states) {
    const where = [region, shard].filter((part) => part !== null).join(' ')
    const health = problem === undefined ? `ok, answered in ${answeredInMs ?? 0} ms` : `NOT USABLE: ${problem}`
    say(
      [name, where, `${kind} ${reference}`, `organizations ${tenants}`, health]
        .filter((part) => part !== '')
        .join('  '),
    )
  }
  if (states.length === 0) say('There are no dedicated databases; every organization lives in the shared one.')
  if (states.some(({ problem }) => problem !== undefined)) process.exitCode = NOT_WELL
}

/** `nexus placement create --name`: makes a dedicated database with roles, schemas and migrations. Repeatable. */
export async function createPlacement(settings: CoreSettings, options: PlacementOptions): Promise<void> {
  const { name, database, region = null, shard = null } = options
  if (name === undefined) throw new Error('placement create needs --name.')
  await createDedicated({
    shared: sharedDatabase(settings),
    schemas: placedSchemas,
    clock: systemClock,
    placement: {
      name,
      region,
      shard,
      kind: database === undefined ? 'variable' : 'database',
      reference: database ?? placementVariable(name),
    },
  })
  say(`The placement ${name} is ready; move an organization with: nexus placement move --tenant … --to ${name}`)
}

/** `nexus placement move --tenant … --to …`: see `moveTenant`. */
export async function movePlacement(settings: CoreSettings, { tenant, to }: PlacementOptions): Promise<void> {
  if (tenant === undefined || to === undefined)
    throw new Error('placement move needs --tenant <id of the organization> and --to <placement, or shared>.')
  const { outcome, tables } = await moveTenant({
    shared: sharedDatabase(settings),
    services: placedServices,
    tenantId: tenant,
    to,
    examine: (place) => examineCopy(settings, place, tenant),
    onStep: (step) => {
      say(`  ${step}`)
    },
  })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  say(
    {
      moved: `The organization lives in ${to} now${tables.length === 0 ? '' : `: ${rows} rows of ${tables.length} tables, equal counts and digests, audit chains intact`}. What is left in the old place goes with: nexus placement clean --tenant ${tenant}`,
      here: `The organization lives in ${to} already.`,
      'taken-back': `The move was taken back; the organization lives in ${to} as before.`,
    }[outcome],
  )
}

/** `nexus placement verify --tenant`: where an organization lives, and whether all is as it must be; else it ends with 3. */
export async function verifyPlacement(settings: CoreSettings, { tenant }: PlacementOptions): Promise<void> {
  if (tenant === undefined) throw new Error('placement verify needs --tenant <id of the organization>.')
  const shared = sharedDatabase(settings)
  const report = await inspectTenant({ shared, services: placedServices, tenantId: tenant })
  const rows = report.tables.reduce((sum, table) => sum + table.rows, 0)
  say(`lives in ${report.place} (${report.state}, version ${report.version}): ${rows} rows`)
  for (const { place, rows: left } of report.remains) say(`left behind in ${place}: ${left} rows`)
  const problems = [...report.problems, ...(await problemsOf(() => examineCopy(settings, report.settings, tenant)))]
  for (const problem of problems) say(`WRONG: ${problem}`)
  say(problems.length === 0 ? 'ok' : 'NOT OK')
  if (problems.length > 0) process.exitCode = NOT_WELL
}

/** `nexus placement clean --tenant`: removes what moves have left behind. */
export async function cleanPlacement(settings: CoreSettings, { tenant }: PlacementOptions): Promise<void> {
  if (tenant === undefined) throw new Error('placement clean needs --tenant <id of the organization>.')
  const remains = await cleanTenant({ shared: sharedDatabase(settings), services: placedServices, tenantId: tenant })
  for (const { place, rows } of remains) say(`removed from ${place}: ${rows} rows`)
  if (remains.length === 0) say('Nothing is left behind.')
}

/** For `nexus migrate`, after the shared database: every dedicated one. */
export async function migrateDedicated(settings: CoreSettings): Promise<void> {
  const done = await migratePlacements(sharedDatabase(settings), placedSchemas, systemClock)
  if (done.length > 0) say(`The dedicated databases are up to date: ${done.join(', ')}.`)
}

async function problemsOf(work: () => Promise<void>): Promise<string[]> {
  try {
    await work()
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
