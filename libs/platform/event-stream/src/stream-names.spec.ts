import { partitionOf, StreamNames } from './stream-names.js'

describe('the names on the server', () => {
  const names = new StreamNames()

  it('put an event below its service, partition and aggregate', () => {
    const aggregateId = '01950000-0000-7000-8000-000000000003'
    expect(names.subjectOf({ type: 'procurement.purchase-order.issued.v1', aggregateId })).toBe(
      `nx.evt.procurement.${String(partitionOf(aggregateId))}.purchase-order.issued-v1`,
    )
    expect(() => names.subjectOf({ type: 'procurement', aggregateId })).toThrow('is no event')
  })

  it('never change the partition of an aggregate, and spread aggregates over all', () => {
    const ids = Array.from({ length: 400 }, (_, index) => `01950000-0000-7000-8000-${String(index).padStart(12, '0')}`)
    expect(ids.slice(0, 8).map(partitionOf)).toEqual([7, 2, 3, 5, 6, 3, 1, 2])
    const counts = new Map<number, number>()
    for (const id of ids) counts.set(partitionOf(id), (counts.get(partitionOf(id)) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(Math.min(...counts.values())).toBeGreaterThan(25)
  })

  it('list the durables of a service, one filter each', () => {
    expect(names.durablesOf('billing')).toHaveLength(8)
    expect(names.durablesOf('billing')[3]).toEqual({ stream: 'NX_EVT', durable: 'billing-3', filter: 'nx.evt.*.3.>' })
    expect(() => new StreamNames('NX')).toThrow('lower-case')
  })
})
