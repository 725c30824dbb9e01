import type { PaymentTerms } from '@nexus/contracts-billing'
import { anId } from '../../test/builders/match.builder.js'
import type { PayableInvoice } from './payment-amounts.policy.js'
import { netMinor, planPayment } from './payment-plan.policy.js'

const part = (minor: bigint, parts: Partial<PayableInvoice> = {}) => ({
  invoice: {
    id: anId(),
    number: 'R1',
    kind: 'invoice' as const,
    state: 'MATCHED',
    openExceptions: 0,
    vendorId: 'vendor',
    vendorName: 'Paper & Co',
    currency: 'EUR',
    payableMinor: minor,
    reservedMinor: 0n,
    paidMinor: 0n,
    ...parts,
  },
  minor,
})
const credit = (minor: bigint) => part(minor, { kind: 'credit-note', number: 'C1' })
const twoPercent: PaymentTerms = {
  due: { kind: 'net', days: 30 },
  discounts: [{ percent: '2', withinDays: 10 }],
  businessDays: 'none',
}
const termsOf =
  (terms: PaymentTerms | undefined, dueDates: readonly string[] = []) =>
  () => ({
    dueDate: dueDates[0] ?? '2026-04-01',
    source: 'vendor-terms' as const,
    terms,
    issueDate: '2026-03-02',
  })
const wish = { currency: 'EUR', firstDay: '2026-03-03', takeDiscounts: true, transfers: 'one' as const }
const code = (reason: string) => expect.objectContaining({ code: `billing.payment_request.${reason}` })

describe('PAY-2: the plan of a payment', () => {
  it('takes the discount whose window is open, exactly, and pays on the last business day of the window', () => {
    const plan = planPayment([part(4522n)], termsOf(twoPercent), wish)
    expect(plan).toMatchObject({
      totalMinor: 4432n,
      dueDate: '2026-03-12',
      parts: [{ minor: 4522n, discountMinor: 90n, discountUntil: '2026-03-12', dueDate: '2026-04-01' }],
    })
  })

  it.each([
    ['2026-03-12', 90n],
    ['2026-03-13', 0n],
  ])('first possible on %s takes %s of discount', (firstDay, discountMinor) => {
    const [planned] = planPayment([part(4522n)], termsOf(twoPercent), { ...wish, firstDay }).parts
    expect(planned?.discountMinor).toBe(discountMinor)
  })

  it('leaves a discount when told so, or without terms', () => {
    expect(planPayment([part(4522n)], termsOf(twoPercent), { ...wish, takeDiscounts: false }).totalMinor).toBe(4522n)
    expect(planPayment([part(4522n)], termsOf(undefined), wish)).toMatchObject({
      totalMinor: 4522n,
      dueDate: '2026-04-01',
    })
  })

  it('pays before a weekend when the window ends on it', () => {
    const friday = { ...twoPercent, discounts: [{ percent: '2', withinDays: 12 }] } // Saturday 14 March
    expect(planPayment([part(4522n)], termsOf(friday), wish).dueDate).toBe('2026-03-13')
  })

  it('takes a discount only of what credits leave to pay, and is never below zero', () => {
    const plan = planPayment([part(10_000n), credit(5000n)], termsOf(twoPercent), wish)
    expect(plan.totalMinor).toBe(4900n)
    expect(plan.parts.map(netMinor)).toEqual([9900n, -5000n])
    expect(() => planPayment([part(5000n), credit(5000n)], termsOf(twoPercent), wish)).toThrow(code('mixed'))
  })

  it('spreads credits over invoices in one transfer', () => {
    const plan = planPayment([part(3000n), part(3000n), credit(4000n)], termsOf(twoPercent), wish)
    expect(plan.parts.map(({ discountMinor }) => discountMinor)).toEqual([0n, 40n, 0n])
    expect(plan.totalMinor).toBe(1960n)
  })

  it('gives each invoice its transfer, and each credit note to one of them whole', () => {
    const plan = planPayment([part(1000n), part(3000n), credit(2000n)], termsOf(undefined), {
      ...wish,
      transfers: 'per-invoice',
    })
    const byTransfer = [0, 1].map((transfer) =>
      plan.parts.filter((each) => each.transfer === transfer).reduce((sum, each) => sum + netMinor(each), 0n),
    )
    expect(byTransfer.sort()).toEqual([1000n, 1000n])
    expect(() =>
      planPayment([part(1000n), part(1000n), credit(1500n)], termsOf(undefined), { ...wish, transfers: 'per-invoice' }),
    ).toThrow(code('mixed'))
  })

  it('is due with the earliest of its invoices', () => {
    const due = ['2026-04-09', '2026-04-01']
    const plan = planPayment([part(1n), part(1n)], () => ({ ...termsOf(undefined)(), dueDate: due.pop() ?? '' }), wish)
    expect(plan.dueDate).toBe('2026-04-01')
  })
})
