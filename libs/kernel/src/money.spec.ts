import { percent, rational } from './decimal.js'
import { Money, sumJson } from './money.js'
import type { RoundingMode } from './rounding.js'

const eur = (text: string): Money => Money.parse(text, 'EUR')
const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('Money: reading and writing', () => {
  it.each([
    ['1250', 'EUR', 125000n, '1250.00'],
    ['1250.5', 'EUR', 125050n, '1250.50'],
    ['-0.01', 'EUR', -1n, '-0.01'],
    ['-0', 'EUR', 0n, '0.00'],
    ['500', 'JPY', 500n, '500'],
    ['1.234', 'BHD', 1234n, '1.234'],
    ['1.2345', 'CLF', 12345n, '1.2345'],
  ])('reads %s %s as minor units and writes all decimals of the currency', (text, currency, minor, written) => {
    const money = Money.parse(text, currency)
    expect(money.minor).toBe(minor)
    expect(money.toDecimalText()).toBe(written)
    expect(JSON.parse(JSON.stringify(money))).toEqual({ amount: written, currency })
    expect(String(money)).toBe(`${written} ${currency}`)
    expect(Money.fromJson(money.toJSON()).equals(money)).toBe(true)
  })

  it.each([
    ['1.005', 'EUR'],
    ['1.000', 'EUR'],
    ['1.0', 'JPY'],
    ['1.2345', 'BHD'],
  ])('refuses %s %s: more decimals than the currency has', (text, currency) => {
    expect(() => Money.parse(text, currency)).toThrow(refusedWith('money.too_many_decimals'))
  })

  it.each<[RoundingMode, string, string]>([
    ['half-up', '1.005', '1.01'],
    ['half-up', '-1.005', '-1.01'],
    ['half-even', '1.005', '1.00'],
    ['half-even', '1.015', '1.02'],
    ['up', '1.001', '1.01'],
    ['up', '-1.001', '-1.01'],
    ['down', '1.009', '1.00'],
    ['down', '-1.009', '-1.00'],
  ])('rounds %s only when told to: %s becomes %s', (rounding, text, expected) => {
    expect(Money.parse(text, 'EUR', rounding).toDecimalText()).toBe(expected)
  })

  it.each(['XAU', 'XXX', 'DEM', 'eur', ''])('refuses the currency %j', (currency) => {
    expect(() => Money.parse('1', currency)).toThrow(refusedWith('money.currency_unknown'))
    expect(() => Money.ofMinor(1n, currency)).toThrow(refusedWith('money.currency_unknown'))
    expect(() => Money.zero(currency)).toThrow(refusedWith('money.currency_unknown'))
  })

  it('refuses text that is not a decimal number', () => {
    expect(() => eur('1,50')).toThrow(refusedWith('decimal.invalid'))
  })
})

describe('a sum of amounts', () => {
  it('is shown exactly beyond what one amount can hold', () => {
    expect(sumJson(2n ** 53n, 'EUR')).toEqual({ amount: '90071992547409.92', currency: 'EUR' })
    expect(sumJson(-5n, 'EUR')).toEqual({ amount: '-0.05', currency: 'EUR' })
    expect(sumJson(500n, 'JPY')).toEqual({ amount: '500', currency: 'JPY' })
  })
})

describe('Money: range (money.out_of_range at 2^53 minor units)', () => {
  const largest = Money.ofMinor(2n ** 53n - 1n, 'EUR')
  const cent = eur('0.01')

  it('holds the largest amount exactly', () => {
    expect(largest.toDecimalText()).toBe('90071992547409.91')
    expect(largest.negate().toDecimalText()).toBe('-90071992547409.91')
  })

  it.each<[string, () => unknown]>([
    ['from minor units', () => Money.ofMinor(2n ** 53n, 'EUR')],
    ['from negative minor units', () => Money.ofMinor(-(2n ** 53n), 'EUR')],
    ['when read', () => eur('90071992547409.92')],
    ['when rounded', () => Money.parse('90071992547409.915', 'EUR', 'half-up')],
    ['when added', () => largest.add(cent)],
    ['when subtracted', () => largest.negate().subtract(cent)],
    ['when summed', () => Money.sum([largest, cent], 'EUR')],
    ['when multiplied', () => largest.multiply(rational(2n))],
    ['from a fraction', () => Money.ofRational(rational(2n ** 53n, 100n), 'EUR')],
  ])('refuses more %s, and never rounds it', (_when, attempt) => {
    expect(attempt).toThrow(refusedWith('money.out_of_range'))
  })
})

