import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { Histogram } from '../driver/histogram.mjs'

const run = promisify(execFile)

/** pgbench takes at most 128 scripts. */
const MOST_SCRIPTS = 128
/** So many new ids fit into one SELECT; with more, each place gets an id of its own. */
const MOST_VARIABLES = 1000

/** The pgbench of the installed PostgreSQL; undefined without one. */
export function findPgbench() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ]
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path))
}

/**
 * Says the recipes by turns, without the platform and without Node: throughput and latencies of the SQL alone. For
 * `seconds`, or so many `times`.
 */
export async function pgbench(program, databaseUrl, recipes, { clients = 1, seconds, times }) {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-pgbench-'))
  try {
    const files = []
    for (const [index, recipe] of recipes.slice(0, MOST_SCRIPTS).entries()) {
      files.push('-f', join(folder, `script-${index}.sql`))
      await writeFile(files.at(-1), scriptOf(recipe))
    }
    const length = times === undefined ? ['-T', String(Math.ceil(seconds))] : ['-t', String(times)]
    const timing = ['-c', String(clients), '-j', '1', ...length]
    const log = ['-l', `--log-prefix=${join(folder, 'log')}`]
    // Parameters are sent apart from the text, as the platform does.
    const all = ['-n', '-M', 'extended', ...timing, ...log, ...files, databaseUrl]
    const { stdout } = await run(program, all, { maxBuffer: 2 ** 26 }).catch((error) => {
      throw new Error(`pgbench: ${String(error.stderr).slice(0, 2000)}`)
    })
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
    const failed = Number(/number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0)
    if (!(perSecond > 0) || failed > 0) throw new Error(`pgbench did not do its work:\n${stdout.slice(0, 2000)}`)
    const histogram = await latencies(folder)
    const [p50, p95] = [0.5, 0.95].map((q) => histogram.quantile(q))
    return { perSecond, p50, p95, histogram }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function latencies(folder) {
  const histogram = new Histogram()
  for (const name of (await readdir(folder)).filter((file) => file.startsWith('log')))
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n'))
      if (line !== '') histogram.add(Number(line.split(' ')[2]) / 1000)
  return histogram
}

/** A recipe in pgbench's language. The new ids cost one more statement, since pgbench makes none itself. */
export function scriptOf({ units, ids }) {
  const kept = ids <= MOST_VARIABLES
  const fresh = Array.from({ length: kept ? ids : 0 }, (_, index) => `gen_random_uuid() AS id${index}`)
  const numbers = [
    'hashtextextended(gen_random_uuid()::text, 0) AS lock',
    '(extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS micros',
    '(900000000 + random() * 100000000)::int AS serial',
  ]
  const isWriting = units.some((unit) => !/^BEGIN READ ONLY/.test(unit[0].sql))
  const lines = isWriting ? [`SELECT ${[...fresh, ...numbers].join(', ')} \\gset`] : []
  units.forEach((unit, unitIndex) => {
    const read = new Set(unit.flatMap(({ values }) => values ?? []).flatMap((value) => rowRead(unit, value)))
    unit.forEach((statement, index) => {
      const sql = written(statement, { unit, unitIndex, kept })
      // Several statements in one round trip, as the platform sends them.
      const parts = sql.split(/; (?=SET |SELECT )/)
      if (parts.length > 1) lines.push('\\startpipeline', ...parts.map((part) => `${part};`), '\\endpipeline')
      else lines.push(read.has(index) ? `${sql} \\gset u${unitIndex}s${index}_` : `${sql};`)
    })
  })
  return `${lines.join('\n')}\n`
}

/** pgbench can keep what was read when it is one row. */
const rowRead = (unit, value) =>
  value !== null && typeof value === 'object' && 'cell' in value && unit[value.cell.statement].rows === 1
    ? [value.cell.statement]
    : []

function written({ sql, values = [] }, { unit, unitIndex, kept }) {
  const literal = (value) => {
    if (value === null) return 'NULL'
    if (typeof value === 'string') return quoted(value)
    if ('id' in value) return kept ? `:id${value.id}` : 'gen_random_uuid()'
    if ('lock' in value) return ':lock'
    if ('micros' in value) return ':micros'
    if ('serial' in value) return value.serial === '' ? ':serial' : `(${quoted(value.serial)} || :serial)`
    if ('bytes' in value) return `'\\x${Buffer.from(value.bytes, 'base64').toString('hex')}'`
    if ('cell' in value) {
      const { statement, column } = value.cell
      // Of several rows nothing is kept; a number that nobody has yet will do.
      const isKept = unit[statement].rows === 1
      const name = isKept ? `:u${unitIndex}s${statement}_${unit[statement].columns[column]}` : ':serial'
      return value.plus === 0 ? name : `(${name}::bigint + ${value.plus})`
    }
    // In JSON an id of the recording will do; a key made of an id must be new.
    return quotedText(value.text)
  }
  // One line, and no colon that pgbench would take for a variable.
  const flat = sql.replace(/\s*\n\s*/g, ' ').replace(/'([^']*:[^']*)'/g, (_, text) => quoted(text))
  return flat.replace(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1]))
}

const quoted = (text) =>
  `E'${text.replace(/\\/g, '\\\\').replace(/'/g, "''").replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/:/g, '\\072')}'`

const quotedText = (parts) =>
  /^[[{]/.test(typeof parts[0] === 'string' ? parts[0] : '')
    ? quoted(parts.map((part) => (typeof part === 'string' ? part : ZERO_ID)).join(''))
    : `(${parts.map((part) => (typeof part === 'string' ? quoted(part) : `:id${part.id}`)).join(' || ')})`

const ZERO_ID = '00000000-0000-7000-8000-000000000000'
