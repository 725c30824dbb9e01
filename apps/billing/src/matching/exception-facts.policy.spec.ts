import { exceptionFacts, INVOICE_EXCEPTION_TYPES } from '@nexus/contracts-billing'
import { Quantity } from '@nexus/kernel'
import { aLine, anInvoice, anOrder, anOrderLine, aRule, eur, facts } from '../../test/builders/match.builder.js'
import type { InvoiceToMatch, LineToMatch } from './finding.policy.js'
import { matchInvoice } from './match-invoice.policy.js'
import { refusalFinding } from './refusal.policy.js'

const ABOVE_BY_ONE = [aRule('price', '1', null)]
const ORDER = 'PO-2026-000001'

type Facts = Parameters<typeof facts>[0]
type Case = [
  type: string,
  expected: object,
  line?: Partial<LineToMatch>,
  orderLine?: Parameters<typeof anOrderLine>[0],
  parts?: { invoice?: Partial<InvoiceToMatch>; order?: Parameters<typeof anOrder>[0]; facts?: Facts },
]

const quantity = (text: string) => ({
  quantity: Quantity.parse(text),
  net: eur('5.00').multiply(Quantity.parse(text).toRational()),
})
const none = { orderLineReference: null, supplierItemId: null, buyerItemId: null }
const vendor = { accounts: [], holds: [], blacklisted: null }
const charge = (amount: string) => ({ kind: 'charge' as const, amount, taxCategory: 'S' as const, taxPercent: '19.00' })

const CASES: Case[] = [
  [
    'PRICE',
    {
      ...{ line: '1', orderLine: 1, quantity: '10', unitCode: 'C62' },
      billed: { amount: '60.00', currency: 'EUR' },
      expected: { amount: '50.00', currency: 'EUR' },
    },
    { net: eur('60.00') },
  ],
  [
    'PRICE_UNDER_BILLED',
    { orderLine: 1, billed: { amount: '20.00', currency: 'EUR' }, expected: { amount: '50.00', currency: 'EUR' } },
    { net: eur('20.00') },
    {},
    { facts: { rules: [aRule('price', '1', null, { lower: { absolute: '10', percent: null } })] } },
  ],
  [
    'TAX',
    { line: '1', orderLine: 1, billed: { category: 'S', percent: '19' }, expected: { category: 'S', percent: '7' } },
    {},
    { taxPercent: '7' },
  ],
  ['UNIT', { line: '1', orderLine: 1, billed: 'XPK', expected: 'C62' }, { unitCode: 'XPK' }],
  ['QTY_OVER_ORDERED', { orderLine: 1, billed: '11', left: '10', unitCode: 'C62' }, quantity('11')],
  ['QTY_OVER_RECEIVED', { billed: '10', left: '6', basis: 'received' }, {}, { received: '6' }],
  [
    'QTY_OVER_RECEIVED',
    { billed: '10', left: '6', basis: 'accepted' },
    {},
    { received: '10', rejected: '4', match: 'four-way' },
  ],
  ['NOT_RECEIVED', { billed: '10', left: '0', basis: 'received' }, {}, { received: '0' }],
  [
    'QTY_UNDER_BILLED',
    { orderLine: 1, billed: '1', left: '10' },
    quantity('1'),
    {},
    { facts: { rules: [aRule('quantity', '1', null, { lower: { absolute: '5', percent: null } })] } },
  ],
  [
    'QTY_OVER_CREDITED',
    { orderLine: 1, billed: '10', left: '2' },
    {},
    { billed: '2' },
    { invoice: { kind: 'credit-note', creditReason: 'Broken' } },
  ],
  ['UNMATCHED_LINE', { why: 'nothing-named', line: '1', description: 'Paper A4' }, none],
  ['UNMATCHED_LINE', { why: 'line-not-on-order', reference: '9"; 8' }, { ...none, orderLineReference: '9"; 8' }],
  [
    'UNMATCHED_LINE',
    { why: 'item-of-several-lines', reference: 'A-2', orderLines: 2 },
    { ...none, supplierItemId: 'A-2' },
    { supplierItemId: 'A-2' },
    {
      order: { lines: [anOrderLine({ supplierItemId: 'A-2' }), anOrderLine({ lineNumber: 2, supplierItemId: 'A-2' })] },
    },
  ],
  [
    'NEGATIVE_LINE',
    { line: '1', quantity: '-1', net: { amount: '-5.00', currency: 'EUR' } },
    { quantity: Quantity.parse('-1'), net: eur('-5.00') },
  ],
  ['NO_QUANTITY', { line: '1', quantity: '0' }, { quantity: Quantity.parse('0') }],
  ['CURRENCY', { order: ORDER, billed: 'EUR', expected: 'USD' }, {}, {}, { order: { currency: 'USD' } }],
  [
    'FREIGHT',
    {
      differences: [
        {
          kind: 'charge',
          tax: { category: 'S', percent: '19' },
          billed: { amount: '12.50', currency: 'EUR' },
          expected: { amount: '10.00', currency: 'EUR' },
        },
      ],
    },
    {},
    {},
    {
      invoice: { documentAllowanceCharges: [charge('12.50')] },
      order: { documentAllowanceCharges: [charge('10.00')] },
      facts: { rules: [aRule('freight', '1', null)] },
    },
  ],
  ['PO_CLOSED', { order: ORDER, state: 'CLOSED', forGood: false }, {}, {}, { order: { closed: true } }],
  ['PO_CLOSED', { state: 'CLOSED', forGood: true }, {}, {}, { order: { closed: true, closure: 'hard' } }],
  ['PO_ON_HOLD', { order: ORDER, reason: 'Budget (see mail)' }, {}, {}, { order: { onHold: 'Budget (see mail)' } }],
  [
    'BANK_MISMATCH',
    { billed: ['DE1'], recorded: ['DE2', 'DE3'] },
    {},
    {},
    { invoice: { bankAccounts: [{ iban: 'DE1' }] }, facts: { vendorAccounts: ['DE3', 'DE2'] } },
  ],
  [
    'BANK_MISMATCH',
    { billed: ['DE1'], recorded: [] },
    {},
    {},
    { invoice: { bankAccounts: [{ iban: 'DE1' }] }, facts: { vendorAccounts: [] } },
  ],
  ['DUPLICATE', { number: 'R1' }, {}, {}, { invoice: { numberUsedBefore: true } }],
  [
    'CREDIT_WITHOUT_INVOICE',
    { number: 'R1', invoices: ['A', 'B'] },
    {},
    { billed: '10' },
    { invoice: { kind: 'credit-note', precedingInvoices: ['A', 'B'] } },
  ],
  ['VENDOR_HOLD', {}, {}, {}, { facts: { vendor: { ...vendor, holds: ['invoice'] } } }],
  [
    'VENDOR_BLACKLISTED',
    { reason: 'Bribery (case 17)', until: '2027-12-31' },
    {},
    {},
    { facts: { vendor: { ...vendor, blacklisted: { reason: 'Bribery (case 17)', until: '2027-12-31' } } } },
  ],
  [
    'LINE_NOT_IN_REVISION',
    { line: '1', orderLine: 1, order: ORDER, date: '2026-03-01', revision: 2 },
    {},
    { addedLater: true },
    { order: { asOf: { date: '2026-03-01', basis: 'revision', revision: 2, validFrom: null, validTo: null } } },
  ],
]

