import 'reflect-metadata'
import {
  coreSettings,
  type CoreSettings,
  databaseChoice,
  readCoreSettings,
  SettingsError,
  settingsReference,
  toEnvExample,
} from '@nexus/platform-config'
import type { DatabaseSettings } from '@nexus/platform-database'
import { settingsPage } from './settings-page.view.js'

// Everything else is loaded when its command needs it: a wrong setting is told at once, not after the whole platform.

/** Exit codes: a setting that cannot be used (sysexits EX_CONFIG), and a command line that cannot be read. */
const BAD_SETTING = 78
const BAD_COMMAND = 2

/** How long a stop may take before the process ends anyway, in milliseconds (reliability.md 2.6). */
const STOP_LIMIT = 40_000

/** What a command line may hold besides the command. */
const FLAGS = ['--force-sqlite', '--markdown']

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('-'))
const [command = 'start', ...surplus] = words.filter((word) => !word.startsWith('-'))

async function start(): Promise<void> {
  const settings = readCoreSettings(environment())
  const { createLogger } = await import('@nexus/platform-telemetry')
  const { startEmbedded } = await import('./embedded-host.adapter.js')
  const { seedDemo } = await import('./seed-demo.job.js')
  const { welcome } = await import('./welcome.view.js')
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const nexus = await startEmbedded(settings, { logger })
  const demo = settings.NODE_ENV === 'production' ? undefined : await seedDemo(nexus)
  process.stdout.write(
    welcome({ url: nexus.url, database: nexus.database, demo, milliseconds: Math.round(performance.now()) }),
  )
  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => {
      logger.error('the stop took too long')
      process.exit(1)
    }, STOP_LIMIT).unref()
    nexus.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the stop failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => {
    stop('SIGTERM')
  })
  process.on('SIGINT', () => {
    stop('SIGINT')
  })
}

async function migrate(): Promise<void> {
  const settings = readCoreSettings(environment())
  const { createLogger } = await import('@nexus/platform-telemetry')
  const { chooseDatabase } = await import('./database-in-use.adapter.js')
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const { settings: database } = await chooseDatabase(databaseChoice(settings), logger)
  await migrateAlone(settings, database)
  process.stdout.write(`The schema on ${database.kind} is up to date.\n`)
}

/** PostgreSQL migrates under a lock of its own, beside running instances; SQLite files must have no other process. */
async function migrateAlone(settings: CoreSettings, database: DatabaseSettings): Promise<void> {
  const { lockFolders, migrateAll } = await import('./embedded-host.adapter.js')
  const { systemClock } = await import('@nexus/kernel')
  const unlock = database.kind === 'sqlite' ? await lockFolders(settings) : undefined
  await migrateAll({ database, clock: systemClock })
  unlock?.()
}

async function openapi(): Promise<void> {
  const { API_VERSION, buildOpenApi } = await import('@nexus/gateway')
  const { allOperations } = await import('./operations.config.js')
  process.stdout.write(`${JSON.stringify(buildOpenApi(allOperations, { version: API_VERSION }), null, 2)}\n`)
}

function settings(): void {
  const reference = settingsReference(coreSettings)
  process.stdout.write(flags.includes('--markdown') ? settingsPage(reference) : toEnvExample(reference))
}

function environment(): NodeJS.ProcessEnv {
  return flags.includes('--force-sqlite') ? { ...process.env, DB_FALLBACK_STRATEGY: 'sqlite' } : process.env
}

const commands: Readonly<Record<string, () => Promise<void> | void>> = { start, migrate, openapi, settings }

const run = Object.hasOwn(commands, command) ? commands[command] : undefined
const unknown = run === undefined ? command : [...surplus, ...flags.filter((flag) => !FLAGS.includes(flag))][0]
if (run === undefined || unknown !== undefined) {
  process.stderr.write(
    `nexus: "${unknown ?? command}" is not known. Commands: ${Object.keys(commands).join(', ')}. Flags: ${FLAGS.join(', ')}.\n`,
  )
  process.exit(BAD_COMMAND)
}
try {
  await run()
} catch (error) {
  process.stderr.write(`nexus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof SettingsError ? BAD_SETTING : 1)
}
