import { milliseconds, table } from '../../report.mjs'
import { LOW_RATE } from '../compare.mjs'
import { PARTS, partsOf } from '../span-parts.mjs'
import { spanSink } from '../span-sink.mjs'
import { goal } from '../words.mjs'

const KINDS = { read: 'purchase-order.get', list: 'purchase-order.list', create: 'purchase-order.create' }
const HOP_P50_MS = 2
/** The processes hand over their spans every five seconds. */
const HANDING_OVER_MS = 6000
const PATIENCE_MS = 30_000

export const traces = {
  name: 'traces',
  heading: 'Cluster: where the time of a request goes',
  async measure({ stack, driver, requests }, { seconds }) {
    const sink = await spanSink()
    try {
      await stack.restart({ OTEL_EXPORTER_OTLP_ENDPOINT: sink.endpoint })
      const measured = []
      for (const kind of Object.keys(KINDS)) {
        const plan = { origins: stack.origins, groups: [{ name: kind, requests: requests[kind] }] }
        await driver.run({ ...plan, rate: LOW_RATE * 2, seconds: 2 })
        const since = Date.now()
        const figures = await driver.run({ ...plan, rate: LOW_RATE, seconds: seconds * 2 })
        measured.push({ kind, since, until: Date.now(), ...figures.groups[kind] })
      }
      for (let waited = 0; ; waited += HANDING_OVER_MS) {
        await new Promise((resolve) => setTimeout(resolve, HANDING_OVER_MS))
        const rows = measured.map((one) => ({
          ...one,
          parts: partsOf(sink.spans, { ...one, operation: KINDS[one.kind] }),
        }))
        const missing = rows.find(({ parts, ok }) => parts.hop.count < ok / 2)
        if (missing === undefined) return rows
        if (waited > PATIENCE_MS)
          throw new Error(`${missing.kind}: ${missing.parts.hop.count} traces for ${missing.ok} requests`)
      }
    } finally {
      sink.close()
    }
  },
  text: (
    rows,
  ) => `From the spans of requests at low load (${LOW_RATE} a second), with tracing on, so that all is a little slower than above. The gateway
is everything at the edge (token, rights, limits, signing, tags, headers), the transport the way to the service and back (NATS, waiting
for a place); both together are one gateway hop. The code holds validation, rules and answers; "transactions" is
BEGIN, COMMIT, and the code between statements. Medians.

${rows.map(({ kind, parts }) => goal(`One gateway hop of a ${kind}, p50`, parts.hop.quantile(0.5), (value) => value <= HOP_P50_MS, milliseconds)).join(', ')} (goal ${HOP_P50_MS} ms).

${table(
  ['', 'gateway', 'transport', 'code', 'transactions', 'SQL', 'hop p50', 'hop p95', 'at the client'],
  rows.map(({ kind, parts, p50 }) => [
    kind,
    ...PARTS.map((part) => milliseconds(parts[part].quantile(0.5))),
    milliseconds(parts.hop.quantile(0.5)),
    milliseconds(parts.hop.quantile(0.95)),
    milliseconds(p50),
  ]),
)}`,
}
