// `npm run bench`: orders with five lines created per second over HTTP, on SQLite and on PostgreSQL, with 1, 8 and 32
// clients, the time to start and the memory. `-- --seconds N` changes the length of each measurement (default 5),
// `-- --write` puts the figures into docs/benchmarks.md.
import { cpus, totalmem } from 'node:os'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { privatePostgres } from '../libs/testing/src/private-postgres.mjs'
import { startInstance } from './bench/instance.mjs'
import { load } from './bench/load.mjs'
import { orderWorkload } from './bench/order-workload.mjs'
import { buildStale } from './build.mjs'
import workspace from './workspace.cjs'

const CLIENTS = [1, 8, 32]
const seconds = Number(process.argv[process.argv.indexOf('--seconds') + 1]) || 5

const rate = (value) => value.toFixed(0).padStart(7)
const time = (value) => `${value.toFixed(1)} ms`.padStart(10)

async function measure(name, environment) {
  const instance = await startInstance(environment)
  try {
    const workload = await orderWorkload(instance.url)
    await load(workload.createOrder, { clients: 8, seconds: 2 })
    const rows = []
    for (const clients of CLIENTS) {
      const figures = await load(workload.createOrder, { clients, seconds })
      rows.push({ clients, ...figures })
      console.log(
        `${name.padEnd(11)} ${String(clients).padStart(3)} clients ${rate(figures.perSecond)}/s  p50 ${time(figures.p50)}  p95 ${time(figures.p95)}  p99 ${time(figures.p99)}  failed ${figures.failed}`,
      )
    }
    return {
      name,
      started: instance.started,
      idleMegabytes: instance.idleMegabytes,
      megabytes: await instance.megabytes(),
      rows,
    }
  } finally {
    await instance.stop()
  }
}

const table = (results) =>
  [
    '| database | clients | orders/s | p50 | p95 | p99 | failed |',
    '|---|---|---|---|---|---|---|',
    ...results.flatMap(({ name, rows }) =>
      rows.map(
        (row) =>
          `| ${name} | ${row.clients} | ${row.perSecond.toFixed(0)} | ${row.p50.toFixed(1)} ms | ${row.p95.toFixed(1)} ms | ${row.p99.toFixed(1)} ms | ${row.failed} |`,
      ),
    ),
    '',
    '| database | ready after | memory when ready | memory after the load |',
    '|---|---|---|---|',
    ...results.map(
      ({ name, started, idleMegabytes, megabytes }) =>
        `| ${name} | ${started.toFixed(0)} ms | ${idleMegabytes.toFixed(0)} MB | ${megabytes.toFixed(0)} MB |`,
    ),
  ].join('\n')

await buildStale()
const results = [await measure('SQLite', { DB_FALLBACK_STRATEGY: 'sqlite' })]
const postgres = await privatePostgres({ durable: true })
try {
  const client = new pg.Client({ connectionString: postgres.superuserUrl })
  await client.connect()
  await client.query('CREATE DATABASE nexus OWNER nexus_owner')
  await client.end()
  const inDatabase = (url) => url.replace(/\/postgres$/, '/nexus')
  results.push(
    await measure('PostgreSQL', {
      DB_FALLBACK_STRATEGY: 'postgres',
      DATABASE_URL: inDatabase(postgres.appUrl),
      DATABASE_MIGRATION_URL: inDatabase(postgres.ownerUrl),
    }),
  )
} finally {
  await postgres.stop()
}
const [processor] = cpus()
const machine = `${cpus().length} × ${processor?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`
console.log(`\n${machine}\n\n${table(results)}`)
if (process.argv.includes('--write')) {
  const text = `# Benchmarks

Machine: ${machine}; ${new Date().toISOString().slice(0, 10)}. Written by \`npm run bench -- --write\`.

## Purchase orders with five lines, created over HTTP

Each request is a new draft order with five lines from an approved requisition (64 requisitions in turn), with an access
token and an idempotency key of its own. One transaction holds the order, its lines, the quantities taken from the
requisition, the audit row, the events and the idempotency record; both databases write durably
(\`synchronous=FULL\`, \`fsync=on\`). The load driver is a second process on the same machine, so it takes part of the
two cores; ${seconds} s for each row, after 2 s of warm-up. Latencies are of a closed loop: a client sends its next request
when it has the answer.

${table(results)}

"Ready after" is from the start of the process, built, with a fresh data folder: schema, demo organization and all.
`
  await writeFile(join(workspace.root, 'docs/benchmarks.md'), text)
}
