import { anId } from '../../test/builders/match.builder.js'
import {
  assertPayableVendor,
  assertStillRecorded,
  creditorAccount,
  debtorAccount,
  type PaidVendor,
} from './payment-accounts.policy.js'
import { type PayableInvoice, paymentParts } from './payment-amounts.policy.js'
import {
  assertExcludable,
  assertNoOrderDuty,
  assertNotApprover,
  excludedFromApproval,
} from './payment-duties.policy.js'
import { messageIdOf, paymentMessage, remittanceOf, requestedDateOf } from './payment-message.policy.js'

const anInvoice = (parts: Partial<PayableInvoice> = {}): PayableInvoice => ({
  id: anId(),
  number: 'R1',
  kind: 'invoice',
  state: 'MATCHED',
  vendorId: 'vendor',
  vendorName: 'Paper & Co',
  currency: 'EUR',
  payableMinor: 4522n,
  reservedMinor: 0n,
  paidMinor: 0n,
  ...parts,
})
const code = (expected: string) => expect.objectContaining({ code: `billing.payment_request.${expected}` })

describe('what a payment takes of its invoices (PAY-2)', () => {
  const take = (invoices: PayableInvoice[], part?: string) =>
    paymentParts(
      invoices,
      invoices.map(({ id }) => id),
      part,
    )

  it('is all that is open', () => {
    const { parts, total } = take([
      anInvoice(),
      anInvoice({ payableMinor: 1000n, reservedMinor: 300n, paidMinor: 200n }),
    ])
    expect(parts.map(({ minor }) => minor)).toEqual([4522n, 500n])
    expect(total.toString()).toBe('50.22 EUR')
  })

  it('is less what credit notes take off', () => {
    const { parts, total } = take([anInvoice(), anInvoice({ kind: 'credit-note', payableMinor: 522n })])
    expect(parts.map(({ minor }) => minor)).toEqual([4522n, 522n])
    expect(total.toString()).toBe('40.00 EUR')
  })

  it('is the part that was asked for, up to what is open', () => {
    expect(take([anInvoice()], '45.22').total.toString()).toBe('45.22 EUR')
    expect(take([anInvoice({ reservedMinor: 4000n })], '5.22').total.toString()).toBe('5.22 EUR')
    expect(() => take([anInvoice({ reservedMinor: 4000n })], '5.23')).toThrow(code('nothing_open'))
  })

  it.each<[string, PayableInvoice[], string]>([
    ['what is reserved', [anInvoice({ reservedMinor: 4522n })], 'nothing_open'],
    ['what is paid', [anInvoice({ paidMinor: 4522n })], 'nothing_open'],
    ['an invoice with an exception', [anInvoice({ state: 'EXCEPTION' })], 'invoice_not_matched'],
    ['a rejected invoice', [anInvoice({ state: 'REJECTED' })], 'invoice_not_matched'],
    ['two vendors', [anInvoice(), anInvoice({ vendorId: 'other' })], 'mixed'],
    ['two currencies', [anInvoice(), anInvoice({ currency: 'USD' })], 'mixed'],
    ['credits as high as the invoices', [anInvoice(), anInvoice({ kind: 'credit-note' })], 'mixed'],
  ])('is never %s', (_, invoices, expected) => {
    expect(() => take(invoices)).toThrow(code(expected))
  })

  it('knows each invoice, once', () => {
    const invoice = anInvoice()
    expect(() => paymentParts([invoice], [invoice.id, invoice.id], undefined)).toThrow(code('invoice_unknown'))
    expect(() => paymentParts([invoice], [anId()], undefined)).toThrow(code('invoice_unknown'))
  })
})

describe('the account to pay to', () => {
  const [first, second] = [{ iban: 'DE79000000001234567890' }, { iban: 'DE16000000002345678901' }]
  const vendor = (...bankAccounts: { iban: string }[]): PaidVendor => ({
    vendorId: 'vendor',
    name: 'Paper & Co',
    state: 'ACTIVE',
    bankAccounts,
  })

  it('is recorded for the vendor and among those of every invoice', () => {
    expect(creditorAccount(vendor(first, second), [])).toBe(first)
    expect(creditorAccount(vendor(first, second), [[], [second]])).toBe(second)
    expect(creditorAccount(vendor(first, second), [[first, second], [second]])).toBe(second)
  })

  it.each([
    ['none is recorded', vendor(), [[first]]],
    ['none is recorded, though the invoice names none', vendor(), []],
    ['the invoice names another', vendor(first), [[second]]],
    ['the invoices have none in common', vendor(first, second), [[first], [second]]],
  ])('is refused when %s', (_, of, named) => {
    expect(() => creditorAccount(of, named)).toThrow(code('bank_mismatch'))
  })

  it('must still be recorded later', () => {
    expect(() => assertStillRecorded(vendor(first), first)).not.toThrow()
    expect(() => assertStillRecorded(vendor(second), first)).toThrow(code('bank_mismatch'))
  })

  it.each([null, { ...vendor(first), state: 'INACTIVE' }])('is of an active vendor: %j (PAY-3)', (of) => {
    expect(() => assertPayableVendor(of)).toThrow(code('vendor_blocked'))
  })

  it('is paid from the named account, else from one in the currency, else from the first', () => {
    const usd = { bankAccountId: 'a', iban: 'X', currency: 'USD' }
    const euro = { bankAccountId: 'b', iban: 'Y', currency: 'EUR' }
    const entity = { name: 'Example Ltd', bankAccounts: [usd, euro] }
    expect(debtorAccount(entity, 'a', 'EUR')).toBe(usd)
    expect(debtorAccount(entity, undefined, 'EUR')).toBe(euro)
    expect(debtorAccount(entity, undefined, 'CHF')).toBe(usd)
    expect(() => debtorAccount(entity, 'c', 'EUR')).toThrow(code('bank_account_unknown'))
    expect(() => debtorAccount({ ...entity, bankAccounts: [] }, undefined, 'EUR')).toThrow(code('bank_account_unknown'))
    expect(() => debtorAccount(null, undefined, 'EUR')).toThrow(code('bank_account_unknown'))
  })
})

