import { lineBelowZero } from './booked-quantity.policy.js'

const booking = (invoiceId: string, bookedMicro: bigint, orderLineId = 'line') => ({
  invoiceId,
  orderLineId,
  bookedMicro,
})

describe('rejecting an invoice that was credited', () => {
  it('would leave the credit without what it takes back', () => {
    expect(lineBelowZero([booking('invoice', 5n), booking('credit', -2n)], 'invoice')).toBe('line')
  })

  it('is fine when other invoices carry the credit, or when the credit goes', () => {
    expect(
      lineBelowZero([booking('invoice', 5n), booking('other', 2n), booking('credit', -2n)], 'invoice'),
    ).toBeUndefined()
    expect(lineBelowZero([booking('invoice', 5n), booking('credit', -2n)], 'credit')).toBeUndefined()
    expect(lineBelowZero([], 'invoice')).toBeUndefined()
  })

  it('looks at each order line for itself', () => {
    expect(
      lineBelowZero([booking('other', 9n, 'a'), booking('invoice', 1n, 'b'), booking('credit', -1n, 'b')], 'invoice'),
    ).toBe('b')
  })
})
