import { Quantity } from '@nexus/kernel'
import { documentTotals } from './document-totals.policy.js'
import { priceLine } from './priced-line.policy.js'

const priced = (quantity: string, unitPrice: string, parts: object = {}, currency = 'EUR') =>
  priceLine(
    Quantity.parse(quantity),
    { unitPrice, priceBaseQuantity: '1', taxCategory: 'S', taxPercent: '19', ...parts },
    currency,
    '/lines/0',
  )
const extra = (kind: 'allowance' | 'charge', amount: string, taxPercent = '19') => ({
  kind,
  amount,
  taxCategory: 'S' as const,
  taxPercent,
})

describe('the price of a line (X-2)', () => {
  it.each([
    ['V1', '3', '0.335', {}, 101n],
    ['V2', '250', '12.50', { priceBaseQuantity: '1000' }, 313n],
    ['an allowance', '5', '240.00', { allowance: '20.00' }, 118000n],
    ['allowance and charge', '42', '143750', { allowance: '20000', charge: '20000' }, 603750000n],
    ['a price of zero', '1', '0', {}, 0n],
  ])('%s: %s × %s is exact and rounded once', (_, quantity, unitPrice, parts, net) => {
    expect(priced(quantity, unitPrice, parts).netMinor).toBe(net)
  })

  it('writes a tax rate in one form, and an allowance only in decimals that the currency has', () => {
    expect(priced('1', '1', { taxPercent: '19.00' }).taxPercent).toBe('19')
    expect(() => priced('1', '100', { allowance: '0.5' }, 'JPY')).toThrow(
      expect.objectContaining({ code: 'money.too_many_decimals' }),
    )
  })
})

describe('the totals of a document (X-2)', () => {
  it('bear the tax of the category, not of each line: five lines of 0.13 at 19 % are 0.12 (V3)', () => {
    const lines = Array.from({ length: 5 }, () => priced('1', '0.13'))
    expect(documentTotals(lines, [], 'EUR')).toMatchObject({
      net: { amount: '0.65' },
      tax: { amount: '0.12' },
      gross: { amount: '0.77' },
      grossMinor: 77n,
    })
  })

  it('take allowances and charges of the document into their tax category', () => {
    const lines = [priced('1', '100'), priced('1', '100', { taxPercent: '7' })]
    expect(documentTotals(lines, [extra('allowance', '10.00'), extra('charge', '5.00', '7')], 'EUR')).toMatchObject({
      lines: { amount: '200.00' },
      allowances: { amount: '10.00' },
      charges: { amount: '5.00' },
      net: { amount: '195.00' },
      taxes: [
        { percent: '7', taxable: { amount: '105.00' }, tax: { amount: '7.35' } },
        { percent: '19', taxable: { amount: '90.00' }, tax: { amount: '17.10' } },
      ],
      gross: { amount: '219.45' },
    })
  })

  it('are zero for a draft without lines, and refused below zero', () => {
    expect(documentTotals([], [], 'EUR')).toMatchObject({ gross: { amount: '0.00' }, grossMinor: 0n })
    expect(() => documentTotals([priced('1', '10')], [extra('allowance', '10.01')], 'EUR')).toThrow(
      expect.objectContaining({
        code: 'procurement.amount_below_zero',
        errors: [expect.objectContaining({ pointer: '/documentAllowanceCharges' })],
      }),
    )
  })
})
