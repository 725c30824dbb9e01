import 'reflect-metadata'
import { coreSettings, readCoreSettings, SettingsError, settingsReference, toEnvExample } from '@nexus/platform-config'
import { settingsPage } from './settings-page.view.js'

/** Exit codes: a setting that cannot be used (sysexits EX_CONFIG), and a command line that cannot be read. */
const BAD_SETTING = 78
const BAD_COMMAND = 2

/** What a command line may hold besides the command. */
const FLAGS = ['--force-sqlite', '--markdown']

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('-'))
const [command = 'start', ...surplus] = words.filter((word) => !word.startsWith('-'))

// A command is loaded after the settings are read: a wrong one is told at once, not after the whole platform.
const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  async start() {
    const settings = readCoreSettings(environment())
    await (await import('./commands/start.adapter.js')).start(settings)
  },
  async migrate() {
    const settings = readCoreSettings(environment())
    await (await import('./commands/migrate.adapter.js')).migrate(settings)
  },
  async openapi() {
    ;(await import('./commands/openapi.adapter.js')).openapi()
  },
  settings() {
    const reference = settingsReference(coreSettings)
    process.stdout.write(flags.includes('--markdown') ? settingsPage(reference) : toEnvExample(reference))
  },
}

function environment(): NodeJS.ProcessEnv {
  return flags.includes('--force-sqlite') ? { ...process.env, DB_FALLBACK_STRATEGY: 'sqlite' } : process.env
}

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
