import fc from 'fast-check'
import { type Counted, fromCounted, openInCounted, shareOf, sumCounted, upToRest } from './counted-unit.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const NOTHING: Counted = { counted: 0n, base: 0n }
const dozen = { unitCode: 'C62', numerator: 12, denominator: 1 }

describe('X-4: counting in another unit', () => {
  it('115 pieces of boxes of 12 are 9.583333 boxes, and 5 pieces are open of 10 boxes (V22)', () => {
    const { base, remainder } = fromCounted(micro(115), NOTHING, dozen)
    expect([base, remainder > 0n]).toEqual([micro(9.583333), true])
    expect(openInCounted(micro(10) - base, { counted: micro(115), base }, dozen)).toBe(micro(5))
    expect(fromCounted(micro(5), { counted: micro(115), base }, dozen)).toEqual({
      base: micro(10) - base,
      remainder: 0n,
    })
  })

  it('does not drift: whatever the parts, their sum is what all of them are together', () => {
    const part = fc.bigInt({ min: 1n, max: micro(500) })
    const factor = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), factor, factor, (parts, numerator, denominator) => {
        const unit = { unitCode: 'C62', numerator, denominator }
        let soFar = NOTHING
        for (const size of parts) {
          const { base } = fromCounted(size, soFar, unit)
          soFar = { counted: soFar.counted + size, base: soFar.base + base }
        }
        const all = parts.reduce((sum, size) => sum + size, 0n)
        expect(soFar.base).toBe((all * BigInt(denominator)) / BigInt(numerator))
        // There and back: nothing is open of what was counted in full.
        if ((all * BigInt(denominator)) % BigInt(numerator) === 0n) expect(openInCounted(0n, soFar, unit)).toBe(0n)
      }),
      { seed: 4, numRuns: 500 },
    )
  })

  it('heals itself when a part in the middle is reversed', () => {
    const first = fromCounted(micro(1), NOTHING, dozen).base
    const both = {
      counted: micro(2),
      base: first + fromCounted(micro(1), { counted: micro(1), base: first }, dozen).base,
    }
    const left = { counted: micro(1), base: both.base - first }
    expect(left.base + fromCounted(micro(11), left, dozen).base).toBe(micro(1))
  })

  it('shares out a whole, and takes the last millionth with the rest', () => {
    expect(shareOf(micro(9.583333), micro(115), micro(115))).toBe(micro(9.583333))
    expect(shareOf(10n, 1n, 3n)).toBe(3n)
    expect(upToRest(999_999n, 1_000_000n)).toBe(1_000_000n)
    expect(upToRest(1_000_001n, 1_000_000n)).toBe(1_000_000n)
    expect(upToRest(999_998n, 1_000_000n)).toBe(999_998n)
  })

  it('sums up what was counted by order line, without what was not', () => {
    const line = { orderLineId: 'a', micro: 5n, countedMicro: 60n }
    expect(sumCounted([line, line, { ...line, countedMicro: null }])).toEqual(
      new Map([['a', { counted: 120n, base: 10n }]]),
    )
  })
})
