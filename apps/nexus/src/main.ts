import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { coreSettings, readCoreSettings, SettingsError, settingsReference, toEnvExample } from '@nexus/platform-config'
import { settingsPage } from './settings-page.view.js'

/** Exit codes: a setting that cannot be used (sysexits EX_CONFIG), and a command line that cannot be read. */
const BAD_SETTING = 78
const BAD_COMMAND = 2

type Options = Readonly<Record<string, string | boolean | undefined>>

/** A command: the options that it takes besides `--force-sqlite`, and what it does. */
interface Command {
  readonly options?: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  run(options: Options): Promise<void> | void
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

// A command is loaded after the settings are read: a wrong one is told at once, not after the whole platform.
const commands: Readonly<Record<string, Command>> = {
  start: {
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/start.adapter.js')).start(settings)
    },
  },
  migrate: {
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/migrate.adapter.js')).migrate(settings)
    },
  },
  openapi: {
    async run() {
      ;(await import('./commands/openapi.adapter.js')).openapi()
    },
  },
  settings: {
    options: { markdown: { type: 'boolean' } },
    run({ markdown }) {
      const reference = settingsReference(coreSettings)
      process.stdout.write(markdown === true ? settingsPage(reference) : toEnvExample(reference))
    },
  },
  seed: {
    options: { years: text, 'per-month': text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/seed.adapter.js')).seed(settings, options)
    },
  },
  copy: {
    options: { to: text },
    async run(options) {
      if (options['to'] !== 'postgres')
        throw new Error('copy needs --to postgres; that is the only direction in which data are copied.')
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/copy.adapter.js')).copyToPostgres(settings)
    },
  },
  'audit verify': {
    options: { tenant: text, anchors: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/audit.adapter.js')).verifyTrail(settings, options)
    },
  },
  'audit export': {
    options: { tenant: text, from: text, to: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/audit.adapter.js')).exportTrail(settings, options)
    },
  },
  doctor: {
    options: { invariants: flag, json: flag, only: text, deep: flag, list: flag, grace: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./doctor/doctor.adapter.js')).doctor(settings, options)
    },
  },
}

function environment(options: Options): NodeJS.ProcessEnv {
  return options['force-sqlite'] === true ? { ...process.env, DB_FALLBACK_STRATEGY: 'sqlite' } : process.env
}

/** The words before the first option are the command. */
function readCommandLine(words: readonly string[]): { command: Command; options: Options } {
  const first = words.findIndex((word) => word.startsWith('-'))
  const split = first === -1 ? words.length : first
  const name = words.slice(0, split).join(' ') || 'start'
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) throw new Error(`"${name}" is not known. Commands: ${Object.keys(commands).join(', ')}.`)
  const known = { 'force-sqlite': { type: 'boolean' }, ...command.options } as const
  try {
    return { command, options: parseArgs({ args: words.slice(split), options: known, allowPositionals: false }).values }
  } catch (error) {
    const allowed = Object.keys(known).map((option) => `--${option}`)
    throw new Error(`${(error as Error).message.split('. ')[0] ?? ''}. Options of ${name}: ${allowed.join(', ')}.`, {
      cause: error,
    })
  }
}

let line: ReturnType<typeof readCommandLine>
try {
  line = readCommandLine(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`nexus: ${(error as Error).message}\n`)
  process.exit(BAD_COMMAND)
}
try {
  await line.command.run(line.options)
} catch (error) {
  process.stderr.write(`nexus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof SettingsError ? BAD_SETTING : 1)
}
