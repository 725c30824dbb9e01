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
  /** What the word after the command is: `<service>`. */
  readonly operand?: string
  run(options: Options, operand: string): Promise<void> | void
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
  serve: {
    operand: 'gateway, or the name of a service',
    options: { 'seed-demo': flag },
    async run(options, name) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/serve.adapter.js')).serve(settings, name, options)
    },
  },
  'cluster keys': {
    options: { out: text, listen: text, store: text, 'sync-always': flag },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./commands/cluster-keys.adapter.js')).clusterKeys(settings, options)
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
  'placement list': {
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./placement/placement.adapter.js')).listPlacements(settings)
    },
  },
  'placement create': {
    options: { name: text, database: text, region: text, shard: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./placement/placement.adapter.js')).createPlacement(settings, options)
    },
  },
  'placement move': {
    options: { tenant: text, to: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./placement/placement.adapter.js')).movePlacement(settings, options)
    },
  },
  'placement verify': {
    options: { tenant: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./placement/placement.adapter.js')).verifyPlacement(settings, options)
    },
  },
  'placement clean': {
    options: { tenant: text },
    async run(options) {
      const settings = readCoreSettings(environment(options))
      await (await import('./placement/placement.adapter.js')).cleanPlacement(settings, options)
    },
  },
  doctor: {
    options: { invariants: flag, json: flag, only: text, deep: flag, list: flag, grace: text, organization: text },
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
function readCommandLine(words: readonly string[]): { command: Command; options: Options; operand: string } {
  const first = words.findIndex((word) => word.startsWith('-'))
  const split = first === -1 ? words.length : first
  const isCommand = (text: string): boolean => Object.hasOwn(commands, text)
  const said = words.slice(0, split).join(' ') || 'start'
  const takesOperand = split === 2 && !isCommand(said) && isCommand(words[0] ?? '')
  const name = takesOperand ? (words[0] ?? '') : said
  const command = isCommand(name) ? commands[name] : undefined
  if (command === undefined) throw new Error(`"${name}" is not known. Commands: ${Object.keys(commands).join(', ')}.`)
  if ((command.operand === undefined) === takesOperand)
    throw new Error(
      command.operand === undefined
        ? `"${said}" is not known. Commands: ${Object.keys(commands).join(', ')}.`
        : `${name} needs one word after it: ${command.operand}.`,
    )
  const known = { 'force-sqlite': { type: 'boolean' }, ...command.options } as const
  try {
    const { values } = parseArgs({ args: words.slice(split), options: known, allowPositionals: false })
    return { command, options: values, operand: takesOperand ? (words[1] ?? '') : '' }
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
  await line.command.run(line.options, line.operand)
} catch (error) {
  process.stderr.write(`nexus: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof SettingsError ? BAD_SETTING : 1)
}
