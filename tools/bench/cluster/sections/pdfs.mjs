import { ask, settled } from '../../pdf.mjs'
import { connect, each } from '../../people.mjs'
import { quantile } from '../../load.mjs'
import { addVendor, approvedRequisition, demoPeople, orderBody, requisitionBody } from '../../purchasing.mjs'
import { milliseconds, table } from '../../report.mjs'
import { goal } from '../words.mjs'

const QUEUED = 100
const ALONE = 10
const LINES = 40
const P95_MS = 800
const ALL_WITHIN_S = 5

export const pdfs = {
  name: 'pdfs',
  heading: `Cluster: ${QUEUED} PDFs at once`,
  async measure({ stack }) {
    const client = connect(stack.origins[0])
    try {
      const people = await demoPeople(client)
      const { buyer } = people
      const vendor = await addVendor(buyer, 'Vendor of PDFs')
      const wanted = requisitionBody('Measured PDFs', { lines: LINES })
      const order = orderBody(await approvedRequisition(people, wanted), vendor)
      const drafts = await each(Array.from({ length: QUEUED + ALONE + 1 }), 4, () =>
        buyer.post('/purchase-orders', order),
      )
      const [first, ...orders] = drafts.map(({ body }) => body.orderId)
      await settled(buyer, await ask(buyer, first))
      const alone = []
      for (const orderId of orders.slice(0, ALONE)) alone.push(await settled(buyer, await ask(buyer, orderId)))
      // Each is asked for before the first is stored, and no more of them wait at the edge than it takes.
      const asked = await each(orders.slice(ALONE), 16, (orderId) => ask(buyer, orderId))
      const all = []
      for (const pdf of asked) all.push(await settled(buyer, pdf))
      const elapsed = (Math.max(...all.map(({ end }) => end)) - Math.min(...all.map(({ start }) => start))) / 1000
      const failed = [...alone, ...all].filter(({ state }) => state !== 'READY')
      if (failed.length > 0) throw new Error(`${failed.length} PDFs are ${failed[0].state}`)
      const took = alone.map(({ took }) => took).sort((a, b) => a - b)
      return { alone: { p50: quantile(took, 0.5), p95: quantile(took, 0.95) }, elapsed, pages: alone[0].pages }
    } finally {
      await client.close()
    }
  },
  text: ({
    alone,
    elapsed,
    pages,
  }) => `Each is of its own draft order with ${LINES} lines (${pages} pages), with the shipped template and a warm renderer, and stored in S3. Times are
the platform's own, from queued to stored: ${ALONE} asked for one after the other, then ${QUEUED} at once.

${goal('One PDF p95', alone.p95, (value) => value <= P95_MS, milliseconds)} (goal ${P95_MS} ms), ${goal(
    `all ${QUEUED}`,
    elapsed,
    (value) => value <= ALL_WITHIN_S,
    (value) => `${value.toFixed(1)} s`,
  )} (goal ${ALL_WITHIN_S} s).

${table(
  ['one p50', 'one p95', `${QUEUED} at once`, 'PDFs/s'],
  [[milliseconds(alone.p50), milliseconds(alone.p95), `${elapsed.toFixed(1)} s`, (QUEUED / elapsed).toFixed(1)]],
)}`,
}
