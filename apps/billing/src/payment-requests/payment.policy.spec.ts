import { Money } from '@nexus/kernel'
import { anId } from '../../test/builders/match.builder.js'
import {
  assertCooledOff,
  assertPayableVendor,
  assertStillRecorded,
  creditorAccount,
  debtorAccount,
  type PaidVendor,
} from './payment-accounts.policy.js'
import { type PayableInvoice, paymentParts, withCredits } from './payment-amounts.policy.js'
import {
  assertExcludable,
  assertNoOrderDuty,
  assertNotApprover,
  excludedFromApproval,
} from './payment-duties.policy.js'
import { messageIdOf, paymentMessage, remittanceOf } from './payment-message.policy.js'
import { assertNoDuplicate, assertNoHold, assertSameEntity } from './payment-blockers.policy.js'
import {
  assertDiscountsHold,
  assertNotBefore,
  assertTwoPeople,
  executionDay,
  firstDayOf,
} from './payment-release.policy.js'
import { transfersOf } from './transfers.policy.js'

const anInvoice = (parts: Partial<PayableInvoice> = {}): PayableInvoice => ({
  id: anId(),
  number: 'R1',
  kind: 'invoice',
  state: 'MATCHED',
  openExceptions: 0,
  vendorId: 'vendor',
  vendorName: 'Paper & Co',
  currency: 'EUR',
  payableMinor: 4522n,
  reservedMinor: 0n,
  paidMinor: 0n,
  ...parts,
})
const NOW = '2026-03-02T09:00:00.000Z'
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
    ['a matched invoice with an open exception', [anInvoice({ openExceptions: 1 })], 'invoice_not_matched'],
    ['a rejected invoice', [anInvoice({ state: 'REJECTED' })], 'invoice_not_matched'],
    ['two vendors', [anInvoice(), anInvoice({ vendorId: 'other' })], 'mixed'],
    ['two currencies', [anInvoice(), anInvoice({ currency: 'USD' })], 'mixed'],
    ['credits as high as the invoices', [anInvoice(), anInvoice({ kind: 'credit-note' })], 'mixed'],
  ])('is never %s', (_, invoices, expected) => {
    expect(() => take(invoices)).toThrow(code(expected))
  })

  it('takes open credits off as far as something is left to pay, in their order', () => {
    const invoice = anInvoice({ payableMinor: 1000n })
    const credits = [400n, 700n, 599n].map((payableMinor) => anInvoice({ kind: 'credit-note', payableMinor }))
    const ids = credits.map(({ id }) => id)
    expect(withCredits([invoice, ...credits], [invoice.id], ids)).toEqual([invoice.id, ids[0], ids[2]])
    expect(withCredits([invoice], [invoice.id], ids)).toEqual([invoice.id])
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
    paymentTermsDays: 30,
    bankAccounts,
  })

  it('is recorded for the vendor and among those of every invoice', () => {
    expect(creditorAccount(vendor(first, second), [], NOW)).toEqual(first)
    expect(creditorAccount(vendor(first, second), [[], [second]], NOW)).toEqual(second)
    expect(creditorAccount(vendor(first, second), [[first, second], [second]], NOW)).toEqual(second)
  })

  it.each([
    ['none is recorded', vendor(), [[first]]],
    ['none is recorded, though the invoice names none', vendor(), []],
    ['the invoice names another', vendor(first), [[second]]],
    ['the invoices have none in common', vendor(first, second), [[first], [second]]],
  ])('is refused when %s', (_, of, named) => {
    expect(() => creditorAccount(of, named, NOW)).toThrow(code('bank_mismatch'))
  })

  it('must still be recorded later', () => {
    expect(() => assertStillRecorded(vendor(first), first)).not.toThrow()
    expect(() => assertStillRecorded(vendor(second), first)).toThrow(code('bank_mismatch'))
  })

  it.each([
    null,
    { ...vendor(first), state: 'INACTIVE' },
    { ...vendor(first), state: 'BLACKLISTED' },
    { ...vendor(first), blacklisted: { reason: 'Fraud' } },
    { ...vendor(first), holds: ['invoice', 'payment'] },
  ])('PAY-3: is of an active vendor without a payment hold: %j', (of) => {
    expect(() => assertPayableVendor(of)).toThrow(code('vendor_blocked'))
  })

  it('PAY-3: may be of a vendor that is on hold for other stages', () => {
    expect(() => assertPayableVendor({ ...vendor(first), holds: ['rfq', 'po'], blacklisted: null })).not.toThrow()
  })

  it('PAY-3: is paid to when its cool-off is over, and one that is payable comes first', () => {
    const cooling = { ...first, payableFrom: '2026-03-05T09:00:00.000Z' }
    expect(creditorAccount(vendor(cooling, second), [], NOW)).toEqual(second)
    expect(creditorAccount(vendor(cooling), [], NOW)).toEqual(first)
    expect(() => assertCooledOff(vendor(cooling), first, NOW)).toThrow(code('bank_cool_off'))
    expect(() => assertCooledOff(vendor(cooling), first, '2026-03-05T09:00:00.000Z')).not.toThrow()
    expect(() => assertCooledOff(vendor(first), first, NOW)).not.toThrow()
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
    expect(() => assertNotApprover(['ann'], 'ann', 'payment exporter')).toThrow(
      expect.objectContaining({ code: 'billing.separation_of_duties' }),
    )
    expect(() => assertNotApprover(['ann'], 'ben', 'payment exporter')).not.toThrow()
  })
})

