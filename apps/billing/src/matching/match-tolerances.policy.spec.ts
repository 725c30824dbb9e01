import { Quantity } from '@nexus/kernel'
import {
  aLine,
  anInvoice,
  anOrder,
  anOrderLine,
  aReceipt,
  aRule,
  eur,
  facts,
} from '../../test/builders/match.builder.js'
import type { ToleranceRuleFacts } from '../tolerances/tolerance.policy.js'
import type { Finding, InvoiceToMatch, LineToMatch } from './finding.policy.js'
import { type LineOnRecord, positionsOf } from './line-position.policy.js'
import { matchInvoice } from './match-invoice.policy.js'

type LineParts = Parameters<typeof anOrderLine>[0]

const quantity = (text: string) => Quantity.parse(text)
const types = (findings: readonly Finding[]) => findings.map(({ type }) => type)
const limits = (absolute: string | null, percent: string | null) => ({ absolute, percent })

/** What a line of an order and one of an invoice come to, by these rules and after these documents. */
function judge(
  billed: string,
  net: string,
  orderLine: LineParts,
  rules: readonly ToleranceRuleFacts[] = [],
  before: readonly Omit<LineOnRecord, 'orderLineId'>[] = [],
  parts: Partial<InvoiceToMatch> = {},
  line: Partial<LineToMatch> = {},
) {
  const order = anOrder({ lines: [anOrderLine(orderLine)] })
  const orderLineId = order.lines[0]!.lineId
  const records = before.map((record) => ({ ...record, orderLineId }))
  return matchInvoice(
    anInvoice({ lines: [aLine({ quantity: quantity(billed), net: eur(net), ...line })], ...parts }),
    facts({ order, rules, positions: positionsOf(records, 'EUR', null) }),
  )
}

const earlier = (parts: Partial<LineOnRecord>): Omit<LineOnRecord, 'orderLineId'> => ({
  invoiceId: 'other',
  creditOf: null,
  bookedMicro: 0n,
  beyondMicro: 0n,
  varianceMinor: 0n,
  expectedMinor: 0n,
  receipts: [],
  ...parts,
})

describe('MAT-1: levels', () => {
  const ten: LineParts = { ordered: '10', received: '6', rejected: '2' }
  it.each<[NonNullable<LineParts>['match'], string, string[]]>([
    ['none', '50', []],
    ['two-way', '10', []],
    ['two-way', '11', ['QTY_OVER_ORDERED']],
    ['three-way', '6', []],
    ['three-way', '7', ['QTY_OVER_RECEIVED']],
    ['three-way-direct', '6', []],
    ['three-way-direct', '7', ['QTY_OVER_RECEIVED']],
    ['four-way', '4', []],
    ['four-way', '5', ['QTY_OVER_RECEIVED']],
  ])('%s: %s of 10 ordered, 6 received, 4 accepted', (match, billed, expected) => {
    const net = eur('5.00').multiply(quantity(billed).toRational()).toDecimalText()
    expect(types(judge(billed, net, { ...ten, match }).findings)).toEqual(expected)
  })

  it('three-way direct: no more than the receipt that the line names', () => {
    const receipts = [aReceipt('4', { receiptNumber: 'R1' }), aReceipt('6', { receiptNumber: 'R2' })]
    const direct: LineParts = { match: 'three-way-direct', receipts }
    expect(judge('4', '20.00', direct, [], [], {}, { receiptReference: 'r1' }).findings).toEqual([])
    expect(judge('5', '25.00', direct, [], [], {}, { receiptReference: 'R1' }).findings).toMatchObject([
      { type: 'QTY_OVER_RECEIVED', expected: '4', difference: '1' },
    ])
    expect(judge('5', '25.00', direct, [], [], {}, { receiptReference: 'R9' }).findings).toMatchObject([
      { type: 'NOT_RECEIVED', expected: '0' },
    ])
  })
})

