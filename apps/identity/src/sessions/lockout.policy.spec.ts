import { counted, delayAfter, FORGET_AFTER_MS, FREE_FAILURES, waitFor, type Count } from './lockout.policy.js'

const now = new Date('2026-03-02T09:00:00.000Z')
const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds)

describe('the delay after failed sign-ins (IDN-04)', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 1000],
    [6, 2000],
    [7, 4000],
    [12, 128_000],
    [14, 512_000],
    [15, 900_000],
    [100, 900_000],
    [100_000, 900_000],
  ])('after %i failures is %i ms', (failures, delay) => {
    expect(delayAfter(failures, FREE_FAILURES)).toBe(delay)
  })

  it('starts again after a day without attempts: it is never permanent', () => {
    const count: Count = { failures: 40, lastAt: now, lockedUntil: later(900_000) }
    expect(counted(count, FREE_FAILURES, later(FORGET_AFTER_MS - 1)).failures).toBe(41)
    expect(counted(count, FREE_FAILURES, later(FORGET_AFTER_MS))).toEqual({
      failures: 1,
      lastAt: later(FORGET_AFTER_MS),
      lockedUntil: null,
    })
  })

  it('is over at its end, not before', () => {
    const count = counted({ failures: 5, lastAt: now, lockedUntil: null }, FREE_FAILURES, now)
    expect(waitFor(count, now)).toBe(2000)
    expect(waitFor(count, later(1999))).toBe(1)
    expect(waitFor(count, later(2000))).toBe(0)
  })
})