describe('PAY-3: what blocks a payment', () => {
  const numbered = (parts: object = {}) => ({
    id: anId(),
    number: 'R1',
    numberKey: 'R1',
    duplicateGroup: 'invoice',
    vendorId: 'vendor',
    currency: 'EUR',
    issueDate: '2026-03-02',
    grossMinor: 4522n,
    ...parts,
  })

  it.each([
    ['the same date', { grossMinor: 1n }],
    ['the same amount', { issueDate: '2026-01-01' }],
  ])('is another invoice of the same number with %s', (_, parts) => {
    expect(() => assertNoDuplicate([numbered()], [numbered(parts)])).toThrow(code('duplicate'))
    expect(() => assertNoDuplicate([numbered(), numbered(parts)], [])).toThrow(code('duplicate'))
  })

  it.each([
    ['another date and amount', { issueDate: '2026-01-01', grossMinor: 1n }],
    ['another vendor', { vendorId: 'other' }],
    ['another number', { numberKey: 'R2' }],
    ['another kind of document', { duplicateGroup: 'credit-note' }],
  ])('is no invoice of %s', (_, parts) => {
    expect(() => assertNoDuplicate([numbered()], [numbered(parts)])).not.toThrow()
  })

  it('is a hold on an invoice or on the request', () => {
    expect(() => assertNoHold([])).not.toThrow()
    expect(() => assertNoHold([], { hold: null })).not.toThrow()
    expect(() => assertNoHold([{ invoiceId: 'a', invoiceNumber: 'R1', reason: 'Damage' }])).toThrow(code('on_hold'))
    expect(() => assertNoHold([], { hold: { reason: 'Damage' } })).toThrow(code('on_hold'))
  })

  it('is an order of another legal entity than the one that pays', () => {
    const orders = [{ orderId: 'a' }, { orderId: 'b', legalEntityId: 'one' }]
    expect(() => assertSameEntity(orders, 'one')).not.toThrow()
    expect(() => assertSameEntity(orders, 'two')).toThrow(code('legal_entity_mismatch'))
  })
})

