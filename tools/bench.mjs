// `npm run bench`: how fast the built platform is, over HTTP, on SQLite and on PostgreSQL. `-- --only orders,lists` measures
// some of the sections (orders, lists, job, tenants, pdf), `--seconds N` changes the length of each measurement (default
// 5), `--profile FOLDER` keeps a CPU profile of each measured instance, `--write` puts the figures into docs/benchmarks.md.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CLUSTER_SECTIONS, measureCluster } from './bench/cluster.mjs'
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
    only: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    write: { type: 'boolean', default: false },
    cluster: { type: 'boolean', default: false },
    stack: { type: 'string', default: 'cluster' },
    organizations: { type: 'string', default: '64' },
    orders: { type: 'string', default: '100000' },
  },
})
const sections = values.cluster ? CLUSTER_SECTIONS : SECTIONS
const chosen = values.only?.split(',') ?? Object.keys(sections)
const unknown = chosen.filter((name) => !Object.hasOwn(sections, name))
const seconds = Number(values.seconds)
const complaint =
  unknown.length > 0
    ? `there is no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`
    : !(seconds > 0)
      ? `--seconds must be a number above zero, not ${values.seconds}`
      : !['cluster', 'embedded'].includes(values.stack)
        ? `--stack is cluster or embedded, not ${values.stack}`
        : undefined
if (complaint !== undefined) {
  process.stderr.write(`bench: ${complaint}\n`)
  process.exit(1)
}

// What is started goes with this process, also when somebody is tired of waiting.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

await buildStale()
const profiles = values.profile === undefined ? undefined : resolve(values.profile)
const measured = values.cluster
  ? await measureCluster(chosen, {
      seconds,
      profiles,
      stack: values.stack,
      organizations: Number(values.organizations),
      orders: Number(values.orders),
    })
  : await measureDatabases()
console.log(`\n${machine()}`)
for (const [heading, text] of measured) console.log(`\n## ${heading}\n\n${text}`)
if (values.write) {
  const headings = [...Object.values(SECTIONS), ...Object.values(CLUSTER_SECTIONS)].map(({ heading }) => heading)
  await writeSections(join(workspace.root, 'docs/benchmarks.md'), headings, measured)
}

async function measureDatabases() {
  const results = new Map(chosen.map((name) => [name, []]))
  const options = { seconds, ...(profiles === undefined ? {} : { profiles }) }
  await onEachDatabase(async (database) => {
    for (const name of chosen) results.get(name).push(await SECTIONS[name].measure(database, options))
  })
  return chosen.map((name) => [SECTIONS[name].heading, SECTIONS[name].text(results.get(name), options)])
}
