import {
  type InvoiceBalance,
  openMinor,
  pay,
  paymentStateOf,
  release,
  reopen,
  reserve,
} from './invoice-balance.policy.js'

const balance = (payableMinor: bigint, reservedMinor = 0n, paidMinor = 0n): InvoiceBalance => ({
  payableMinor,
  reservedMinor,
  paidMinor,
})

describe('the balance of an invoice', () => {
  it.each([
    ['OPEN', balance(100n), 100n],
    ['PARTLY_RESERVED', balance(100n, 40n), 60n],
    ['RESERVED', balance(100n, 100n), 0n],
    ['PARTLY_PAID', balance(100n, 0n, 40n), 60n],
    ['PARTLY_PAID', balance(100n, 60n, 40n), 0n],
    ['PAID', balance(100n, 0n, 100n), 0n],
    ['PAID', balance(0n), 0n],
  ])('is %s', (state, of, open) => {
    expect(paymentStateOf(of)).toBe(state)
    expect(openMinor(of)).toBe(open)
  })

  it('never reserves more than is open (PAY-2)', () => {
    const invoice = balance(100n)
    reserve(invoice, 60n)
    expect(() => reserve(invoice, 41n)).toThrow('than is open')
    reserve(invoice, 40n)
    expect(openMinor(invoice)).toBe(0n)
  })

  it('gives back what was reserved, and no more', () => {
    const invoice = balance(100n, 60n)
    expect(() => release(invoice, 61n)).toThrow('than is reserved')
    release(invoice, 60n)
    expect(openMinor(invoice)).toBe(100n)
  })

  it('pays only what was reserved', () => {
    const invoice = balance(100n, 60n)
    pay(invoice, 60n)
    expect(invoice).toMatchObject({ reservedMinor: 0n, paidMinor: 60n })
    expect(() => pay(invoice, 1n)).toThrow('than is reserved')
  })

  it('PAY-2: leaves out what was discounted and credited', () => {
    const invoice = { ...balance(100n, 60n), creditedMinor: 30n }
    expect(openMinor(invoice)).toBe(10n)
    pay(invoice, 60n, 2n)
    expect(invoice).toMatchObject({ reservedMinor: 0n, paidMinor: 58n, discountedMinor: 2n })
    expect(openMinor(invoice)).toBe(10n)
    reserve(invoice, 10n)
    pay(invoice, 10n)
    expect(paymentStateOf(invoice)).toBe('PAID')
  })

  it('is exactly as before when a payment comes back', () => {
    const invoice = balance(100n, 60n)
    pay(invoice, 60n, 2n)
    reopen(invoice, 60n, 2n)
    expect(invoice).toMatchObject({ reservedMinor: 0n, paidMinor: 0n, discountedMinor: 0n })
    expect(openMinor(invoice)).toBe(100n)
    expect(() => reopen(invoice, 1n)).toThrow('than was paid')
  })
})
