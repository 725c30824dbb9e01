import { newEntries, newLine } from './entries.js'
import { enteredNet, enteredTotals } from './entered-totals.js'

const line = (fields: Partial<ReturnType<typeof newLine>>) => ({ ...newLine(), ...fields })

describe('totals while somebody types', () => {
  it.each([
    ['5 × 240 − 20', { quantity: '5', unitPrice: '240,00', allowance: '20,00' }, '1180.00'],
    ['12.50 per 1000', { quantity: '1', unitPrice: '12,50', priceBaseQuantity: '1000' }, '0.01'],
    ['a third, rounded once', { quantity: '1', unitPrice: '1', priceBaseQuantity: '3' }, '0.33'],
    ['half a cent, away from zero', { quantity: '1', unitPrice: '0,005' }, '0.01'],
  ])('computes a line as the server does: %s', (_what, fields, net) => {
    expect(enteredNet(line(fields), 'EUR', 'de-DE')).toBe(net)
  })

  it.each([
    { quantity: '', unitPrice: '1' },
    { quantity: 'five', unitPrice: '1' },
    { quantity: '1', unitPrice: '' },
  ])('leaves out a line that is not complete: %j', (fields) =>
    expect(enteredNet(line(fields), 'EUR', 'de-DE')).toBeUndefined(),
  )

  it('rounds the tax once for each category and rate', () => {
    const lines = Array.from({ length: 5 }, () => line({ quantity: '1', unitPrice: '0.13', taxPercent: '19' }))
    const totals = enteredTotals({ ...newEntries('EUR'), lines }, 'en-GB')
    expect(totals.taxes).toEqual([
      {
        category: 'S',
        percent: '19',
        taxable: { amount: '0.65', currency: 'EUR' },
        tax: { amount: '0.12', currency: 'EUR' },
      },
    ])
    expect(totals.gross).toEqual({ amount: '0.77', currency: 'EUR' })
  })

  it('counts in the units of the currency', () => {
    const lines = [line({ quantity: '3', unitPrice: '33.4' })]
    expect(enteredTotals({ ...newEntries('JPY'), lines }, 'en-GB').net).toEqual({ amount: '100', currency: 'JPY' })
  })
})
