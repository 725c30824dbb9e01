import { startInstance } from './instance.mjs'
import { load } from './load.mjs'
import { connect, each } from './people.mjs'
import { addVendor, approvedRequisition, demoPeople, orderBody, requisitionBody } from './purchasing.mjs'
import { milliseconds, print, table } from './report.mjs'

const CLIENTS = [1, 8, 32]
const REQUISITIONS = 64

export const heading = 'Purchase orders with five lines, created over HTTP'

/** Draft orders per second, the time to start and the memory. */
export async function measure(database, { seconds, profiles }) {
  const instance = await startInstance(await database.environment(), { profiles })
  const client = connect(instance.url)
  try {
    const people = await demoPeople(client)
    const vendor = await addVendor(people.buyer, 'Measured Vendor')
    const bodies = await each(Array.from({ length: REQUISITIONS }), 4, async (_, index) =>
      orderBody(await approvedRequisition(people, requisitionBody(`Bench ${index}`)), vendor),
    )
    let next = 0
    const create = async () => {
      next += 1
      return (await people.buyer.send('POST', '/purchase-orders', bodies[next % bodies.length])).status === 201
    }
    await load(create, { clients: 8, seconds: 2 })
    const rows = []
    for (const clients of CLIENTS) {
      const figures = await load(create, { clients, seconds, instance })
      rows.push({ clients, ...figures })
      print(database.name, `${clients} clients`, figures)
    }
    const { started, idleMegabytes } = instance
    return { name: database.name, started, idleMegabytes, megabytes: await instance.megabytes(), rows }
  } finally {
    await client.close()
    await instance.stop()
  }
}

export const text = (
  results,
  { seconds },
) => `Each request is a new draft order with five lines from an approved requisition (64 requisitions in turn), with an access
token and an idempotency key of its own. One transaction holds the order, its lines, the quantities taken from the
requisition, the audit row, the events and the idempotency record; both databases write durably
(\`synchronous=FULL\`, \`fsync=on\`). The load driver is a second process on the same machine, so it takes part of the
two cores; ${seconds} s for each row, after 2 s of warm-up. Latencies are of a closed loop: a client sends its next request
when it has the answer. CPU is the processor time of the instance for one order, without PostgreSQL's processes.

${table(
  ['database', 'clients', 'orders/s', 'p50', 'p95', 'p99', 'CPU', 'failed'],
  results.flatMap(({ name, rows }) =>
    rows.map((row) => [
      name,
      row.clients,
      row.perSecond.toFixed(0),
      milliseconds(row.p50),
      milliseconds(row.p95),
      milliseconds(row.p99),
      milliseconds(row.cpu),
      row.failed,
    ]),
  ),
)}

${table(
  ['database', 'ready after', 'memory when ready', 'memory after the load'],
  results.map(({ name, started, idleMegabytes, megabytes }) => [
    name,
    `${started.toFixed(0)} ms`,
    `${idleMegabytes.toFixed(0)} MB`,
    `${megabytes.toFixed(0)} MB`,
  ]),
)}

"Ready after" is from the start of the process, built, with a fresh data folder: schema, demo organization and all.`
