import { Quantity } from '@nexus/kernel'
import { aLine, anInvoice, anOrder, anOrderLine, eur, facts } from '../../test/builders/match.builder.js'
import type { Finding, InvoiceToMatch, LineToMatch } from './finding.policy.js'
import { matchInvoice } from './match-invoice.policy.js'

const quantity = (text: string) => Quantity.parse(text)
const oneOf = (
  line: Partial<LineToMatch>,
  orderLine: Parameters<typeof anOrderLine>[0] = {},
  parts: Partial<InvoiceToMatch> = {},
) =>
  matchInvoice(
    anInvoice({ lines: [aLine(line)], ...parts }),
    facts({ order: anOrder({ lines: [anOrderLine(orderLine)] }) }),
  )
const types = (findings: readonly Finding[]) => findings.map(({ type }) => type)

describe('finding the order line (MAT-8)', () => {
  const order = anOrder({
    lines: [
      anOrderLine({ lineNumber: 1, supplierItemId: 'A-1', buyerItemId: 'OWN 7' }),
      anOrderLine({ lineNumber: 2, supplierItemId: 'A-2', buyerItemId: 'OWN 8' }),
      anOrderLine({ lineNumber: 3, supplierItemId: 'A-2', buyerItemId: 'OWN 9' }),
    ],
  })
  const [first, second, third] = order.lines
  const none = { orderLineReference: null, supplierItemId: null, buyerItemId: null }

  it.each<[string, Partial<LineToMatch>, string | undefined, string | undefined]>([
    ['its line number', { ...none, orderLineReference: '2' }, second!.lineId, 'order-line-reference'],
    ['its line number with zeros', { ...none, orderLineReference: '0002' }, second!.lineId, 'order-line-reference'],
    ['its id', { ...none, orderLineReference: second!.lineId.toUpperCase() }, second!.lineId, 'order-line-reference'],
    [
      'the reference before the item number',
      { ...none, orderLineReference: '2', supplierItemId: 'A-1' },
      second!.lineId,
      'order-line-reference',
    ],
    ["the vendor's item number", { ...none, supplierItemId: ' a-1 ' }, first!.lineId, 'supplier-item-id'],
    [
      "the vendor's item number before ours",
      { ...none, supplierItemId: 'A-1', buyerItemId: 'OWN 9' },
      first!.lineId,
      'supplier-item-id',
    ],
    ['our item number', { ...none, buyerItemId: 'own9' }, third!.lineId, 'buyer-item-id'],
    [
      "our item number, when the vendor's is not on the order",
      { ...none, supplierItemId: 'X', buyerItemId: 'OWN 8' },
      second!.lineId,
      'buyer-item-id',
    ],
    [
      'nothing: an unknown reference, even with a known item number',
      { ...none, orderLineReference: '9', supplierItemId: 'A-1' },
      undefined,
      undefined,
    ],
    ['nothing: an item number of two order lines', { ...none, supplierItemId: 'A-2' }, undefined, undefined],
    ['nothing: a description alone', { ...none, description: 'Paper A4' }, undefined, undefined],
  ])('by %s', (_, line, orderLineId, by) => {
    const outcome = matchInvoice(anInvoice({ lines: [aLine(line)] }), facts({ order }))
    expect(outcome.matches[0]?.orderLineId).toBe(orderLineId)
    expect(outcome.matches[0]?.by).toBe(by)
    expect(types(outcome.findings)).toEqual(orderLineId === undefined ? ['UNMATCHED_LINE'] : [])
  })

  it('takes what a person assigned before everything else', () => {
    const line = aLine({ orderLineReference: '1' })
    const outcome = matchInvoice(
      anInvoice({ lines: [line] }),
      facts({ order, assigned: new Map([[line.id, third!.lineId]]) }),
    )
    expect(outcome.matches).toMatchObject([
      { lineId: line.id, orderId: order.orderId, orderLineId: third!.lineId, by: 'assigned' },
    ])
  })

  it('suggests the order lines of an ambiguous item number, and says why', () => {
    const [finding] = matchInvoice(
      anInvoice({ lines: [aLine({ ...none, supplierItemId: 'A-2' })] }),
      facts({ order }),
    ).findings
    expect(finding?.suggestions.map(({ lineNumber }) => lineNumber)).toEqual([2, 3, 1])
    expect(finding?.suggestions[0]).toMatchObject({
      why: 'same item number, same description, same amount',
      reasons: [{ code: 'same-item' }, { code: 'same-description' }, { code: 'same-amount' }],
    })
    expect(finding?.detail).toContain('stands on 2 order lines')
  })

  it('says by how much descriptions are alike, in words and as a code', () => {
    const line = aLine({ ...none, description: 'Paper A4 recycled', net: eur('1.23') })
    const [finding] = matchInvoice(anInvoice({ lines: [line] }), facts({ order })).findings
    expect(finding?.suggestions[0]).toMatchObject({
      why: 'description alike by 63 %',
      // 7 of the pairs of letters are the same, of 7 and 15.
      reasons: [{ code: 'alike-description', percent: 63 }],
    })
  })

  it('wants an order', () => {
    const outcome = matchInvoice(anInvoice(), facts({ order: undefined }))
    expect(outcome).toMatchObject({
      matches: [],
      bookings: [],
      findings: [{ type: 'UNMATCHED_LINE', allowedResolutions: ['rematch', 'reject'] }],
    })
  })
})