describe('MAT-2, V7: ordered 100 @ 10.00, received 60, billed 40, new bill 30', () => {
  const line: LineParts = { unitPrice: '10.00', ordered: '100', received: '60', billed: '40' }

  it.each([
    ['50', '5', 'and', ['QTY_OVER_RECEIVED']],
    ['50', '5', 'or', ['QTY_OVER_RECEIVED']],
    ['150', '5', 'and', ['QTY_OVER_RECEIVED']],
    ['150', '5', 'or', []],
  ] as const)('limits %s/%s %%, %s', (absolute, percent, operator, expected) => {
    const outcome = judge('30', '300.00', line, [aRule('quantity', absolute, percent, { operator })])
    expect(types(outcome.findings)).toEqual(expected)
    if (expected.length > 0) {
      const [found] = outcome.findings
      expect(found).toMatchObject({ expected: '20', actual: '30', difference: '10', owner: 'receiver' })
      expect(found?.value?.toString()).toBe('100.00 EUR')
      expect(found?.withheld?.toString()).toBe('119.00 EUR')
      return
    }
    expect(outcome.variances).toMatchObject([{ kind: 'quantity', handling: 'tolerance', expected: '20', actual: '30' }])
    expect(outcome.variances[0]?.value.toString()).toBe('100.00 EUR')
    // The ledger takes what it has room for; the captured quantity stays 30.
    expect(outcome.bookings).toMatchObject([{ quantity: '20' }])
    expect(outcome.matches[0]?.beyond?.toString()).toBe('10')
  })

  it('MAT-4: many small overs do not pass: what was let pass counts', () => {
    const rules = [aRule('quantity', '150', null)]
    const one = { ...line, received: '60', billed: '60' }
    expect(judge('10', '100.00', one, rules).findings).toEqual([])
    const before = [earlier({ bookedMicro: 60_000_000n, beyondMicro: 10_000_000n })]
    expect(judge('5', '50.00', one, rules, before).findings).toEqual([])
    expect(judge('6', '60.00', one, rules, before).findings).toMatchObject([{ expected: '-10', difference: '16' }])
  })
})

describe('MAT-2, V8: 100 @ 9.99 billed @ 10.19', () => {
  const line: LineParts = { unitPrice: '9.99', ordered: '100', received: '100' }

  it.each([
    ['25', '2', 'and', ['PRICE']],
    ['25', '2', 'or', []],
    ['10', '5', 'and', ['PRICE']],
    ['25', '3', 'and', []],
  ] as const)('limits %s/%s %%, %s', (absolute, percent, operator, expected) => {
    const outcome = judge('100', '1019.00', line, [aRule('price', absolute, percent, { operator })])
    expect(types(outcome.findings)).toEqual(expected)
    expect(outcome.findings.map(({ difference }) => difference)).toEqual(expected.map(() => '20.00 EUR'))
    expect(outcome.variances.map(({ value }) => value.toString())).toEqual(expected.length === 0 ? ['20.00 EUR'] : [])
  })

  it('MAT-4: many small overs do not pass: 4 × 6.00 of a limit of 20.00', () => {
    const rules = [aRule('price', '20', null)]
    const after = (count: bigint) => [
      earlier({ bookedMicro: 10_000_000n * count, varianceMinor: 600n * count, expectedMinor: 9990n * count }),
    ]
    for (const count of [0n, 1n, 2n])
      expect(judge('10', '105.90', { ...line, billed: String(10n * count) }, rules, after(count)).findings).toEqual([])
    const [found] = judge('10', '105.90', { ...line, billed: '30' }, rules, after(3n)).findings
    expect(found).toMatchObject({ type: 'PRICE', difference: '6.00 EUR' })
    expect(found?.detail).toContain('18.00 EUR went before')
  })

  it('MAT-4: a percentage is one of all that was billed', () => {
    const rules = [aRule('price', null, '5')]
    const before = [earlier({ bookedMicro: 90_000_000n, expectedMinor: 89_910n })]
    expect(judge('10', '130.00', line, rules).findings).toHaveLength(1)
    expect(judge('10', '130.00', { ...line, billed: '90' }, rules, before).findings).toEqual([])
  })
})

