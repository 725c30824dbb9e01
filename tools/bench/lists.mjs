import { rm } from 'node:fs/promises'
import { copyOrders, numberOf } from './copied-orders.mjs'
import { dataFolder, startInstance } from './instance.mjs'
import { load } from './load.mjs'
import { connect, each } from './people.mjs'
import {
  addVendor,
  approvedRequisition,
  demoPeople,
  issuedOrder,
  orderBody,
  requisitionBody,
  submittedOrder,
} from './purchasing.mjs'
import { milliseconds, print, table } from './report.mjs'
import { statementProxy } from './statements.mjs'

export const ORDERS = 100_000
const VENDORS = 200
const PAGE = 50
const DEPTH = 50_000
const WALK = 200
/** Of the line of the orders that are copied. */
const QUANTITY = '4'
const CLIENTS = [1, 8]

export const heading = `Lists of ${PAGE} orders among 100,000`

/** Pages of one organization's orders per second. */
export async function measure(database, { seconds, profiles }) {
  const environment = await database.environment()
  const folder = await dataFolder()
  try {
    const { templates, vendors } = await withInstance(environment, { folder }, realOrders)
    await database.inside('procurement', { folder, environment }, (query) =>
      copyOrders(query, { typed: database.typed, count: ORDERS, templates, vendors, newest: new Date() }),
    )
    const rows = await withInstance(environment, { folder, profiles }, (client, instance) =>
      measured(client, { database, instance, seconds, vendors }),
    )
    const statements = database.typed ? await statementsOfAList(environment, folder) : undefined
    return { name: database.name, rows, statements }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withInstance(environment, options, work) {
  const instance = await startInstance(environment, options)
  const client = connect(instance.url)
  try {
    return await work(client, instance)
  } finally {
    await client.close()
    await instance.stop()
  }
}

/** The orders to copy, one for each state, with the parts of a hundred in which they occur. */
export async function realOrders(client) {
  const people = await demoPeople(client)
  const { buyer, receiver } = people
  const vendors = await each(Array.from({ length: VENDORS }), 4, (_, index) => addVendor(buyer, `Vendor ${index}`))
  const draft = async (quantity = QUANTITY) => {
    const body = requisitionBody('Measured lists', { lines: 1, quantity: QUANTITY })
    return buyer.post('/purchase-orders', orderBody(await approvedRequisition(people, body), vendors[0], { quantity }))
  }
  // An order equal to its requisition is approved by itself, a part of it is not.
  const approved = async () => submittedOrder(buyer, await draft())
  const asked = async () => submittedOrder(buyer, await draft('1'), 'IN_APPROVAL')
  const issued = async () => issuedOrder(buyer, await approved())
  const received = async (quantity) => {
    const { body } = await issued()
    const lines = [{ orderLineId: body.lines[0].lineId, quantity }]
    await receiver.post(`/purchase-orders/${body.orderId}/receipts`, { deliveryNote: 'LS-1', lines })
    return { body }
  }
  const parts = [
    [await draft(), 4],
    [await asked(), 2],
    [await approved(), 4],
    [await issued(), 20],
    [await received('2'), 10],
    [await received(QUANTITY), 60],
  ]
  return {
    templates: parts.map(([{ body }, part]) => [body.orderId, part]),
    vendors: vendors.map(({ vendorId }) => vendorId),
  }
}

async function measured({ demo }, { database, instance, seconds, vendors }) {
  const buyer = await demo('buyer')
  const list = (filters) => `/purchase-orders?${new URLSearchParams({ limit: String(PAGE), ...filters })}`
  let at = 0
  const turn = (count) => (at = (at + 7919) % count)
  const kinds = [
    { name: 'newest first', path: () => list({}), rows: PAGE },
    {
      name: 'of a vendor and a state',
      path: () => list({ state: 'ISSUED', vendorId: vendors[turn(20)] }),
      rows: PAGE,
    },
    { name: 'of a state that 2 in 100 have', path: () => list({ state: 'IN_APPROVAL' }), rows: PAGE },
    {
      name: 'of a vendor with few orders, and a state',
      path: () => list({ state: 'IN_APPROVAL', vendorId: vendors[VENDORS - 1 - turn(20)] }),
    },
    { name: 'by number', path: () => list({ number: numberOf(turn(ORDERS)) }) },
  ]
  const cursor = await deepCursor(buyer)
  kinds.push({ name: 'page after 50,000 others', path: () => list({ cursor }), rows: PAGE })
  const results = []
  for (const { name, path, rows } of kinds) {
    const read = async () => {
      const { status, body } = await buyer.send('GET', path())
      return status === 200 && (rows === undefined || body.items.length === rows)
    }
    await load(read, { clients: 8, seconds: 1 })
    for (const clients of CLIENTS) {
      const figures = await load(read, { clients, seconds, instance })
      results.push({ kind: name, clients, ...figures })
      print(database.name, `${name}, ${clients} clients`, figures)
    }
  }
  return results
}

async function deepCursor(buyer) {
  let cursor
  for (let seen = 0; seen < DEPTH; seen += WALK) {
    const page = new URLSearchParams({ limit: String(WALK), ...(cursor === undefined ? {} : { cursor }) })
    cursor = (await buyer.get(`/purchase-orders?${page}`)).body.nextCursor
  }
  return cursor
}

/** How often a list reads, and what else it says to PostgreSQL: of several lists the quietest, since jobs look for work meanwhile. */
async function statementsOfAList(environment, folder) {
  const proxy = await statementProxy(environment.DATABASE_URL)
  try {
    return await withInstance({ ...environment, DATABASE_URL: proxy.url }, { folder }, async ({ demo }) => {
      const buyer = await demo('buyer')
      const list = () => buyer.get(`/purchase-orders?limit=${PAGE}`)
      await list()
      let quietest
      for (let count = 0; count < 10; count += 1) {
        const heard = await proxy.during(list)
        if (quietest === undefined || heard.length < quietest.length) quietest = heard
      }
      const reads = quietest.filter((sql) => /^SELECT .* FROM /s.test(sql)).length
      return { reads, others: quietest.length - reads }
    })
  } finally {
    proxy.close()
  }
}

export const text = (
  results,
  { seconds },
) => `One organization has ${ORDERS.toLocaleString('en')} orders and ${VENDORS} vendors. The rows are copies of six real orders, with their lines, put
into the database by SQL, each with an id, number, time and vendor of its own; 60 of 100 are received in full, 10 in
part, 20 issued, 4 approved, 4 drafts, 2 in approval; the n-th vendor has a share in proportion to 1/n. Over HTTP, as in the
section above; ${seconds} s for each row after 1 s of warm-up. An answer with fewer orders than the page should have counts as
failed. PostgreSQL's tables are analyzed, as its autovacuum does by itself. CPU is the processor time
of the instance for one list, without PostgreSQL's processes.

${table(
  ['database', 'list', 'clients', 'lists/s', 'p50', 'p95', 'CPU', 'failed'],
  results.flatMap(({ name, rows }) =>
    rows.map((row) => [
      name,
      row.kind,
      row.clients,
      row.perSecond.toFixed(0),
      milliseconds(row.p50),
      milliseconds(row.p95),
      milliseconds(row.cpu),
      row.failed,
    ]),
  ),
)}${results
  .filter(({ statements }) => statements !== undefined)
  .map(
    ({ name, statements }) =>
      `\n\nOne list is ${statements.reads} SELECTs, and ${statements.others} statements that begin and end its transactions, as heard on the way to ${name}.`,
  )
  .join('')}`