describe('quantities (MAT-2, MAT-4): exact and cumulative', () => {
  it.each<[string, string, Parameters<typeof anOrderLine>[0], string | undefined, string?]>([
    ['all that is received', '10', {}, undefined],
    ['a part', '4', {}, undefined],
    ['what is left after earlier invoices', '6', { billed: '4' }, undefined],
    ['a millionth more than is left of the order', '6.000001', { billed: '4' }, 'QTY_OVER_ORDERED', '0.000001'],
    ['more than ordered', '11', {}, 'QTY_OVER_ORDERED', '1'],
    ['more than is ordered and not cancelled', '9', { cancelled: '2', received: '8' }, 'QTY_OVER_ORDERED', '1'],
    ['what is not received at all', '10', { received: '0' }, 'NOT_RECEIVED', '10'],
    ['more than is received', '10', { received: '6' }, 'QTY_OVER_RECEIVED', '4'],
    ['what was received but is billed already', '2', { received: '6', billed: '6' }, 'NOT_RECEIVED', '2'],
    ['what was received and went back', '10', { returned: '3' }, 'QTY_OVER_RECEIVED', '3'],
    [
      'V7: ordered 100, received 60, billed 40, bill 30',
      '30',
      { ordered: '100', received: '60', billed: '40' },
      'QTY_OVER_RECEIVED',
      '10',
    ],
    ['two-way: what is not received', '10', { match: 'two-way', received: '0' }, undefined],
    ['two-way: more than ordered', '10.5', { match: 'two-way', received: '0' }, 'QTY_OVER_ORDERED', '0.5'],
  ])('bills %s', (_, billed, orderLine, type, difference = '') => {
    const net = eur('5.00').multiply(quantity(billed).toRational())
    const outcome = oneOf({ quantity: quantity(billed), net }, orderLine)
    expect(types(outcome.findings)).toEqual(type === undefined ? [] : [type])
    if (type === undefined) return
    expect(outcome.findings[0]).toMatchObject({ difference, actual: billed })
    expect(outcome.findings[0]?.allowedResolutions).not.toContain('accept')
  })

  it('adds up the lines that bill one order line: many small overs do not pass', () => {
    const lines = ['4', '4', '3'].map((text) =>
      aLine({ quantity: quantity(text), net: eur('5.00').multiply(quantity(text).toRational()) }),
    )
    const { findings } = matchInvoice(anInvoice({ lines }), facts())
    expect(findings).toMatchObject([{ type: 'QTY_OVER_ORDERED', actual: '11', expected: '10', difference: '1' }])
    expect(findings[0]?.lineId).toBeUndefined()
  })

  it('credits at most what is billed, as a negative booking', () => {
    const credit = { kind: 'credit-note' as const, creditReason: 'Broken' }
    expect(oneOf({}, { billed: '10' }, credit)).toMatchObject({ findings: [], bookings: [{ quantity: '-10' }] })
    expect(oneOf({}, { billed: '9' }, credit).findings).toMatchObject([
      { type: 'QTY_OVER_CREDITED', expected: '9', difference: '1' },
    ])
  })
})

