import { exampleIssuedOrder, type PurchaseOrderView } from '@nexus/contracts-procurement'
import { Money } from '@nexus/kernel'
import { CHANGE_OUTCOMES, type ChangeTolerance, isMaterial, judgeChange } from './materiality.policy.js'

type Line = PurchaseOrderView['lines'][number]

const firstLine = exampleIssuedOrder.lines[0]!
const money = (amount: string) => ({ amount, currency: 'EUR' })

/** One piece at a price without tax; the total is the price. */
function anOrder(price: string, parts: Partial<PurchaseOrderView> = {}, line: Partial<Line> = {}): PurchaseOrderView {
  const quantities = { ...firstLine.quantities, ordered: '1' }
  return {
    ...exampleIssuedOrder,
    totals: { ...exampleIssuedOrder.totals, gross: money(price) },
    lines: [{ ...firstLine, unitPrice: price, allowance: undefined, quantities, ...line }],
    ...parts,
  }
}

const withTotal = (gross: string): Partial<PurchaseOrderView> => ({
  totals: { ...exampleIssuedOrder.totals, gross: money(gross) },
})
const ordered = (quantity: string): Partial<Line> => ({
  quantities: { ...firstLine.quantities, ordered: quantity },
})

function judge(
  approved: PurchaseOrderView,
  proposed: PurchaseOrderView,
  tolerance: Partial<ChangeTolerance> = {},
  leadTimes: ReadonlyMap<string, number> = new Map(),
) {
  return judgeChange(approved, proposed, {
    tolerance: { percent: '0', absolute: null, ...tolerance },
    leadTimes,
    today: '2026-04-01',
  })
}
const rulesOf = (judgement: ReturnType<typeof judge>): string[] => judgement.findings.map(({ rule }) => rule)

