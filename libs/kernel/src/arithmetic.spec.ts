import fc from 'fast-check'
import { CURRENCIES } from './currency.js'
import { formatDecimal, normalizeDecimal, parseDecimal, percent, rational, rescale } from './decimal.js'
import { lineNet } from './line-net.js'
import { Money, MONEY_LIMIT } from './money.js'
import { Quantity } from './quantity.js'
import { divideRounded, type RoundingMode } from './rounding.js'
import { splitTaxInclusive, taxByCategory, type TaxableAmount } from './tax.js'
import { UnitPrice } from './unit-price.js'

/** What holds for every amount, tried on many (reliability.md 2.13). One seed, so that a failure comes back. */
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns = 2_000): void => {
  fc.assert(property, { seed: 20260331, numRuns })
}

const minor = fc.bigInt({ min: 1n - MONEY_LIMIT, max: MONEY_LIMIT - 1n })
const modestMinor = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n })
const currency = fc.constantFrom(...CURRENCIES)
const money = fc.tuple(minor, currency).map(([value, code]) => Money.ofMinor(value, code))
const euros = modestMinor.map((value) => Money.ofMinor(value, 'EUR'))
const micro = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
  .filter((values) => values.some((value) => value > 0n))
const rate = fc
  .integer({ min: 0, max: 5_000 })
  .map((hundredths) => formatDecimal({ unscaled: BigInt(hundredths), scale: 2 }))
const rounding = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'up', 'down')
const shuffled = <T>(values: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(values, { minLength: values.length })

describe('numbers and their text', () => {
  it('decimal text comes back as it was', () => {
    holds(
      fc.property(minor, fc.integer({ min: 0, max: 12 }), (unscaled, scale) => {
        const text = formatDecimal({ unscaled, scale })
        expect(parseDecimal(text)).toEqual({ unscaled, scale })
        expect(normalizeDecimal(parseDecimal(formatDecimal({ unscaled, scale }, { trim: true })))).toEqual(
          normalizeDecimal({ unscaled, scale }),
        )
      }),
    )
  })

  it('money comes back from its JSON, in every currency', () => {
    holds(fc.property(money, (amount) => Money.fromJson(amount.toJSON()).equals(amount)))
  })

  it('a quantity comes back from its text', () => {
    holds(fc.property(micro, (value) => Quantity.parse(Quantity.ofMicro(value).toString()).micro === value))
  })

  it('any text is read or refused with a code, never with another failure', () => {
    holds(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9.,eE ]{0,20}$/)), (text) => {
        try {
          Money.parse(text, 'EUR', 'half-up')
        } catch (error) {
          expect(error).toMatchObject({
            code: expect.stringMatching(/^(decimal\.invalid|money\.out_of_range)$/) as string,
          })
        }
      }),
    )
  })
})

describe('rounding', () => {
  it('stays within one unit, within half a unit for the half modes, and mirrors around zero', () => {
    holds(
      fc.property(minor, fc.bigInt({ min: 1n, max: 10n ** 12n }), rounding, (numerator, denominator, mode) => {
        const rounded = divideRounded(numerator, denominator, mode)
        const error = rounded * denominator - numerator
        const distance = error < 0n ? -error : error
        expect(mode.startsWith('half') ? distance * 2n <= denominator : distance < denominator).toBe(true)
        expect(divideRounded(-numerator, denominator, mode)).toBe(-rounded)
      }),
    )
  })

  it('of what fits changes nothing', () => {
    holds(
      fc.property(minor, fc.integer({ min: 0, max: 8 }), rounding, (unscaled, scale, mode) => {
        expect(rescale({ unscaled: unscaled * 1000n, scale: scale + 3 }, scale, mode)).toBe(unscaled)
      }),
    )
  })
})

describe('adding', () => {
  it('is undone by subtracting', () => {
    holds(
      fc.property(
        euros,
        euros,
        (a, b) => a.add(b).subtract(b).equals(a) && a.subtract(b).equals(b.subtract(a).negate()),
      ),
    )
    holds(
      fc.property(
        micro,
        micro,
        (a, b) => Quantity.ofMicro(a).add(Quantity.ofMicro(b)).subtract(Quantity.ofMicro(b)).micro === a,
      ),
    )
  })

  it('gives the same total in any order', () => {
    const lists = fc.array(euros, { maxLength: 20 }).chain((list) => fc.tuple(fc.constant(list), shuffled(list)))
    holds(fc.property(lists, ([list, other]) => Money.sum(list, 'EUR').equals(Money.sum(other, 'EUR'))))
  })

  it('orders as the minor units do', () => {
    holds(
      fc.property(
        euros,
        euros,
        (a, b) =>
          a.compare(b) === (a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0) && b.compare(a) === 0 - a.compare(b),
      ),
    )
  })
})