describe('Money: arithmetic', () => {
  it('adds, subtracts, negates and sums exactly', () => {
    expect(eur('0.10').add(eur('0.20'))).toEqual(eur('0.30'))
    expect(eur('1.00').subtract(eur('1.01'))).toEqual(eur('-0.01'))
    expect(eur('-2.00').absolute()).toEqual(eur('2.00'))
    expect(Money.sum([eur('1.10'), eur('2.20'), eur('-0.30')], 'EUR')).toEqual(eur('3.00'))
    expect(Money.sum([], 'JPY')).toEqual(Money.zero('JPY'))
  })

  it('compares', () => {
    expect([eur('2'), eur('-1'), eur('1')].sort((a, b) => a.compare(b)).map(String)).toEqual([
      '-1.00 EUR',
      '1.00 EUR',
      '2.00 EUR',
    ])
    expect(eur('1').isLessThan(eur('2'))).toBe(true)
    expect(eur('1').isGreaterThan(eur('1'))).toBe(false)
    expect(eur('0').isZero()).toBe(true)
    expect(eur('-0.01').isNegative()).toBe(true)
    expect(eur('0').isPositive()).toBe(false)
    expect(eur('1').equals(Money.parse('1', 'USD'))).toBe(false)
  })

  it.each<[string, (a: Money, b: Money) => unknown]>([
    ['add', (a, b) => a.add(b)],
    ['subtract', (a, b) => a.subtract(b)],
    ['compare', (a, b) => a.compare(b)],
    ['isLessThan', (a, b) => a.isLessThan(b)],
    ['sum', (a, b) => Money.sum([a, b], 'EUR')],
  ])('refuses mixed currencies: %s', (_verb, act) => {
    expect(() => act(eur('1'), Money.parse('1', 'USD'))).toThrow(refusedWith('money.mixed_currencies'))
  })

  it('cannot be changed', () => {
    const money = eur('1')
    expect(() => Object.assign(money, { minor: 5n })).toThrow(TypeError)
    expect(money.minor).toBe(100n)
  })

  it('has no numeric value by accident', () => {
    expect(() => eur('1') < eur('2')).toThrow(TypeError)
  })
})

describe('Money: multiplication rounds once', () => {
  it('rounds half away from zero: −6491.34 × 25 % = −1622.84 (MON-02)', () => {
    expect(eur('-6491.34').multiply(percent('25')).toDecimalText()).toBe('-1622.84')
    expect(eur('6491.34').multiply(percent('25')).toDecimalText()).toBe('1622.84')
  })

  it.each<[RoundingMode, string, string]>([
    ['half-up', '1622.84', '-1622.84'],
    ['half-even', '1622.84', '-1622.84'],
    ['up', '1622.84', '-1622.84'],
    ['down', '1622.83', '-1622.83'],
  ])('6491.34 × 25 %% by %s', (rounding, positive, negative) => {
    expect(eur('6491.34').multiply(percent('25'), rounding).toDecimalText()).toBe(positive)
    expect(eur('-6491.34').multiply(percent('25'), rounding).toDecimalText()).toBe(negative)
  })

  it.each([
    ['20000', rational(29n, 30n), '25', '19333', '4833', '24166'],
    ['16000', rational(29n, 30n), '25', '15467', '3867', '19334'],
    ['2999', rational(6n, 7n), '23.33', '2571', '600', '3171'],
  ])('a total is the sum of rounded parts: %s prorated (MON-04)', (full, share, rate, net, tax, total) => {
    const prorated = Money.parse(full, 'JPY').multiply(share)
    const added = prorated.multiply(percent(rate))
    expect([prorated, added, prorated.add(added)].map((amount) => amount.toDecimalText())).toEqual([net, tax, total])
  })
})

describe('Money: allocation by largest remainder (MON-03)', () => {
  it.each<[string, string, bigint[], string[]]>([
    ['EUR', '100.00', [1n, 1n, 1n], ['33.34', '33.33', '33.33']],
    ['EUR', '-100.00', [1n, 1n, 1n], ['-33.34', '-33.33', '-33.33']],
    ['EUR', '0.05', [1n, 1n], ['0.03', '0.02']],
    ['EUR', '10.00', [1n, 2n], ['3.33', '6.67']],
    ['EUR', '0.02', [1n, 1n, 1n], ['0.01', '0.01', '0.00']],
    ['EUR', '10.00', [0n, 3n, 0n], ['0.00', '10.00', '0.00']],
    ['EUR', '0.00', [1n, 2n], ['0.00', '0.00']],
    ['JPY', '100', [3n, 3n, 4n], ['30', '30', '40']],
    ['BHD', '0.001', [1n, 2n], ['0.000', '0.001']],
  ])('%s %s', (currency, amount, weights, expected) => {
    expect(
      Money.parse(amount, currency)
        .allocate(weights)
        .map((part) => part.toDecimalText()),
    ).toEqual(expected)
  })

  it('needs no floating point for large amounts and weights', () => {
    const parts = Money.ofMinor(2n ** 53n - 1n, 'EUR').allocate([10n ** 30n, 10n ** 30n + 1n])
    expect(parts.map((part) => part.minor)).toEqual([4503599627370495n, 4503599627370496n])
  })

  it.each([
    ['no weights', []],
    ['only zero weights', [0n, 0n]],
    ['a negative weight', [2n, -1n]],
  ])('refuses %s', (_what, weights) => {
    expect(() => eur('1').allocate(weights)).toThrow(refusedWith('money.allocation_invalid'))
  })
})