describe('PAY-4: the release of a payment', () => {
  const amount = (text: string) => Money.parse(text, 'EUR')
  const release = (parts: { approvers?: string[]; exporter?: string }, of = '500.00', from: string | null = '500.00') =>
    assertTwoPeople({ preparers: ['pat', 'sub'], approvers: ['ann'], exporter: 'eve', ...parts }, amount(of), from)

  it.each([
    ['an approver and who exports', { approvers: ['ann'], exporter: 'eve' }],
    ['two approvers, when a preparer exports', { approvers: ['ann', 'ben'], exporter: 'pat' }],
  ])('is made by two people who did not prepare it: %s', (_, parts) => {
    expect(() => release(parts)).not.toThrow()
  })

  it.each([
    ['one approver and the preparer', { approvers: ['ann'], exporter: 'pat' }],
    ['one approver and the submitter', { approvers: ['ann'], exporter: 'sub' }],
    ['a preparer who approved', { approvers: ['pat'], exporter: 'eve' }],
    ['nobody but the exporter', { approvers: [], exporter: 'eve' }],
    ['one person twice', { approvers: ['eve'], exporter: 'eve' }],
  ])('is not made by %s', (_, parts) => {
    expect(() => release(parts)).toThrow(code('two_people'))
  })

  it('needs one person below the limit, two from it on; 0 is always, null never', () => {
    const alone = { approvers: ['ann'], exporter: 'pat' }
    expect(() => release(alone, '499.99')).not.toThrow()
    expect(() => release(alone, '0.01', '0')).toThrow(code('two_people'))
    expect(() => release(alone, '999999.00', null)).not.toThrow()
  })

  it.each([
    ['2026-03-02T09:00:00.000Z', 'Europe/Berlin', null, '2026-03-02'],
    ['2026-03-02T23:30:00.000Z', 'Europe/Berlin', null, '2026-03-03'],
    ['2026-03-02T13:59:00.000Z', 'Europe/Berlin', '15:00', '2026-03-02'],
    ['2026-03-02T14:00:00.000Z', 'Europe/Berlin', '15:00', '2026-03-03'],
    ['2026-03-06T14:00:00.000Z', 'Europe/Berlin', '15:00', '2026-03-09'], // a Friday
    ['2026-03-02T14:00:00.000Z', 'America/New_York', '15:00', '2026-03-02'],
  ])('at %s in %s with the cut-off %s is first possible on %s', (now, timeZone, cutOff, day) => {
    expect(firstDayOf(new Date(now), timeZone, cutOff)).toBe(day)
  })

  it.each([
    [null, '2026-04-29', '2026-04-10', '2026-04-29'],
    [null, '2026-04-29', '2026-05-02', '2026-05-02'],
    ['2026-04-20', '2026-04-29', '2026-04-10', '2026-04-20'],
    ['2026-04-20', '2026-04-29', '2026-04-21', '2026-04-21'],
  ])('scheduled on %s, due on %s, possible from %s, is executed on %s', (scheduledOn, dueDate, first, day) => {
    expect(executionDay({ scheduledOn, dueDate }, first)).toBe(day)
  })

  it('is neither too early nor after the window of a discount', () => {
    const discounted = [{ number: 'R1', invoiceId: 'a', discountUntil: '2026-04-12' }]
    expect(() => assertNotBefore('2026-04-10', '2026-04-10')).not.toThrow()
    expect(() => assertNotBefore('2026-04-09', '2026-04-10')).toThrow(code('date_refused'))
    expect(() => assertDiscountsHold(discounted, '2026-04-12')).not.toThrow()
    expect(() => assertDiscountsHold(discounted, '2026-04-13')).toThrow(code('discount_lapsed'))
  })
})

describe('the payment message (PAY-4)', () => {
  const id = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c4b04'
  const part = (number: string, amountMinor: bigint, parts: object = {}) => ({
    invoiceId: anId(),
    number,
    credit: false,
    amountMinor,
    discountMinor: null,
    transfer: 0,
    ...parts,
  })
  const payment = {
    id,
    currency: 'EUR',
    vendorName: 'Paper & Co',
    debtor: { bankAccountId: 'a', iban: 'DE02120300000000202051', holder: 'Example Ltd' },
    creditor: { iban: 'DE79000000001234567890', bic: 'COBADEFFXXX' },
  }
  const messageOf = (parts: ReturnType<typeof part>[]) =>
    paymentMessage(payment, transfersOf(id, parts), 'Example', new Date('2026-04-10T09:00:00.000Z'), '2026-04-29')

  it('has the id of the request, in 32 characters', () => {
    expect(messageIdOf(id)).toBe('01936d3e7c1a7b3a9d530f6f0a4c4b04')
    const message = messageOf([part('R1', 4000n), part('R2', 522n)])
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
    expect(message.transfers[0]?.amount.toString()).toBe('45.22 EUR')
  })

  it('transfers what is left after discounts and credits, and names the credit notes', () => {
    const [transfer] = messageOf([
      part('R1', 4522n, { discountMinor: 90n }),
      part('C1', 522n, { credit: true }),
    ]).transfers
    expect(transfer?.amount.toString()).toBe('39.10 EUR')
    expect(transfer?.remittance).toBe('R1, credit C1')
  })

  it('has a transfer for each invoice when told so, each with its own id of at most 35 characters', () => {
    const message = messageOf([
      part('R1', 1000n),
      part('R2', 2000n, { transfer: 1 }),
      part('R99', 1n, { transfer: 98 }),
    ])
    expect(message.transfers.map(({ endToEndId, amount }) => [endToEndId, amount.toString()])).toEqual([
      [`${messageIdOf(id)}-1`, '10.00 EUR'],
      [`${messageIdOf(id)}-2`, '20.00 EUR'],
      [`${messageIdOf(id)}-99`, '0.01 EUR'],
    ])
    expect(message.transfers.every(({ endToEndId }) => endToEndId.length <= 35)).toBe(true)
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