describe('allocation (MON-03)', () => {
  it('adds up, keeps the sign, and gives each within one minor unit of its exact share', () => {
    holds(
      fc.property(minor, currency, weights, (value, code, shares) => {
        const whole = Money.ofMinor(value, code)
        const total = shares.reduce((sum, share) => sum + share, 0n)
        const parts = whole.allocate(shares)
        expect(Money.sum(parts, code).equals(whole)).toBe(true)
        const isFair = (part: Money, index: number): boolean => {
          const error = part.minor * total - value * (shares[index] ?? 0n)
          return part.minor * value >= 0n && error < total && error > -total
        }
        expect(parts.every(isFair)).toBe(true)
      }),
    )
  })

  it('mirrors around zero', () => {
    holds(
      fc.property(euros, weights, (whole, shares) => {
        const mirrored = whole
          .negate()
          .allocate(shares)
          .map((part) => part.negate().minor)
        expect(mirrored).toEqual(whole.allocate(shares).map((part) => part.minor))
      }),
    )
  })

  it('gives each weight the same part in any order, but for ties, which the order decides by one minor unit', () => {
    const lists = weights.chain((list) =>
      fc.tuple(fc.constant(list), shuffled(list.map((weight, index) => ({ weight, index })))),
    )
    holds(
      fc.property(modestMinor, lists, (value, [shares, order]) => {
        const whole = Money.ofMinor(value, 'EUR')
        const size = value < 0n ? -value : value
        const total = shares.reduce((sum, share) => sum + share, 0n)
        const remainders = shares.map((share) => (size * share) % total)
        const isTied = (index: number): boolean =>
          remainders.filter((remainder) => remainder === remainders[index]).length > 1
        const parts = whole.allocate(shares)
        const reordered = whole.allocate(order.map(({ weight }) => weight))
        const isStable = (part: Money, place: number): boolean => {
          const index = order[place]?.index ?? -1
          const difference = part.subtract(parts[index] ?? part).absolute().minor
          return difference <= (isTied(index) ? 1n : 0n)
        }
        expect(reordered.every(isStable)).toBe(true)
      }),
    )
  })
})

describe('lines and tax (X-2, TAX-01)', () => {
  const amounts = fc.array(
    fc.record<TaxableAmount>({
      category: fc.constantFrom('S', 'Z', 'E'),
      rate: fc.constantFrom('0', '7', '19', '19.00', '7.7'),
      net: euros,
    }),
    { maxLength: 15 },
  )

  it('the tax of a document does not depend on the order of its lines, and its taxable amounts add up to its net', () => {
    holds(
      fc.property(
        amounts.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          const taxes = taxByCategory(list)
          expect(JSON.stringify(taxByCategory(other))).toBe(JSON.stringify(taxes))
          const nets = list.map(({ net }) => net)
          expect(
            Money.sum(
              taxes.map(({ taxable }) => taxable),
              'EUR',
            ).equals(Money.sum(nets, 'EUR')),
          ).toBe(true)
        },
      ),
    )
  })

  it('a net amount comes back from its gross amount', () => {
    holds(
      fc.property(euros, rate, (net, percentage) => {
        const gross = net.add(net.multiply(percent(percentage)))
        expect(splitTaxInclusive(gross, percentage, 'net').net.equals(net)).toBe(true)
      }),
    )
  })

  it('the parts of a gross amount add up to it, and are within one minor unit whichever is rounded', () => {
    holds(
      fc.property(euros, rate, rounding, (gross, percentage, mode) => {
        const [byNet, byTax] = (['net', 'tax'] as const).map((side) => splitTaxInclusive(gross, percentage, side, mode))
        expect(byNet?.net.add(byNet.tax).equals(gross)).toBe(true)
        expect(byTax?.net.add(byTax.tax).equals(gross)).toBe(true)
        expect(byNet?.net.subtract(byTax?.net ?? gross).absolute().minor).toBeLessThanOrEqual(1n)
      }),
    )
  })

  it('a price per base costs the same as the price and the base, both times any factor', () => {
    holds(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        fc.integer({ min: 0, max: 8 }),
        fc.bigInt({ min: 1_000n, max: 10n ** 9n }),
        fc.bigInt({ min: 1n, max: 9_999n }),
        fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
        (unscaled, scale, base, factor, quantity) => {
          const price = (times: bigint): UnitPrice =>
            UnitPrice.parse(formatDecimal({ unscaled: unscaled * times, scale }), Quantity.ofMicro(base * times))
          const [single, multiple] = [price(1n), price(factor)]
          expect(single.compare(multiple)).toBe(0)
          const line = { quantity: Quantity.ofMicro(quantity), currency: 'EUR' }
          expect(lineNet({ ...line, unitPrice: single }).equals(lineNet({ ...line, unitPrice: multiple }))).toBe(true)
          expect(lineNet({ ...line, unitPrice: single }).negate()).toEqual(
            lineNet({ ...line, quantity: line.quantity.negate(), unitPrice: single }),
          )
        },
      ),
    )
  })

  it('a unit conversion and its inverse do not drift when the quantity divides (X-4)', () => {
    holds(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 1_000n }), (boxes, perBox) => {
        const pieces = Quantity.ofMicro(boxes * perBox)
        expect(pieces.multiply(rational(1n, perBox)).multiply(rational(perBox))).toEqual(pieces)
      }),
    )
  })
})
