import { startInstance } from './instance.mjs'
import { quantile } from './load.mjs'
import { mainJob, prepareJob, STEPS } from './main-job.mjs'
import { connect } from './people.mjs'
import { milliseconds, print, table } from './report.mjs'

const CLIENTS = [1, 8]
const WARM_UP_JOBS = 8
/** A job takes long beside a request, so each row is measured for longer. */
const LONGER = 4

export const heading = 'The whole main job'

/** Jobs per second, and the time of each step. */
export async function measure(database, { seconds, profiles }) {
  const instance = await startInstance(await database.environment(), { profiles })
  const client = connect(instance.url)
  try {
    const scene = await prepareJob(client)
    for (let count = 0; count < WARM_UP_JOBS; count += 1) await mainJob(scene)
    const rows = []
    for (const clients of CLIENTS) {
      const row = { clients, ...(await loop(scene, { clients, seconds: seconds * LONGER, instance })) }
      rows.push(row)
      print(database.name, `main job, ${clients} clients`, row)
      console.log(`            ${STEPS.map((step) => `${step} ${milliseconds(row.steps[step])}`).join(', ')}`)
    }
    return { name: database.name, rows }
  } finally {
    await client.close()
    await instance.stop()
  }
}

/** Only whole jobs count, and the time until the last of them ends. */
async function loop(scene, { clients, seconds, instance }) {
  const jobs = []
  let failed = 0
  const cpuBefore = await instance.cpu()
  const began = performance.now()
  const end = began + seconds * 1000
  const one = async () => {
    while (performance.now() < end) {
      try {
        jobs.push(await mainJob(scene))
      } catch (error) {
        failed += 1
        console.log(`            ${error.message.slice(0, 300)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  const elapsed = (performance.now() - began) / 1000
  const times = jobs.map(({ total }) => total).sort((a, b) => a - b)
  const mean = (step) => jobs.reduce((sum, { steps }) => sum + steps[step], 0) / jobs.length
  const requests = jobs.reduce((sum, job) => sum + job.requests, 0) / jobs.length
  return {
    perSecond: jobs.length / elapsed,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    failed,
    cpu: ((await instance.cpu()) - cpuBefore) / jobs.length,
    requests,
    steps: Object.fromEntries(STEPS.map((step) => [step, mean(step)])),
  }
}

export const text = (
  results,
  { seconds },
) => `Each job is a purchase of five lines, above the amount from which the standard policy asks two people: requisition,
submission, two approvals, order, its submission (approved by itself) and issue, one receipt of everything, the invoice by
its fields (matched against order and receipt), payment request, its submission, two approvals, and the export of the
payment file, as about ${results[0].rows[0].requests.toFixed(0)} requests of eight people. A step ends when what follows from it is there too, in whatever service
(\`Prefer: wait\`), so the times hold the delivery of events. ${seconds * LONGER} s for each row, after ${WARM_UP_JOBS} jobs of warm-up; the last jobs are
waited for. CPU is the processor time of the instance for one job, without PostgreSQL's processes.

${table(
  ['database', 'clients', 'jobs/s', 'p50', 'p95', 'CPU', 'failed'],
  results.flatMap(({ name, rows }) =>
    rows.map((row) => [
      name,
      row.clients,
      row.perSecond.toFixed(2),
      milliseconds(row.p50),
      milliseconds(row.p95),
      milliseconds(row.cpu),
      row.failed,
    ]),
  ),
)}

Mean time of each step:

${table(
  ['step', ...results.flatMap(({ name, rows }) => rows.map(({ clients }) => `${name}, ${clients}`))],
  STEPS.map((step) => [step, ...results.flatMap(({ rows }) => rows.map(({ steps }) => milliseconds(steps[step])))]),
)}`
