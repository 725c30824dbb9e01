import { Money, Quantity } from '@nexus/kernel'
import { baseAmounts, converted } from './base-amounts.policy.js'
import { priceLine } from './priced-line.policy.js'

const net = (quantity: string, unitPrice: string, currency: string): bigint =>
  priceLine(
    Quantity.parse(quantity),
    { unitPrice, priceBaseQuantity: '1', taxCategory: 'Z', taxPercent: '0' },
    currency,
    '/lines/0',
  ).netMinor

describe('amounts in the currency of the organization (X-3)', () => {
  it('V4: the residual of a cent goes to the largest line, so the lines add up to the header', () => {
    const lineNets = [net('15', '99.07', 'USD'), net('155', '99.07', 'USD')]
    const document = lineNets.reduce((sum, line) => sum + line, 0n)
    expect(Money.ofMinor(document, 'USD').toDecimalText()).toBe('16841.90')
    const base = baseAmounts({ currency: 'USD', lineNets, net: document, gross: document }, '89.7', 'INR')
    expect(base.net.toDecimalText()).toBe('1510718.43')
    expect(base.lineNets.map((line) => line.toDecimalText())).toEqual(['133298.69', '1377419.74'])
    expect(Money.sum(base.lineNets, 'INR').equals(base.lines)).toBe(true)
  })

  it('V5: 1,452.50 × 3.25 USD are 4,720.63, and at 160.39 ¥757,142', () => {
    const amount = Money.ofMinor(net('1452.50', '3.25', 'USD'), 'USD')
    expect(amount.toDecimalText()).toBe('4720.63')
    expect(converted(amount, '160.39', 'JPY').toString()).toBe('757142 JPY')
  })

  it.each([
    ['half a cent up', '1', ['0.01', '0.01'], ['0.01', '0.01']],
    ['a residual up', '0.5', ['0.01', '0.03'], ['0.01', '0.01']],
    ['equal lines: the first takes it', '0.5', ['0.01', '0.01', '0.01'], ['0.00', '0.01', '0.01']],
  ])('%s', (_, rate, lines, expected) => {
    const lineNets = lines.map((text) => Money.parse(text, 'EUR').minor)
    const sum = lineNets.reduce((total, line) => total + line, 0n)
    const base = baseAmounts({ currency: 'EUR', lineNets, net: sum, gross: sum }, rate, 'USD')
    expect(base.lineNets.map((line) => line.toDecimalText())).toEqual(expected)
    expect(Money.sum(base.lineNets, 'USD').equals(base.lines)).toBe(true)
  })

  it('keeps net + tax = gross, and knows currencies without and with three decimals (X-1)', () => {
    const base = baseAmounts({ currency: 'USD', lineNets: [33333n], net: 33333n, gross: 39666n }, '151.37', 'JPY')
    expect(base.net.add(base.tax).equals(base.gross)).toBe(true)
    expect(base.gross.toDecimalText()).toBe('60042')
    expect(converted(Money.parse('100', 'JPY'), '0.0024', 'BHD').toDecimalText()).toBe('0.240')
  })

  it('is zero for a document without lines', () => {
    expect(baseAmounts({ currency: 'EUR', lineNets: [], net: 0n, gross: 0n }, '2', 'USD').gross.isZero()).toBe(true)
  })
})
