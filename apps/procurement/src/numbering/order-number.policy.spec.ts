import { orderNumber, orderNumberOf, orderSeries } from './order-number.policy.js'

describe('the number of an order', () => {
  it('has six digits and more where a year needs them (X-5)', () => {
    expect(orderNumber('2026', 1)).toBe('PO-2026-000001')
    expect(orderNumber('2026', 1_000_000)).toBe('PO-2026-1000000')
    expect(orderSeries(null, '2026')).toBe('purchase-order:organization:2026')
  })

  it.each([
    [0, 'PO-2026-000001'],
    [1, 'PO-2026-000001-2'],
    [9, 'PO-2026-000001-10'],
  ])('is printed for revision %i as %s (PO-3)', (revision, printed) => {
    expect(orderNumberOf('PO-2026-000001', revision)).toBe(printed)
  })
})
