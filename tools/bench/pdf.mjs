import { startInstance } from './instance.mjs'
import { quantile } from './load.mjs'
import { connect, each, until } from './people.mjs'
import { addVendor, approvedRequisition, demoPeople, orderBody, requisitionBody } from './purchasing.mjs'
import { milliseconds, print, table } from './report.mjs'

const QUEUED = 100
const ALONE = 20
const LINES = 40
const SAMPLE_MS = 250

export const heading = 'PDFs of purchase orders'

/** The time of one PDF, and a hundred asked for at once. */
export async function measure(database, { profiles }) {
  const instance = await startInstance(await database.environment(), { profiles })
  const client = connect(instance.url)
  try {
    const people = await demoPeople(client)
    const { buyer } = people
    const vendor = await addVendor(buyer, 'Measured Vendor')
    const body = orderBody(
      await approvedRequisition(people, requisitionBody('Measured PDFs', { lines: LINES })),
      vendor,
    )
    const drafts = await each(Array.from({ length: QUEUED + ALONE + 1 }), 4, () => buyer.post('/purchase-orders', body))
    const [first, ...orders] = drafts.map((draft) => draft.body.orderId)
    const cold = await stored(buyer, first)
    const alone = []
    for (const orderId of orders.slice(0, ALONE)) alone.push((await stored(buyer, orderId)).took)
    const memory = watchMemory(instance)
    const asked = await Promise.all(orders.slice(ALONE).map((orderId) => ask(buyer, orderId)))
    // One after the other, so that asking takes little of the two cores; the platform's own times count.
    const pdfs = []
    for (const pdf of asked) pdfs.push(await settled(buyer, pdf))
    const elapsed = (Math.max(...pdfs.map(({ end }) => end)) - Math.min(...pdfs.map(({ start }) => start))) / 1000
    const ready = pdfs.filter(({ state }) => state === 'READY')
    const figures = {
      perSecond: ready.length / elapsed,
      p50: quantile(sorted(alone), 0.5),
      p95: quantile(sorted(alone), 0.95),
      failed: pdfs.length - ready.length,
    }
    const last = Math.max(...pdfs.map(({ took }) => took))
    const row = {
      name: database.name,
      ...figures,
      elapsed,
      last,
      cold: cold.took,
      pages: cold.pages,
      memory: await memory(),
    }
    print(database.name, `${QUEUED} PDFs at once (p50 and p95 of ${ALONE} alone)`, figures)
    console.log(
      `            first ${milliseconds(cold.took)}, ${cold.pages} pages, last of ${QUEUED} after ${milliseconds(last)}, renderer ${row.memory.toFixed(0)} MB`,
    )
    return row
  } finally {
    await client.close()
    await instance.stop()
  }
}

const sorted = (numbers) => numbers.toSorted((a, b) => a - b)

export const ask = async (buyer, documentId) =>
  (await buyer.post('/pdfs', { documentType: 'purchase-order', documentId })).body

/** The PDF when it is stored or given up; `took` is from queued to that, in ms. */
export async function settled(buyer, { pdfId }) {
  const isOver = ({ body }) => body.state !== 'QUEUED'
  const { body } = await until('The PDF', () => buyer.get(`/pdfs/${pdfId}`), isOver)
  const [start, end] = [new Date(body.createdAt).getTime(), new Date(body.updatedAt).getTime()]
  return { state: body.state, pages: body.pages, start, end, took: end - start }
}

const stored = async (buyer, orderId) => settled(buyer, await ask(buyer, orderId))

/** The most memory of the renderer from now on; the function ends the watch. */
function watchMemory(instance) {
  let most = 0
  const look = async () => {
    most = Math.max(most, await instance.childMegabytes())
  }
  const timer = setInterval(() => void look().catch(() => undefined), SAMPLE_MS)
  return async () => {
    clearInterval(timer)
    await look()
    return most
  }
}

export const text = (
  results,
) => `Each PDF is of its own draft order with ${LINES} lines (${results[0].pages} pages) and the shipped template. "Alone" is the time from queued to
stored, by the platform's own clock, of ${ALONE} that were asked for one after the other with a warm renderer; the first includes the start of
Chromium. Then ${QUEUED} are asked for at once; one client asks after them in turn. The
memory is the most that Chromium's processes have together (their proportional shares), looked at every ${SAMPLE_MS} ms.

${table(
  [
    'database',
    'first',
    'alone p50',
    'alone p95',
    `PDFs/s of ${QUEUED} at once`,
    'last stored after',
    'failed',
    'renderer',
  ],
  results.map((row) => [
    row.name,
    milliseconds(row.cold),
    milliseconds(row.p50),
    milliseconds(row.p95),
    row.perSecond.toFixed(1),
    `${(row.last / 1000).toFixed(1)} s`,
    row.failed,
    `${row.memory.toFixed(0)} MB`,
  ]),
)}`
