import { systemClock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { seedsDemo } from '../demo-seed.policy.js'
import { startEmbedded } from '../embedded-host.adapter.js'
import { demoTenant, seedDemo } from '../seed-demo.job.js'
import { seedHistory } from '../seed-history/seed-history.job.js'
import { TravellingClock } from '../seed-history/travelling-clock.adapter.js'

const DAY_MS = 86_400_000
const DAYS_A_YEAR = 365
const MOST_YEARS = 10
const MOST_A_MONTH = 1_000
const DEFAULT_YEARS = 3
const DEFAULT_A_MONTH = 10
const STEP = 20

/** Numbers as text, from the command line. */
export interface SeedOptions {
  readonly years?: string
  readonly 'per-month'?: string
}

/** `nexus seed`: years of plausible purchases in the demo organization (DX-03). Not in production, not beside a running instance. */
export async function seed(settings: CoreSettings, options: SeedOptions): Promise<void> {
  if (!seedsDemo(settings))
    throw new Error('made-up data are for development: seed with NODE_ENV=development and NEXUS_HOST on this machine.')
  const years = whole(options.years, '--years', DEFAULT_YEARS, MOST_YEARS)
  const purchasesPerMonth = whole(options['per-month'], '--per-month', DEFAULT_A_MONTH, MOST_A_MONTH)
  const days = years * DAYS_A_YEAR
  const clock = new TravellingClock(new Date(systemClock.now().getTime() - days * DAY_MS), systemClock)
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  // Nobody is mailed about years that never were.
  const nexus = await startEmbedded({ ...settings, NEXUS_PORT: 0, SMTP_URL: undefined }, { logger, clock })
  try {
    await seedDemo(nexus)
    const tenantId = await demoTenant(nexus)
    if (tenantId === undefined) throw new Error('the demo organization has other logins now; seed a fresh data folder.')
    const started = performance.now()
    const made = await seedHistory(nexus, tenantId, clock, { days, purchasesPerMonth }, (done, of) => {
      if (done % STEP === 0 || done === of) process.stdout.write(`${done} of ${of} purchases\n`)
    })
    process.stdout.write(
      made === 'already-there'
        ? 'The history is there already; nothing was added.\n'
        : `Seeded ${made.purchases} purchases over ${years} years in ${Math.round((performance.now() - started) / 1000)} s.\n`,
    )
  } finally {
    await nexus.stop()
  }
}

function whole(text: string | undefined, option: string, standard: number, most: number): number {
  if (text === undefined) return standard
  if (!/^[1-9][0-9]{0,3}$/.test(text) || Number(text) > most)
    throw new Error(`${option} "${text}" is not a whole number from 1 to ${most}.`)
  return Number(text)
}