describe('duties on a payment (X-9)', () => {
  const people = {
    orders: [{ createdBy: 'buyer', approvedBy: ['approver'], receivedBy: ['receiver'] }],
    enterers: ['clerk'],
  }

  it.each(['buyer', 'approver', 'receiver'])('are none of the %s of an order', (userId) => {
    expect(() => assertNoOrderDuty(people, userId, 'payment exporter')).toThrow(
      expect.objectContaining({ code: 'billing.separation_of_duties' }),
    )
  })

  it('may be those of who entered the invoice, but not to decide on it', () => {
    expect(() => assertNoOrderDuty(people, 'clerk', 'payment exporter')).not.toThrow()
    expect(excludedFromApproval(people, 'preparer', 'clerk')).toEqual([
      'preparer',
      'clerk',
      'buyer',
      'approver',
      'receiver',
    ])
  })

  it('are refused when more people had to do with it than can be excluded by name', () => {
    const many = (count: number) => ({
      orders: [],
      enterers: Array.from({ length: count }, (_, index) => String(index)),
    })
    expect(() => assertExcludable(many(98))).not.toThrow()
    expect(() => assertExcludable(many(99))).toThrow(code('mixed'))
  })

  it('who approved does not export', () => {
    expect(() => assertNotApprover(['ann'], 'ann')).toThrow(
      expect.objectContaining({ code: 'billing.separation_of_duties' }),
    )
    expect(() => assertNotApprover(['ann'], 'ben')).not.toThrow()
  })
})

describe('the payment message (PAY-4)', () => {
  it.each([
    ['2026-04-29', '2026-04-10', '2026-04-29'],
    ['2026-04-29', '2026-04-29', '2026-04-29'],
    ['2026-04-29', '2026-05-02', '2026-05-02'],
  ])('due on %s, exported on %s, is executed on %s', (due, today, requested) => {
    expect(requestedDateOf(due, today)).toBe(requested)
  })

  it('has the id of the request, in 32 characters', () => {
    const id = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b04'
    expect(messageIdOf(id)).toBe('01936d3e7c1a7b3a9d530f6f0a4c4b04')
    const payment = {
      id,
      currency: 'EUR',
      amountMinor: 4522n,
      dueDate: '2026-04-29',
      vendorName: 'Paper & Co',
      debtor: { bankAccountId: 'a', iban: 'DE02120300000000202051', holder: 'Example Ltd' },
      creditor: { iban: 'DE79000000001234567890', bic: 'COBADEFFXXX' },
    }
    const message = paymentMessage(payment, ['R1', 'R2'], 'Example', new Date('2026-04-10T09:00:00.000Z'), '2026-04-10')
    expect(message).toMatchObject({ messageId: messageIdOf(id), initiatingParty: { name: 'Example' } })
    expect(message.transfers).toMatchObject([
      {
        endToEndId: messageIdOf(id),
        debtor: { name: 'Example Ltd' },
        creditor: { name: 'Paper & Co', bic: 'COBADEFFXXX' },
        remittance: 'R1, R2',
        requestedExecutionDate: '2026-04-29',
      },
    ])
  })

  it('names as many invoices as fit whole', () => {
    expect(remittanceOf(['R1'])).toBe('R1')
    const many = Array.from({ length: 40 }, (_, index) => `R-2026-${String(index)}`)
    const text = remittanceOf(many)
    expect(text.length).toBeLessThanOrEqual(140)
    const [named = '', more = ''] = text.split(' + ')
    expect(named.split(', ').length + Number(more)).toBe(40)
    expect(remittanceOf(['9'.repeat(140), 'R2'])).toBe('2 invoices')
  })
})
