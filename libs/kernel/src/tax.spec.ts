import { Money } from './money.js'
import { normalizeTaxRate, splitTaxInclusive, taxByCategory, type TaxableAmount } from './tax.js'

const line = (category: string, rate: string, net: string, currency = 'EUR'): TaxableAmount => ({
  category,
  rate,
  net: Money.parse(net, currency),
})
const shown = (amounts: TaxableAmount[]): string[] =>
  taxByCategory(amounts).map(
    ({ category, rate, taxable, tax }) => `${category} ${rate} ${taxable.toDecimalText()} ${tax.toDecimalText()}`,
  )

const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('taxByCategory (X-2, TAX-01)', () => {
  it('V3: five lines of 0.13 at 19 % bear 0.12, not five times 0.02', () => {
    expect(shown(Array.from({ length: 5 }, () => line('S', '19', '0.13')))).toEqual(['S 19 0.65 0.12'])
  })

  it('keeps categories and rates apart, and sorts them by category and rate', () => {
    const amounts = [line('Z', '0', '5.00'), line('S', '19', '10.00'), line('S', '7', '10.00'), line('E', '0', '1.00')]
    expect(shown(amounts)).toEqual(['E 0 1.00 0.00', 'S 7 10.00 0.70', 'S 19 10.00 1.90', 'Z 0 5.00 0.00'])
  })

  it('takes 19, 19.0 and 19.00 for one rate', () => {
    expect(shown([line('S', '19', '0.65'), line('S', '19.0', '1.00'), line('S', '19.00', '1.00')])).toEqual([
      'S 19 2.65 0.50',
    ])
  })

  it('nets credits and document allowances inside their category', () => {
    expect(shown([line('S', '19', '100.00'), line('S', '19', '-10.00')])).toEqual(['S 19 90.00 17.10'])
  })

  it('rounds half away from zero below zero too', () => {
    expect(shown([line('S', '25', '-6491.34')])).toEqual(['S 25 -6491.34 -1622.84'])
  })

  it('rounds to the minor units of the currency', () => {
    expect(shown([line('S', '10', '1005', 'JPY')])).toEqual(['S 10 1005 101'])
  })

  it('has nothing to say about no lines', () => {
    expect(taxByCategory([])).toEqual([])
  })

  it('refuses mixed currencies, across categories too', () => {
    expect(() => taxByCategory([line('S', '19', '1'), line('Z', '0', '1', 'USD')])).toThrow(
      refusedWith('money.mixed_currencies'),
    )
  })

  it.each([
    ['-19', 'tax.rate_invalid'],
    ['19 %', 'decimal.invalid'],
    ['', 'decimal.invalid'],
  ])('refuses the rate %j', (rate, code) => {
    expect(() => normalizeTaxRate(rate)).toThrow(refusedWith(code))
  })
})

describe('splitTaxInclusive (TAX-01)', () => {
  it.each([
    ['2.99', '4', 'net', '2.88', '0.11'],
    ['2.99', '4', 'tax', '2.87', '0.12'],
    ['-2.99', '4', 'net', '-2.88', '-0.11'],
    ['119.00', '19', 'net', '100.00', '19.00'],
    ['119.00', '19', 'tax', '100.00', '19.00'],
    ['5.00', '0', 'tax', '5.00', '0.00'],
  ] as const)('%s including %s %%, %s rounded, is %s + %s', (gross, rate, rounded, net, tax) => {
    const split = splitTaxInclusive(Money.parse(gross, 'EUR'), rate, rounded)
    expect(split.net.toDecimalText()).toBe(net)
    expect(split.tax.toDecimalText()).toBe(tax)
  })
})
