import type { Clock } from './clock.js'
import { stepId, uuidV7Ids } from './ids.js'

function clockAt(start: string): Clock & { set(instant: string): void } {
  let now = new Date(start)
  return {
    now: () => now,
    set: (instant) => {
      now = new Date(instant)
    },
  }
}

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const isAscending = (ids: string[]): boolean => ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id)

describe('uuidV7Ids', () => {
  it('gives ids of version 7 that begin with the time of the clock', () => {
    const id = uuidV7Ids(clockAt('2026-03-31T09:30:00.123Z')).next()
    expect(id).toMatch(V7)
    expect(BigInt(`0x${id.replaceAll('-', '').slice(0, 12)}`)).toBe(BigInt(Date.parse('2026-03-31T09:30:00.123Z')))
  })

  it('are strictly increasing within one millisecond', () => {
    const ids = uuidV7Ids(clockAt('2026-03-31T09:30:00.000Z'))
    expect(isAscending(Array.from({ length: 20_000 }, () => ids.next()))).toBe(true)
  })

  it('stay strictly increasing when the clock moves on, stands still and goes back', () => {
    const clock = clockAt('2026-03-31T09:30:00.000Z')
    const ids = uuidV7Ids(clock)
    const instants = [
      '2026-03-31T09:30:00.000Z',
      '2026-03-31T09:30:01.000Z',
      '2026-03-31T09:29:00.000Z',
      '2026-03-31T09:30:01.000Z',
      '2026-03-31T09:30:02.000Z',
    ]
    const made = instants.flatMap((instant) => {
      clock.set(instant)
      return [ids.next(), ids.next()]
    })
    expect(isAscending(made)).toBe(true)
  })

  it('differ between two processes at the same instant', () => {
    const clock = clockAt('2026-03-31T09:30:00.000Z')
    expect(uuidV7Ids(clock).next()).not.toBe(uuidV7Ids(clock).next())
  })
})

describe('stepId', () => {
  it('is the same for the same parts, in every process and release', () => {
    expect(stepId('order', '1', 'book')).toBe(stepId('order', '1', 'book'))
    expect(stepId('order', '1', 'book')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('differs when parts differ, are ordered otherwise or split otherwise', () => {
    const ids = [stepId('a', 'b'), stepId('b', 'a'), stepId('ab'), stepId('a', 'b', ''), stepId('a'), stepId()]
    expect(new Set(ids).size).toBe(ids.length)
  })
})