describe('the facts of an exception', () => {
  it.each(CASES)(
    'of %s are those that the match found: %j',
    (type, expected, line = {}, orderLine = {}, parts = {}) => {
      const invoice = anInvoice({ lines: [aLine(line)], ...parts.invoice })
      const order = anOrder({ lines: [anOrderLine(orderLine)], ...parts.order })
      const { findings } = matchInvoice(invoice, facts({ rules: ABOVE_BY_ONE, order, ...parts.facts }))
      const found = findings.find((each) => each.type === type)
      expect(found?.facts).toMatchObject({ type, ...expected })
      // What is stored is what is answered, so it has the form of the contract, and comes back from JSON as it went.
      expect(exceptionFacts.parse(JSON.parse(JSON.stringify(found?.facts)))).toEqual(found?.facts)
    },
  )

  it('name what earlier documents were let bill beyond the order', () => {
    const orderLine = anOrderLine({ ordered: '20', received: '20', billed: '10' })
    const position = { expected: eur('50.00'), variance: eur('0.80'), beyond: Quantity.ZERO, receipts: new Map() }
    const invoice = anInvoice({ lines: [aLine({ net: eur('50.50') })] })
    const { findings } = matchInvoice(
      invoice,
      facts({
        rules: ABOVE_BY_ONE,
        order: anOrder({ lines: [orderLine] }),
        positions: new Map([[orderLine.lineId, position]]),
      }),
    )
    expect(findings[0]?.facts).toMatchObject({ earlier: { amount: '0.80', currency: 'EUR' } })
  })

  it('name the order of people who may not enter its invoice, and in which role they acted', () => {
    const order = anOrder()
    const invoice = anInvoice({ enteredBy: order.createdBy })
    const [found] = matchInvoice(invoice, facts({ order })).findings
    expect(found?.facts).toEqual({ type: 'SEPARATION_OF_DUTIES', order: ORDER, role: 'creator' })
  })

  it('say that the invoice as a whole belongs to no order', () => {
    const invoice = anInvoice()
    const [found] = matchInvoice(invoice, facts({ order: undefined })).findings
    expect(found?.facts).toEqual({ type: 'UNMATCHED_LINE', why: 'no-order' })
  })

  it('hold the code of a refusal', () => {
    const outcome = { matches: [], findings: [], variances: [], bookings: [] }
    const refusal = { code: 'procurement.order_billing.conflict', detail: 'Booked already.' }
    const found = refusalFinding({ refusal, refusals: 1 }, outcome)
    expect(found?.facts).toEqual({ type: 'BOOKING_REFUSED', ...refusal })
  })

  it('name no unit where the lines that bill the order line name none', () => {
    const invoice = anInvoice({ lines: [aLine({ ...quantity('11'), unitCode: null })] })
    const [found] = matchInvoice(invoice, facts({ order: anOrder() })).findings
    expect(found?.facts).toEqual({ type: 'QTY_OVER_ORDERED', orderLine: 1, billed: '11', left: '10' })
  })

  it('are of several lines together, where several bill one order line', () => {
    const invoice = anInvoice({ lines: [aLine({ unitCode: null }), aLine({ reference: '2' })] })
    const [found] = matchInvoice(invoice, facts({ order: anOrder() })).findings
    expect(found?.facts).toMatchObject({ type: 'QTY_OVER_ORDERED', billed: '20', left: '10', unitCode: 'C62' })
  })

  it('have a form for every type', () => {
    const ofForms: string[] = exceptionFacts.options.flatMap(({ shape: { type } }) =>
      'options' in type ? type.options : [...type.values],
    )
    expect(ofForms.sort()).toEqual([...INVOICE_EXCEPTION_TYPES].sort())
  })
})
