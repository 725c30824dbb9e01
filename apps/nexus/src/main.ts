import 'reflect-metadata'
import { API_VERSION, buildOpenApi } from '@nexus/gateway'
import {
  coreSettings,
  databaseChoice,
  readCoreSettings,
  SettingsError,
  settingsReference,
  toEnvExample,
} from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { systemClock } from '@nexus/kernel'
import { chooseDatabase } from './database-in-use.adapter.js'
import { allOperations } from './operations.config.js'
import { migrateAll, startEmbedded } from './embedded-host.adapter.js'
import { seedDemo } from './seed-demo.job.js'
import { welcome } from './welcome.view.js'

/** Exit code of a setting that cannot be used (sysexits EX_CONFIG). */
const BAD_SETTING = 78

const [command = 'start', ...flags] = process.argv.slice(2).filter((word, index) => index > 0 || !word.startsWith('--'))
const allFlags = process.argv.slice(2).filter((word) => word.startsWith('--'))

async function start(): Promise<void> {
  const settings = readCoreSettings(environment())
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
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  const { settings: database } = await chooseDatabase(databaseChoice(settings), logger)
  await migrateAll({ database, clock: systemClock })
  process.stdout.write(`The schema on ${database.kind} is up to date.\n`)
}

function environment(): NodeJS.ProcessEnv {
  return allFlags.includes('--force-sqlite') ? { ...process.env, DB_FALLBACK_STRATEGY: 'sqlite' } : process.env
}

const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  start,
  migrate,
  openapi: () =>
    void process.stdout.write(`${JSON.stringify(buildOpenApi(allOperations, { version: API_VERSION }), null, 2)}\n`),
  settings: () => void process.stdout.write(toEnvExample(settingsReference(coreSettings))),
}

const run = commands[command]
if (run === undefined) {
  process.stderr.write(
    `nexus: there is no command "${command}"${flags.length > 0 ? ` ${flags.join(' ')}` : ''}. Commands: ${Object.keys(commands).join(', ')}.\n`,
  )
  process.exit(2)
}
try {
  await run()
} catch (error) {
  process.stderr.write(`nexus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof SettingsError ? BAD_SETTING : 1)
}
