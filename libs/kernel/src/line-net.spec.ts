import { lineNet } from './line-net.js'
import { Money } from './money.js'
import { Quantity } from './quantity.js'
import { UnitPrice } from './unit-price.js'

interface Case {
  rule: string
  quantity: string
  price: string
  base?: string
  allowances?: string[]
  charges?: string[]
  currency?: string
  net: string
}

const cases: Case[] = [
  { rule: 'V1: 3 × 0.335, which floats get wrong', quantity: '3', price: '0.335', net: '1.01' },
  { rule: 'V2: 250 × 12.50 per 1000', quantity: '250', price: '12.50', base: '1000', net: '3.13' },
  { rule: 'a credited line, rounded away from zero', quantity: '-3', price: '0.335', net: '-1.01' },
  {
    rule: 'allowances and charges',
    quantity: '2',
    price: '10',
    allowances: ['1.50', '0.50'],
    charges: ['3.00'],
    net: '21.00',
  },
  {
    rule: 'an allowance larger than the line, rounded once',
    quantity: '0.005',
    price: '1',
    allowances: ['0.01'],
    net: '-0.01',
  },
  { rule: 'a free line', quantity: '5', price: '0', net: '0.00' },
  { rule: 'no quantity', quantity: '0', price: '9.99', charges: ['1.00'], net: '1.00' },
  { rule: 'a price of eight decimals', quantity: '1000000', price: '0.00000125', net: '1.25' },
  { rule: 'a third, exact until it is rounded', quantity: '3', price: '1', base: '9', net: '0.33' },
  { rule: 'a currency without decimals', quantity: '3', price: '33.5', currency: 'JPY', net: '101' },
  { rule: 'a currency with three decimals', quantity: '1', price: '0.0005', currency: 'BHD', net: '0.001' },
]

const refusedWith = (code: string): Error => expect.objectContaining({ code }) as Error

describe('lineNet (X-2)', () => {
  it.each(cases)(
    '$rule: $net',
    ({ quantity, price, base = '1', allowances = [], charges = [], currency = 'EUR', net }) => {
      const amount = lineNet({
        quantity: Quantity.parse(quantity),
        unitPrice: UnitPrice.parse(price, Quantity.parse(base)),
        allowances: allowances.map((text) => Money.parse(text, currency)),
        charges: charges.map((text) => Money.parse(text, currency)),
        currency,
      })
      expect(amount.toJSON()).toEqual({ amount: net, currency })
    },
  )

  const line = { quantity: Quantity.parse('3'), unitPrice: UnitPrice.parse('0.335'), currency: 'EUR' }

  it('rounds otherwise only when told to', () => {
    expect(lineNet({ ...line, rounding: 'down' }).toDecimalText()).toBe('1.00')
  })

  it('refuses an allowance in another currency', () => {
    expect(() => lineNet({ ...line, allowances: [Money.parse('1', 'USD')] })).toThrow(
      refusedWith('money.mixed_currencies'),
    )
  })

  it('refuses a net that no amount can hold', () => {
    const huge = { quantity: Quantity.parse('999999999'), unitPrice: UnitPrice.parse('9999999999') }
    expect(() => lineNet({ ...line, ...huge })).toThrow(refusedWith('money.out_of_range'))
  })
})