describe('prices (MAT-2): exact', () => {
  it.each<[string, string, string, Parameters<typeof anOrderLine>[0], string | undefined]>([
    ['the price of the order', '10', '50.00', {}, undefined],
    ['one cent more', '10', '50.01', {}, '0.01 EUR'],
    ['one cent less', '10', '49.99', {}, '-0.01 EUR'],
    ['V1: 3 × 0.335', '3', '1.01', { unitPrice: '0.335' }, undefined],
    [
      'V2: 250 × 12.50 per 1000',
      '250',
      '3.13',
      { unitPrice: '12.50', priceBaseQuantity: '1000', ordered: '250', received: '250' },
      undefined,
    ],
    [
      'V8: 100 × 9.99 billed at 10.19',
      '100',
      '1019.00',
      { unitPrice: '9.99', ordered: '100', received: '100' },
      '20.00 EUR',
    ],
    ['with allowance and charge', '10', '45.50', { allowance: '5.00', charge: '0.50' }, undefined],
    ['half of it with half of the allowance', '5', '22.50', { allowance: '5.00' }, undefined],
    ['half of it with the whole allowance', '5', '20.00', { allowance: '5.00' }, '-2.50 EUR'],
  ])('%s', (_, billed, net, orderLine, difference) => {
    const { findings, variances } = oneOf({ quantity: quantity(billed), net: eur(net) }, orderLine)
    const price = variances.filter(({ kind }) => kind === 'price')
    const cheaper = difference?.startsWith('-') === true
    expect(types(findings)).toEqual(difference === undefined || cheaper ? [] : ['PRICE'])
    // MAT-5: what is cheaper passes, and is kept for the record.
    expect(price.map(({ handling, value }) => [handling, value.toString()])).toEqual(
      cheaper ? [['favourable', difference]] : [],
    )
    if (difference === undefined || cheaper) return
    expect(findings[0]).toMatchObject({ difference, owner: 'buyer', actual: `${net} EUR` })
    expect(findings[0]?.allowedResolutions).not.toContain('accept')
  })
})

describe('what a person may accept: only what bills and pays no more than agreed', () => {
  const accepts = ({ findings }: { findings: readonly Finding[] }) =>
    findings.map(({ type, allowedResolutions }) => [type, allowedResolutions.includes('accept')])

  it.each<[string, ReturnType<typeof oneOf>, [string, boolean][]]>([
    ['a lower tax rate', oneOf({ taxPercent: '7' }), [['TAX', true]]],
    ['another category at the same rate', oneOf({ taxCategory: 'K' }), [['TAX', true]]],
    ['a higher tax rate', oneOf({ taxPercent: '20' }), [['TAX', false]]],
    ['the same rate in other words', oneOf({ taxPercent: '19.00' }), []],
    ['another unit', oneOf({ unitCode: 'XBX' }), [['UNIT', false]]],
    ['no unit stated', oneOf({ unitCode: null }), []],
    ['a line that takes back', oneOf({ quantity: quantity('-1'), net: eur('-5.00') }), [['NEGATIVE_LINE', true]]],
    [
      'a line that takes back on a credit note',
      oneOf({ quantity: quantity('-1'), net: eur('-5.00') }, {}, { kind: 'credit-note', creditReason: 'Broken' }),
      [['NEGATIVE_LINE', false]],
    ],
    [
      'a line without quantity over nothing',
      oneOf({ quantity: quantity('0'), net: eur('0.00') }),
      [['NO_QUANTITY', true]],
    ],
    [
      'a line without quantity over something',
      oneOf({ quantity: quantity('0'), net: eur('5.00') }),
      [['NO_QUANTITY', false]],
    ],
    ['an unknown line over something', oneOf({ orderLineReference: '7' }), [['UNMATCHED_LINE', false]]],
    ['an unknown line over nothing', oneOf({ orderLineReference: '7', net: eur('0.00') }), [['UNMATCHED_LINE', true]]],
    ['a number that was used before', oneOf({}, {}, { numberUsedBefore: true }), [['DUPLICATE', true]]],
    [
      'a credit note for no invoice',
      oneOf({}, { billed: '10' }, { kind: 'credit-note' }),
      [['CREDIT_WITHOUT_INVOICE', true]],
    ],
  ])('%s', (_, outcome, expected) => {
    expect(accepts(outcome)).toEqual(expected)
  })

  it('books nothing of lines that take back or fit nothing', () => {
    expect(oneOf({ quantity: quantity('-1'), net: eur('-5.00') }).bookings).toEqual([])
    expect(oneOf({ orderLineReference: '7' }).bookings).toEqual([])
  })
})