describe('AP-9: the weight of a change, compared with what was approved last', () => {
  it.each([
    ['10300', false],
    ['10450', false],
    ['10500', false],
    ['10500.01', true],
    ['10501', true],
  ])('V14: approved 10,000 at 5 %%: %s asks again: %s', (price, asks) => {
    const judgement = judge(anOrder('10000'), anOrder(price), { percent: '5' })
    expect(isMaterial(judgement)).toBe(asks)
    expect(rulesOf(judgement)).toEqual(asks ? ['total-up', 'price-up'] : ['within-tolerance', 'within-tolerance'])
  })

  it('V14: says by how much, exactly', () => {
    expect(judge(anOrder('10000'), anOrder('10501'), { percent: '5' }).findings[0]).toMatchObject({
      reason: 'The total is 5.01 % above the approved one; 5 % are allowed.',
      facts: { kind: 'rise', percent: '5.01', worth: { amount: '501.00', currency: 'EUR' }, allowedPercent: '5' },
    })
  })

  it('small steps add up: the third of 3 × 4 % is 12 % above the approved snapshot', () => {
    const approved = anOrder('100')
    expect(
      ['104', '108', '112'].map((price) => isMaterial(judge(approved, anOrder(price), { percent: '10' }))),
    ).toEqual([false, false, true])
  })

  it.each([
    ['the amount is larger than the percentage', '5', '600', '10600', false],
    ['beyond both', '5', '600', '10600.01', true],
    ['the percentage is larger than the amount', '5', '100', '10500', false],
    ['beyond both', '5', '100', '10500.01', true],
    ['no percentage, an amount', '0', '50', '10050', false],
    ['no percentage, beyond the amount', '0', '50', '10050.01', true],
  ])('the tolerance is the larger of amount and percentage: %s', (_, percent, amount, price, asks) => {
    const tolerance = { percent, absolute: Money.parse(amount, 'EUR') }
    expect(isMaterial(judge(anOrder('10000'), anOrder(price), tolerance))).toBe(asks)
  })

  it('nothing is allowed without a tolerance: a cent asks again', () => {
    expect(judge(anOrder('100'), anOrder('100.01'))).toMatchObject({ outcome: 'full' })
  })

  it.each([
    ['vendor', { vendorId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b99' }, {}, 'full'],
    ['legal-entity', { legalEntityId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b99' }, {}, 'full'],
    ['currency', { currency: 'USD' }, {}, 'full'],
    ['payment-terms', { paymentTermsDays: 14 }, {}, 'final-only'],
    ['delivery-place', { deliveryPlace: 'Elsewhere' }, {}, 'affected'],
    ['cost-object', {}, { costCentreId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b99' }, 'affected'],
    ['category', {}, { categoryId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b99' }, 'affected'],
    ['terms', {}, { description: 'Office table' }, 'full'],
    ['terms', {}, { match: 'two-way' as const }, 'full'],
    ['line-added', { lines: [firstLine, { ...firstLine, lineId: 'new', lineNumber: 2 }] }, {}, 'full'],
    ['text', { notes: 'Ring twice' }, {}, 'none'],
    ['text', { contact: 'Rosa' }, {}, 'none'],
    ['text', { tags: ['office'] }, {}, 'none'],
  ])('%s: %j %j asks for %s', (rule, head, line, outcome) => {
    const { lines, ...rest } = head as Partial<PurchaseOrderView>
    const approved = anOrder('100')
    const proposed = anOrder('100', rest, line)
    if (lines !== undefined) proposed.lines = [...proposed.lines, lines[1]!]
    const judgement = judge(approved, proposed)
    expect(rulesOf(judgement)).toEqual([rule])
    expect(judgement.outcome).toBe(outcome)
  })

  it('a larger quantity asks again by the approved price, a smaller one is written down', () => {
    const approved = anOrder('10', withTotal('1000'), ordered('100'))
    const up = anOrder('10', withTotal('1060'), ordered('106'))
    expect(rulesOf(judge(approved, up, { percent: '5' }))).toEqual(['total-up', 'quantity-up'])
    expect(rulesOf(judge(approved, up, { percent: '5', absolute: Money.parse('60', 'EUR') }))).toEqual([
      'within-tolerance',
      'within-tolerance',
    ])
    const down = anOrder('10', withTotal('990'), ordered('99'))
    expect(judge(approved, down)).toMatchObject({
      outcome: 'none',
      findings: [{ rule: 'decrease' }, { rule: 'decrease' }],
    })
  })

  it('more of what costs nothing asks again by its quantity', () => {
    const approved = anOrder('0', {}, ordered('10'))
    expect(rulesOf(judge(approved, anOrder('0', {}, ordered('11')), { percent: '5' }))).toEqual(['quantity-up'])
  })

  it('X-4: 12.50 per 1000 is the price of 1.25 per 100', () => {
    const per = (unitPrice: string, priceBaseQuantity: string) =>
      anOrder('100', {}, { unitPrice, priceBaseQuantity, ...ordered('1000') })
    expect(judge(per('12.50', '1000'), per('1.25', '100')).findings).toEqual([])
    expect(rulesOf(judge(per('12.50', '1000'), per('1.26', '100')))).toEqual(['price-up'])
  })

  it('an earlier delivery asks again only within the lead time of the category', () => {
    const categoryId = '01936d3e-7c1a-7b3a-9d53-0f6f0a4c2b99'
    const on = (promisedOn: string | null) => anOrder('100', {}, { categoryId, promisedOn })
    const leadTimes = new Map([[categoryId, 10]])
    expect(rulesOf(judge(on('2026-05-01'), on('2026-04-10'), {}, leadTimes))).toEqual(['delivery-earlier'])
    expect(rulesOf(judge(on('2026-05-01'), on('2026-04-11'), {}, leadTimes))).toEqual([])
    expect(rulesOf(judge(on(null), on('2026-04-02'), {}, leadTimes))).toEqual(['delivery-earlier'])
    expect(rulesOf(judge(on('2026-04-05'), on('2026-04-08'), {}, leadTimes))).toEqual([])
    expect(rulesOf(judge(on('2026-05-01'), on('2026-04-02')))).toEqual([])
  })

  it.each([
    ['the stronger one', { deliveryPlace: 'Elsewhere', notes: 'Ring twice' }, 'affected'],
    ['both, where they are different people', { paymentTermsDays: 14, deliveryPlace: 'Elsewhere' }, 'full'],
    ['the one', { paymentTermsDays: 14, notes: 'Ring twice' }, 'final-only'],
  ])('of several outcomes counts %s', (_, head, outcome) => {
    expect(judge(anOrder('100'), anOrder('100', head)).outcome).toBe(outcome)
    expect(CHANGE_OUTCOMES['payment-terms']).toBe('final-only')
  })
})