describe('MAT-5: to our advantage', () => {
  it('V9: received 100 @ 10, billed 100 @ 9: billed in full, price variance −100', () => {
    const outcome = judge('100', '900.00', { unitPrice: '10.00', ordered: '100', received: '100' })
    expect(outcome.findings).toEqual([])
    expect(outcome.bookings).toMatchObject([{ quantity: '100' }])
    expect(outcome.variances).toMatchObject([{ kind: 'price', handling: 'favourable' }])
    expect(outcome.variances[0]?.value.toString()).toBe('-100.00 EUR')
    // 90 % of what was expected, by amount.
    expect(outcome.matches[0]?.expected?.toString()).toBe('1000.00 EUR')
  })

  it('a lower limit flags what is suspiciously cheap, and a person may accept it', () => {
    const rules = [aRule('price', null, '2', { lower: limits('50', '5') })]
    const line: LineParts = { unitPrice: '10.00', ordered: '100', received: '100' }
    expect(judge('100', '960.00', line, rules).findings).toEqual([])
    expect(judge('100', '900.00', line, rules).findings).toMatchObject([
      { type: 'PRICE_UNDER_BILLED', owner: 'buyer', allowedResolutions: ['accept', 'rematch', 'reject'] },
    ])
  })

  it('records that less is billed than could be, and flags it below a lower limit', () => {
    const line: LineParts = { unitPrice: '10.00', ordered: '100', received: '100' }
    expect(judge('60', '600.00', line).variances).toMatchObject([
      { kind: 'quantity', handling: 'favourable', expected: '100', actual: '60' },
    ])
    const rules = [aRule('quantity', '0', '0', { lower: limits(null, '30') })]
    expect(types(judge('60', '600.00', line, rules).findings)).toEqual(['QTY_UNDER_BILLED'])
    expect(judge('70', '700.00', line, rules).findings).toEqual([])
  })
})

describe('V10: received 10 = 5 accepted + 5 rejected, bill of 10', () => {
  const line: LineParts = { received: '10', rejected: '5' }

  it('basis accepted: billable 5, exception over 5', () => {
    expect(judge('10', '50.00', { ...line, billableBasis: 'accepted' }).findings).toMatchObject([
      { type: 'QTY_OVER_RECEIVED', expected: '5', difference: '5', owner: 'receiver' },
    ])
  })

  it('basis received: clean', () => {
    expect(judge('10', '50.00', line)).toMatchObject({ findings: [], bookings: [{ quantity: '10' }] })
  })
})

describe('tax and freight have rules of their own (MAT-2)', () => {
  it('tax: by what the other rate costs; another category is always looked at', () => {
    const rules = [aRule('tax', '0.50', null)]
    expect(judge('10', '50.00', {}, rules, [], {}, { taxPercent: '20' })).toMatchObject({
      findings: [],
      variances: [{ kind: 'tax', handling: 'tolerance' }],
    })
    expect(types(judge('10', '50.00', {}, rules, [], {}, { taxPercent: '21' }).findings)).toEqual(['TAX'])
    expect(types(judge('10', '50.00', {}, rules, [], {}, { taxPercent: '20', taxCategory: 'K' }).findings)).toEqual([
      'TAX',
    ])
  })

  it('freight: what differs from the order within the limit is recorded, more is FREIGHT with its tax withheld', () => {
    const charge = (amount: string) => [
      { kind: 'charge' as const, amount, taxCategory: 'S' as const, taxPercent: '19' },
    ]
    const order = anOrder({ documentAllowanceCharges: charge('9.00') })
    const rules = [aRule('freight', '1', null)]
    const billed = (amount: string) =>
      matchInvoice(anInvoice({ documentAllowanceCharges: charge(amount) }), facts({ order, rules }))
    expect(billed('10.00')).toMatchObject({ findings: [], variances: [{ kind: 'freight', handling: 'tolerance' }] })
    const [found] = billed('19.00').findings
    expect(found).toMatchObject({ type: 'FREIGHT', owner: 'buyer', difference: '10.00 EUR' })
    expect(found?.withheld?.toString()).toBe('11.90 EUR')
  })
})

