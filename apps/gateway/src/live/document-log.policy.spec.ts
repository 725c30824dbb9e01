import { type DocumentChange, DocumentLog } from './document-log.policy.js'

const LIMITS = { keptMs: 1_000, apartMs: 100, perTenant: 3 }
const change = (documentId: string, version = 2, tenantId = 'one'): DocumentChange => ({
  ...{ tenantId, documentType: 'vendor', documentId, version },
  at: '2026-03-31T09:30:00.000Z',
})
const ids = (log: DocumentLog, sequence: number, tenantId = 'one'): string[] =>
  log.after(tenantId, sequence).map(({ documentId }) => documentId)

describe('what changed of late', () => {
  it('is each document once, with its newest version, in the order of the changes', () => {
    const log = new DocumentLog('p', LIMITS, 0)
    log.add(change('a'), 1)
    log.add(change('b'), 2)
    log.add(change('a', 3), 3)
    expect(log.add(change('a', 3), 4)).toBeUndefined()
    expect(log.add(change('a', 2), 5)).toBeUndefined()
    expect(log.after('one', 0)).toMatchObject([
      { documentId: 'b', version: 2, sequence: 2 },
      { documentId: 'a', version: 3, sequence: 3 },
    ])
    expect(log.after('two', 0)).toEqual([])
  })

  it('goes on after a place of the same process', () => {
    const log = new DocumentLog('p', LIMITS, 0)
    log.add(change('a'), 1)
    const place = log.end(1)
    log.add(change('b'), 2)
    expect(ids(log, log.goOn('one', place) ?? NaN)).toEqual(['b'])
    expect(log.goOn('one', { ...place, sequence: 9 })).toBeUndefined()
  })

  it('does not go on after a place of which something is not kept any more, by number or by age', () => {
    const log = new DocumentLog('p', LIMITS, 0)
    const [first, other] = [log.end(0), 'two']
    for (const [index, id] of ['a', 'b', 'c'].entries()) log.add(change(id), index)
    expect(log.goOn('one', first)).toBe(0)
    log.add(change('d'), 3)
    expect(log.goOn('one', first)).toBeUndefined()
    expect(log.goOn('one', { ...first, sequence: 1 })).toBe(1)
    expect(log.goOn(other, first)).toBe(0)
    log.prune(1_002)
    expect(ids(log, 0)).toEqual(['c', 'd'])
    log.prune(5_000)
    expect(ids(log, 0)).toEqual([])
    expect(log.goOn('one', { ...first, sequence: 3 })).toBeUndefined()
    expect(log.goOn('one', { ...first, sequence: 4 })).toBe(4)
  })

  it('tells a little twice rather than anything not at all to somebody whom another process told', () => {
    const log = new DocumentLog('p', LIMITS, 0)
    for (const [id, now] of [
      ['a', 200],
      ['b', 450],
      ['c', 520],
    ] as const)
      log.add(change(id), now)
    const from = (at: number) => log.goOn('one', { process: 'q', sequence: 77, at })
    expect(ids(log, from(540) ?? NaN)).toEqual(['b', 'c'])
    expect(ids(log, from(900) ?? NaN)).toEqual([])
    // It had not begun to hear then.
    expect(from(100)).toBeUndefined()
    expect(ids(log, from(101) ?? NaN)).toEqual(['a', 'b', 'c'])
    log.add(change('d'), 600)
    expect(from(300)).toBeUndefined()
    expect(ids(log, from(301) ?? NaN)).toEqual(['b', 'c', 'd'])
  })

  it('means nothing any more after something was missed', () => {
    const log = new DocumentLog('p', LIMITS, 0)
    log.add(change('a'), 1)
    const place = log.end(1)
    log.forget(2)
    expect(log.goOn('one', place)).toBeUndefined()
    expect(log.goOn('two', place)).toBeUndefined()
    expect(log.goOn('one', log.end(2))).toBe(2)
    expect(log.goOn('one', { process: 'q', sequence: 1, at: 102 })).toBeUndefined()
  })
})
