import { partsOf } from './span-parts.mjs'

const CLIENT = 3
const SERVER = 2
const span = (spanId, parentId, process, name, [start, end], more = {}) => ({
  traceId: 't',
  spanId,
  parentId,
  process,
  name,
  kind: 1,
  isSql: false,
  start,
  end,
  ...more,
})
const trace = [
  span('edge', '', 'gateway', 'GET /purchase-orders/:id', [100, 120], { kind: SERVER }),
  span('call', 'edge', 'gateway', 'call procurement.purchase-order.get.v1', [102, 119], { kind: CLIENT }),
  span('served', 'call', 'procurement', 'procurement.purchase-order.get.v1', [103, 118], { kind: SERVER }),
  span('unit', 'served', 'procurement', 'transaction procurement', [104, 114]),
  span('one', 'unit', 'procurement', 'SELECT purchase_order', [105, 108], { kind: CLIENT, isSql: true }),
  span('two', 'unit', 'procurement', 'SELECT vendor', [108, 112], { kind: CLIENT, isSql: true }),
]
const parts = (spans, since = 0) => partsOf(spans, { operation: 'purchase-order.get', since, until: 1000 })

describe('where the time of a request goes', () => {
  it('is told apart by the hops of its trace, which together are the whole', () => {
    const { gateway, transport, code, transactions, sql, hop } = parts(trace)
    const told = [gateway, transport, code, transactions, sql].map((part) => Math.round(part.mean))
    expect(told).toEqual([3, 2, 5, 3, 7])
    expect(told.reduce((sum, ms) => sum + ms)).toBe(20)
    expect(hop.mean).toBeCloseTo(5)
  })

  it('is found whichever process handed over first, though the edge names its span after the operation', () => {
    const [edge, ...rest] = trace
    const named = { ...edge, name: 'GET procurement.purchase-order.get.v1' }
    expect(parts([named, ...rest]).hop.mean).toBeCloseTo(5)
    expect(parts([...rest, named]).hop.mean).toBeCloseTo(5)
  })

  it('belongs to a span whose parent it seems to outlast, since spans begin at whole milliseconds', () => {
    const late = trace.map((each) => (each.spanId === 'unit' ? { ...each, start: 109, end: 119 } : each))
    const { code, transactions } = parts(late)
    expect([code.mean, transactions.mean].map(Math.round)).toEqual([5, 3])
  })

  it('leaves out traces of before, and those whose edge has not handed over its spans', () => {
    expect(parts(trace, 101).hop.count).toBe(0)
    expect(parts(trace.slice(1)).hop.count).toBe(0)
    expect(parts(trace).hop.count).toBe(1)
  })
})