describe('MAT-11: small differences', () => {
  const rules = [aRule('small-difference', '0.05', null)]

  it.each([
    ['50.05', []],
    ['49.95', []],
    ['50.06', ['PRICE']],
  ])('%s instead of 50.00', (net, expected) => {
    const outcome = judge('10', net, {}, rules)
    expect(types(outcome.findings)).toEqual(expected)
    if (expected.length === 0)
      expect(outcome.variances).toMatchObject([{ kind: 'price', handling: 'small-difference' }])
  })

  it('add up like all others (MAT-4)', () => {
    const before = [earlier({ bookedMicro: 5_000_000n, varianceMinor: 3n, expectedMinor: 2500n })]
    expect(types(judge('5', '25.03', { billed: '5' }, rules, before).findings)).toEqual(['PRICE'])
  })
})

describe('MAT-6: who acts, and what is allowed', () => {
  it('offers to accept up to the limit of the organization, where there is one', () => {
    const order = anOrder()
    const dearer = anInvoice({ lines: [aLine({ net: eur('51.00') })] })
    const offered = (acceptLimit: string) =>
      matchInvoice(dearer, facts({ order, acceptLimit })).findings[0]?.allowedResolutions.includes('accept')
    expect([offered('0'), offered('0.00'), offered('5')]).toEqual([false, false, true])
  })

  it('VEN-1: a vendor on hold, or blacklisted, stops the match and says why', () => {
    const of = (vendor: Parameters<typeof facts>[0]) => matchInvoice(anInvoice({ currency: 'USD' }), facts(vendor))
    expect(of({ vendor: { accounts: [], holds: ['invoice'], blacklisted: null } }).findings).toMatchObject([
      { type: 'VENDOR_HOLD', allowedResolutions: ['rematch', 'reject'] },
    ])
    expect(types(of({ vendor: { accounts: [], holds: ['payment'], blacklisted: null } }).findings)).toEqual([
      'CURRENCY',
    ])
    const blacklisted = { reason: 'Fraud', until: '2026-12-31' }
    const [found] = of({ vendor: { accounts: [], holds: [], blacklisted } }).findings
    expect(found?.type).toBe('VENDOR_BLACKLISTED')
    expect(found?.detail).toContain('until 2026-12-31 (Fraud)')
  })
})

describe('MAT-8: many orders, many receipts', () => {
  it('finds each line on the order that it names, by number or id, else on all of them', () => {
    const [one, two] = ['PO-1', 'PO-2'].map((number, index) =>
      anOrder({ number, lines: [anOrderLine({ lineNumber: 1, supplierItemId: `A-${String(index)}` })] }),
    )
    const none = { orderLineReference: null }
    const found = (line: Partial<LineToMatch>) =>
      matchInvoice(anInvoice({ lines: [aLine(line)] }), { ...facts(), orders: [one!, two!] })
    expect(found({ orderReference: 'po-2' }).bookings).toMatchObject([{ orderId: two!.orderId }])
    expect(found({ orderId: two!.orderId }).bookings).toMatchObject([{ orderId: two!.orderId }])
    expect(found({ ...none, supplierItemId: 'A-0' }).bookings).toMatchObject([{ orderId: one!.orderId }])
    expect(found({}).findings[0]?.detail).toContain('which several orders of the invoice have')
    expect(found({ orderReference: 'PO-9' }).findings[0]?.detail).toContain('none of those of the invoice')
    const [suggested] = found({ ...none, description: 'Paper A4' }).findings
    expect(suggested?.suggestions.map(({ orderId }) => orderId)).toEqual([one!.orderId, two!.orderId])
  })

  it('spreads a line over receipts so that its parts add up exactly, after what others have billed', () => {
    const receipts = ['4.5', '2', '3.5'].map((received, index) =>
      aReceipt(received, { receiptNumber: `R${String(index + 1)}` }),
    )
    const before = [
      earlier({ bookedMicro: 1_500_000n, receipts: [{ receiptLineId: receipts[0]!.receiptLineId, quantity: '1.5' }] }),
    ]
    const parts = (line: Partial<LineToMatch>) =>
      judge('6', '30.00', { receipts, billed: '1.5' }, [], before, {}, line).matches[0]?.receipts.map(
        ({ receiptNumber, quantity: part }) => [receiptNumber, part],
      )
    expect(parts({})).toEqual([
      ['R1', '3'],
      ['R2', '2'],
      ['R3', '1'],
    ])
    expect(parts({ receiptReference: 'R3' })).toEqual([
      ['R3', '3.5'],
      ['R1', '2.5'],
    ])
  })

  it('captured quantities are never overwritten: booked and beyond add up to what is billed', () => {
    const outcome = judge('12', '60.00', {}, [aRule('quantity', '20', null)])
    expect([outcome.matches[0]?.booked?.toString(), outcome.matches[0]?.beyond?.toString()]).toEqual(['10', '2'])
  })
})