describe('the document', () => {
  const judge = (
    parts: Partial<InvoiceToMatch>,
    order: Parameters<typeof anOrder>[0] = {},
    more: Parameters<typeof facts>[0] = {},
  ) => matchInvoice(anInvoice(parts), facts({ order: anOrder(order), ...more })).findings
  const charge = (amount: string, taxPercent = '19', kind: 'charge' | 'allowance' = 'charge') => ({
    kind,
    amount,
    taxCategory: 'S' as const,
    taxPercent,
  })

  it('bills nothing on an order that is not open, in whatever quantity', () => {
    expect(judge({}, { state: 'CANCELLED', lines: [anOrderLine({ cancelled: '10', received: '0' })] })).toMatchObject([
      { type: 'PO_CLOSED', actual: 'CANCELLED', owner: 'buyer', allowedResolutions: ['rematch', 'reject'] },
    ])
  })

  it('is in the currency of the order, and prices of another one are not compared', () => {
    expect(judge({ currency: 'USD' })).toMatchObject([{ type: 'CURRENCY', expected: 'EUR', actual: 'USD' }])
  })

  it.each<[string, ReturnType<typeof charge>[], ReturnType<typeof charge>[], boolean | undefined]>([
    ['the charge of the order', [charge('9.00')], [charge('9.00')], undefined],
    ['the same in two parts', [charge('4.00'), charge('5.00')], [charge('9.00')], undefined],
    ['a charge that was not agreed', [charge('9.00')], [], false],
    ['a higher charge', [charge('9.01')], [charge('9.00')], false],
    ['a lower charge', [charge('8.00')], [charge('9.00')], true],
    ['the agreed allowance left out', [], [charge('9.00', '19', 'allowance')], false],
    ['a higher allowance', [charge('10.00', '19', 'allowance')], [charge('9.00', '19', 'allowance')], true],
    ['the charge at another rate', [charge('9.00', '7')], [charge('9.00', '19')], false],
  ])('bears %s', (_, stated, ordered, acceptable) => {
    const findings = judge({ documentAllowanceCharges: stated }, { documentAllowanceCharges: ordered })
    expect(types(findings)).toEqual(acceptable === undefined ? [] : ['FREIGHT'])
    if (acceptable !== undefined) expect(findings[0]?.allowedResolutions.includes('accept')).toBe(acceptable)
  })

  it('bears a charge once, over all invoices of the order', () => {
    const order = { documentAllowanceCharges: [charge('9.00')] }
    const billedBefore = [{ credit: false, items: [charge('9.00')] }]
    expect(judge({}, order, { billedBefore })).toEqual([])
    expect(judge({ documentAllowanceCharges: [charge('9.00')] }, order, { billedBefore })).toMatchObject([
      { type: 'FREIGHT', difference: '9.00 EUR' },
    ])
    const credited = [...billedBefore, { credit: true, items: [charge('9.00')] }]
    expect(judge({ documentAllowanceCharges: [charge('9.00')] }, order, { billedBefore: credited })).toEqual([])
  })

  it('was entered by nobody who acted on the order, not even later (X-9)', () => {
    const enteredBy = 'clerk'
    for (const parts of [{ createdBy: 'clerk' }, { approvedBy: ['ann', 'clerk'] }, { receivedBy: ['clerk'] }]) {
      expect(judge({ enteredBy }, parts)).toMatchObject([
        { type: 'SEPARATION_OF_DUTIES', allowedResolutions: ['reject'] },
      ])
    }
    expect(judge({ enteredBy })).toEqual([])
  })

  it('pays to an account that is recorded for the vendor', () => {
    const bankAccounts = [{ iban: 'DE79000000001234567890' }, { iban: 'DE16000000002345678901' }]
    expect(judge({ bankAccounts }, {}, { vendorAccounts: ['DE16000000002345678901'] })).toEqual([])
    expect(judge({ bankAccounts }, {}, { vendorAccounts: ['DE03000000003456789012'] })).toMatchObject([
      { type: 'BANK_MISMATCH', allowedResolutions: ['rematch', 'reject'] },
    ])
    expect(judge({ bankAccounts }, {}, { vendorAccounts: [] })).toMatchObject([
      { type: 'BANK_MISMATCH', expected: 'none recorded' },
    ])
    expect(judge({ bankAccounts: [] }, {}, { vendorAccounts: [] })).toEqual([])
  })
})
