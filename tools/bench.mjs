// `npm run bench`: how fast the built platform is, over HTTP, on SQLite and on PostgreSQL. `-- --only orders,lists` measures
// some of the sections (orders, lists, job, tenants, pdf), `--seconds N` changes the length of each measurement (default
// 5), `--profile FOLDER` keeps a CPU profile of each measured instance, `--write` puts the figures into docs/benchmarks.md.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { onEachDatabase } from './bench/databases.mjs'
import * as job from './bench/job.mjs'
import * as lists from './bench/lists.mjs'
import * as orders from './bench/orders.mjs'
import * as pdf from './bench/pdf.mjs'
import { machine, writeSections } from './bench/report.mjs'
import * as tenants from './bench/tenants.mjs'
import { buildStale } from './build.mjs'
import workspace from './workspace.cjs'

const SECTIONS = { orders, lists, job, tenants, pdf }

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(SECTIONS).join(',') },
    seconds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const chosen = values.only.split(',')
const unknown = chosen.filter((name) => !Object.hasOwn(SECTIONS, name))
const seconds = Number(values.seconds)
if (unknown.length > 0 || !(seconds > 0)) {
  process.stderr.write(
    unknown.length > 0
      ? `bench: there is no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}\n`
      : `bench: --seconds must be a number above zero, not ${values.seconds}\n`,
  )
  process.exit(1)
}

// What is started goes with this process, also when somebody is tired of waiting.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

await buildStale()
const results = new Map(chosen.map((name) => [name, []]))
const options = { seconds, ...(values.profile === undefined ? {} : { profiles: resolve(values.profile) }) }
await onEachDatabase(async (database) => {
  for (const name of chosen) results.get(name).push(await SECTIONS[name].measure(database, options))
})
const measured = chosen.map((name) => [SECTIONS[name].heading, SECTIONS[name].text(results.get(name), options)])
console.log(`\n${machine()}`)
for (const [heading, text] of measured) console.log(`\n## ${heading}\n\n${text}`)
if (values.write) {
  const headings = Object.values(SECTIONS).map(({ heading }) => heading)
  await writeSections(join(workspace.root, 'docs/benchmarks.md'), headings, measured)
}