describe('MAT-9: credit notes', () => {
  const credit = { kind: 'credit-note' as const }
  const records = [
    earlier({ invoiceId: 'I1', bookedMicro: 6_000_000n, beyondMicro: 1_000_000n }),
    earlier({ invoiceId: 'I2', bookedMicro: 4_000_000n }),
  ]
  const judgeCredit = (asked: string, creditOf: string | null, parts: Partial<InvoiceToMatch> = {}) => {
    const order = anOrder({ lines: [anOrderLine({ billed: '10' })] })
    const orderLineId = order.lines[0]!.lineId
    const net = eur('5.00').multiply(quantity(asked).toRational())
    const positions = positionsOf(
      records.map((record) => ({ ...record, orderLineId })),
      'EUR',
      creditOf,
    )
    const invoice = anInvoice({ ...credit, lines: [aLine({ quantity: quantity(asked), net })], ...parts })
    return matchInvoice(invoice, facts({ order, positions, creditOf }))
  }

  it('refers to an invoice of ours, or says itself what it is for', () => {
    expect(types(judgeCredit('1', null).findings)).toEqual(['CREDIT_WITHOUT_INVOICE'])
    expect(judgeCredit('1', null, { creditReason: 'Bonus' }).findings).toEqual([])
    expect(judgeCredit('1', 'I1').findings).toEqual([])
  })

  it('takes back no more than its invoice has billed, and first what went beyond the order', () => {
    expect(judgeCredit('4', 'I1')).toMatchObject({ findings: [], bookings: [{ quantity: '-3' }] })
    expect(judgeCredit('4', 'I1').matches[0]?.beyond?.toString()).toBe('-1')
    expect(judgeCredit('8', 'I1').findings).toMatchObject([{ type: 'QTY_OVER_CREDITED', expected: '7' }])
    expect(judgeCredit('5', 'I2').findings).toMatchObject([{ type: 'QTY_OVER_CREDITED', expected: '4' }])
  })

  it('over a dispute takes back money and no goods', () => {
    const order = anOrder({ lines: [anOrderLine({ billed: '10' })] })
    const invoice = anInvoice({ ...credit, lines: [aLine({ net: eur('2.00') })] })
    const outcome = matchInvoice(invoice, facts({ order, creditOf: 'I1', creditsValueOnly: true }))
    expect(outcome).toMatchObject({ findings: [], bookings: [], variances: [] })
  })

  it('closed orders take credits and no invoices (PO-7)', () => {
    const closed = anOrder({ state: 'CLOSED', closed: true, lines: [anOrderLine({ billed: '10' })] })
    expect(types(matchInvoice(anInvoice(), facts({ order: closed })).findings)).toEqual(['PO_CLOSED'])
    const note = anInvoice({ ...credit, creditReason: 'Broken' })
    expect(matchInvoice(note, facts({ order: closed }))).toMatchObject({
      findings: [],
      bookings: [{ quantity: '-10' }],
    })
  })
})
