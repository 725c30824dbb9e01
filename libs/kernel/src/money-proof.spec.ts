import { CURRENCIES, minorUnitsOf } from './currency.js'
import { formatDecimal, percent } from './decimal.js'
import { Money } from './money.js'
import { splitTaxInclusive, taxByCategory } from './tax.js'

/** a million random cases without a minor unit of drift, in three kinds. */
const ALLOCATIONS = 400_000
const INCLUSIVE = 400_000
const CATEGORIES = 200_000

/** xorshift32: quick enough for a million cases, and the same ones in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const rateOf = (hundredths: number): string => formatDecimal({ unscaled: BigInt(hundredths), scale: 2 })

describe('Q-03: a million random money cases have no drift', () => {
  it(`${ALLOCATIONS.toLocaleString('en')} allocations: the parts add up, and none is a minor unit from its exact share`, () => {
    const random = randomNumbers(20261121)
    let wrong = 0
    for (let turn = 0; turn < ALLOCATIONS; turn += 1) {
      const currency = CURRENCIES[random(CURRENCIES.length)] ?? 'EUR'
      const whole = Money.ofMinor(BigInt(random(2_000_000_000)) - 1_000_000_000n, currency)
      const weights = Array.from({ length: 1 + random(8) }, () => BigInt(random(10_000)))
      weights[0] = (weights[0] ?? 0n) + 1n
      const total = weights.reduce((sum, weight) => sum + weight, 0n)
      let sum = 0n
      for (const [index, part] of whole.allocate(weights).entries()) {
        sum += part.minor
        const distance = part.minor * total - whole.minor * (weights[index] ?? 0n)
        if (distance >= total || distance <= -total) wrong += 1
      }
      if (sum !== whole.minor) wrong += 1
    }
    expect(wrong).toBe(0)
  })

  it(`${INCLUSIVE.toLocaleString('en')} tax round trips: gross = net + tax, and the net gives the gross back`, () => {
    const random = randomNumbers(731)
    let wrong = 0
    for (let turn = 0; turn < INCLUSIVE; turn += 1) {
      const currency = CURRENCIES[random(CURRENCIES.length)] ?? 'EUR'
      const rate = rateOf(random(5_001))
      const net = Money.ofMinor(BigInt(random(2_000_000_000)) - 1_000_000_000n, currency)
      const gross = net.add(net.multiply(percent(rate), 'half-up'))
      const split = splitTaxInclusive(gross, rate, 'net')
      if (!split.net.add(split.tax).equals(gross)) wrong += 1
      // What was put on comes off again: a whole cent of tax belongs to less than a cent of net.
      if (!split.net.equals(net)) wrong += 1
    }
    expect(wrong).toBe(0)
  })

  it(`${CATEGORIES.toLocaleString('en')} documents: tax per category is within half a minor unit of the exact tax of its lines`, () => {
    const random = randomNumbers(99_991)
    let wrong = 0
    for (let turn = 0; turn < CATEGORIES; turn += 1) {
      const currency = CURRENCIES[random(CURRENCIES.length)] ?? 'EUR'
      const rates = [rateOf(random(2_501)), rateOf(random(2_501))] as const
      const lines = Array.from({ length: 1 + random(6) }, () => ({
        net: Money.ofMinor(BigInt(random(200_000_000)) - 50_000_000n, currency),
        category: 'S',
        rate: rates[random(2)] ?? '0.00',
      }))
      let taxable = 0n
      for (const category of taxByCategory(lines)) {
        const { numerator, denominator } = percent(category.rate)
        const distance = 2n * (category.tax.minor * denominator - category.taxable.minor * numerator)
        if (distance > denominator || distance < -denominator) wrong += 1
        taxable += category.taxable.minor
      }
      if (taxable !== lines.reduce((sum, line) => sum + line.net.minor, 0n)) wrong += 1
    }
    expect(wrong).toBe(0)
  })

  it('covers currencies of every number of decimals', () => {
    expect(new Set(CURRENCIES.map((currency) => minorUnitsOf(currency)))).toEqual(new Set([0, 2, 3, 4]))
  })
})
