import fc from 'fast-check'
import { useAt, waitFor, type WindowCount } from './sliding-window.js'

const W = 60_000

describe('the sliding window', () => {
  it.each([
    ['nothing kept', undefined, 90_000, 0],
    ['this window', { index: 1, current: 10, previous: 0 }, 90_000, 10],
    ['the window before, half of which is still in sight', { index: 0, current: 10, previous: 0 }, 90_000, 5],
    ['both', { index: 1, current: 3, previous: 10 }, 75_000, 10.5],
    ['a window long ago', { index: 1, current: 10, previous: 10 }, 200_000, 0],
    ['a clock that jumped back', { index: 5, current: 10, previous: 4 }, 90_000, 14],
  ] as const)('counts %s', (_what, kept, now, used) => {
    expect(useAt(kept, now, W).used).toBe(used)
  })

  it('says after what time a refused weight fits, and not earlier', () => {
    const count = fc.record({ current: fc.nat(200), previous: fc.nat(200) })
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 0, max: W - 1 }),
        fc.integer({ min: 1, max: 100 }),
        (kept, elapsed, weight) => {
          const from: WindowCount = { index: 7, ...kept }
          const now = 7 * W + elapsed
          const wait = waitFor(useAt(from, now, W), weight, 100, W)
          const fits = (at: number): boolean => useAt(from, at, W).used + weight <= 100 + 1e-6
          expect(fits(now + wait)).toBe(true)
          if (wait > 1) expect(fits(now + wait - 1)).toBe(false)
        },
      ),
    )
  })
})
