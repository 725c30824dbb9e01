import 'reflect-metadata'
import { API_VERSION, buildOpenApi } from '@nexus/gateway'
import {
  coreSettings,
  databaseChoice,
  readCoreSettings,
  SettingsError,
  settingsReference,
  toEnvExample,
  toMarkdownTable,
} from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { systemClock } from '@nexus/kernel'
import { chooseDatabase } from './database-in-use.adapter.js'
import { allOperations } from './operations.config.js'
import { lockFolders, migrateAll, startEmbedded } from './embedded-host.adapter.js'
import { seedDemo } from './seed-demo.job.js'
import { welcome } from './welcome.view.js'

/** Exit code of a setting that cannot be used (sysexits EX_CONFIG). */
const BAD_SETTING = 78

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('-'))
const [command = 'start', ...surplus] = words.filter((word) => !word.startsWith('-'))

/** What a command line may hold besides the command. */
const FLAGS = ['--force-sqlite', '--markdown']

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
  // PostgreSQL migrates under a lock of its own, beside running instances.
  const unlock = database.kind === 'sqlite' ? await lockFolders(settings) : undefined
  await migrateAll({ database, clock: systemClock })
  unlock?.()
  process.stdout.write(`The schema on ${database.kind} is up to date.\n`)
}

function environment(): NodeJS.ProcessEnv {
  return flags.includes('--force-sqlite') ? { ...process.env, DB_FALLBACK_STRATEGY: 'sqlite' } : process.env
}

const settingsPage = (reference: Parameters<typeof toMarkdownTable>[0]): string =>
  `# Settings

Environment variables, checked at the start: a wrong one is named, and nothing starts (exit code 78). An empty one counts
as not set. \`.env.example\` holds the same as a file. Written by \`npm run generate\`.

${toMarkdownTable(reference)}
`

const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  start,
  migrate,
  openapi: () =>
    void process.stdout.write(`${JSON.stringify(buildOpenApi(allOperations, { version: API_VERSION }), null, 2)}\n`),
  settings: () => {
    const reference = settingsReference(coreSettings)
    process.stdout.write(flags.includes('--markdown') ? settingsPage(reference) : toEnvExample(reference))
  },
}

const run = Object.hasOwn(commands, command) ? commands[command] : undefined
const unknown = run === undefined ? command : [...surplus, ...flags.filter((flag) => !FLAGS.includes(flag))][0]
if (run === undefined || unknown !== undefined) {
  process.stderr.write(
    `nexus: "${unknown ?? command}" is not known. Commands: ${Object.keys(commands).join(', ')}. Flags: ${FLAGS.join(', ')}.\n`,
  )
  process.exit(2)
}
try {
  await run()
} catch (error) {
  process.stderr.write(`nexus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof SettingsError ? BAD_SETTING : 1)
}
