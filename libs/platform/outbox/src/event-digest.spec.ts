import { uuidV7Ids } from '@nexus/kernel'
import { BUCKET_MS, differing, digestOf, idAt, instantOf } from './event-digest.js'

const at = Date.parse('2026-03-02T09:00:00.000Z')
const idsAt = (milliseconds: number, count: number): string[] => {
  const ids = uuidV7Ids({ now: () => new Date(milliseconds) })
  return Array.from({ length: count }, () => ids.next())
}

describe('the digest of R3', () => {
  it('reads the instant of an id, and makes the bound that compares with it', () => {
    const [id = ''] = idsAt(at, 1)
    expect(instantOf(id)).toBe(at)
    expect(idAt(at) <= id && id < idAt(at + 1)).toBe(true)
    expect(idAt(0)).toBe('00000000-0000-0000-0000-000000000000')
  })

  it('is the same in any order, and tells the five minutes in which two differ', () => {
    const first = idsAt(at, 4)
    const second = idsAt(at + BUCKET_MS, 3)
    const all = digestOf([...first, ...second])
    expect(all.map(({ from, count }) => [from, count])).toEqual([
      [at, 4],
      [at + BUCKET_MS, 3],
    ])
    expect(differing(all, digestOf([...second, ...first].reverse()))).toEqual([])
    expect(differing(all, digestOf([...first, ...second.slice(1)]))).toEqual([at + BUCKET_MS])
    expect(differing(all, digestOf([...first.slice(1), ...idsAt(at + 1, 1), ...second]))).toEqual([at])
    expect(differing([], all)).toEqual([at, at + BUCKET_MS])
  })
})
