import { Histogram } from '../driver/histogram.mjs'
import { CLIENT, SERVER } from './span-sink.mjs'

/** Of a trace, in the order in which a request passes them. */
export const PARTS = ['gateway', 'transport', 'code', 'transactions', 'sql']

const NOBODY = {}

/** Where the time of the requests of an operation went, from the spans of whole traces. */
export function partsOf(spans, { operation, since, until }) {
  const parts = Object.fromEntries([...PARTS, 'hop'].map((part) => [part, new Histogram()]))
  const traces = groupBy(spans)
  for (const trace of traces.values()) {
    const byId = new Map(trace.map((span) => [span.spanId, span]))
    // The edge serves it as well, and is asked by nobody.
    const served = trace.find(
      ({ kind, name, parentId }) => kind === SERVER && name.includes(operation) && byId.has(parentId),
    )
    const call = byId.get(served?.parentId)
    let edge = call
    while (byId.has(edge?.parentId)) edge = byId.get(edge.parentId)
    if (edge === undefined || edge === call || edge.start < since || edge.end > until) continue
    // By whose span it is, not by its time: spans begin at whole milliseconds, and some would seem to end after their parent.
    const isInside = ({ process, parentId }) =>
      process === served.process && (parentId === served.spanId || isInside(byId.get(parentId) ?? NOBODY))
    const inside = trace.filter(isInside)
    const lasting = (all) => all.reduce((sum, { start, end }) => sum + end - start, 0)
    const sql = lasting(inside.filter(({ kind, isSql }) => kind === CLIENT && isSql))
    const transactions = lasting(inside.filter(({ name }) => name.startsWith('transaction ')))
    parts.gateway.add(lasting([edge]) - lasting([call]))
    parts.transport.add(lasting([call]) - lasting([served]))
    parts.hop.add(lasting([edge]) - lasting([served]))
    parts.sql.add(sql)
    parts.transactions.add(transactions - sql)
    parts.code.add(lasting([served]) - transactions)
  }
  return parts
}

function groupBy(spans) {
  const traces = new Map()
  for (const span of spans) {
    const trace = traces.get(span.traceId)
    if (trace === undefined) traces.set(span.traceId, [span])
    else trace.push(span)
  }
  return traces
}
