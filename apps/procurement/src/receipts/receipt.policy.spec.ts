import { deliveriesOf, inspectionOf, orderingDuties, postedState } from './receipt.policy.js'
import type { ReceivableLine } from './receivable-lines.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const line = (id: string, parts: Partial<ReceivableLine> = {}): ReceivableLine => ({
  id,
  lineNumber: 1,
  kind: 'goods',
  requisitionLineId: `requisition ${id}`,
  supplierItemId: 'A-246',
  buyerItemId: null,
  unitCode: 'C62',
  promisedOn: null,
  receivingTerms: null,
  ordered: micro(10),
  received: 0n,
  replaced: 0n,
  cancelled: 0n,
  ...parts,
})
const taken = (lines: readonly ReceivableLine[], quantity: string, parts: object = {}) =>
  deliveriesOf([{ item: { supplierItemId: 'A-246' }, quantity, ...parts }], lines).map((each) => [
    each.orderLineId,
    each.micro,
  ])
const refused = (code: string, pointer: string): Error =>
  expect.objectContaining({
    code: `procurement.receipt.${code}`,
    errors: [expect.objectContaining({ pointer }) as object],
  }) as Error

describe('REC-3: the same item on several lines', () => {
  const late = line('late', { promisedOn: '2026-05-02' })
  const early = line('early', { lineNumber: 2, promisedOn: '2026-05-01', received: micro(4) })
  const undated = line('undated', { lineNumber: 3 })

  it('goes to the line that is promised first, then on; lines are never collapsed', () => {
    expect(taken([undated, late, early], '5')).toEqual([['early', micro(5)]])
    expect(taken([undated, late, early], '18')).toEqual([
      ['early', micro(6)],
      ['late', micro(10)],
      ['undated', micro(2)],
    ])
  })

  it('gives what is too much to the last line, whose tolerance then decides', () => {
    expect(taken([late, early], '17')).toEqual([
      ['early', micro(6)],
      ['late', micro(11)],
    ])
    const full = { received: micro(10) }
    expect(taken([line('a', full), line('b', { ...full, lineNumber: 2 })], '1')).toEqual([['b', micro(1)]])
  })

  it('goes past services of the same item while there are goods; services alone are refused as such (PO-2)', () => {
    const work = line('work', { kind: 'service', promisedOn: '2026-04-01' })
    expect(taken([work, late], '5')).toEqual([['late', micro(5)]])
    expect(taken([work, line('full', { received: micro(10) })], '1')).toEqual([['full', micro(1)]])
    expect(taken([work], '5')).toEqual([['work', micro(5)]])
  })

  it('takes lines by number when they are promised on the same day', () => {
    const same = { promisedOn: '2026-05-01' }
    expect(taken([line('second', { ...same, lineNumber: 2 }), line('first', same)], '1')).toEqual([['first', micro(1)]])
  })

  it('goes where the line id says, whatever is promised', () => {
    const [delivery] = deliveriesOf([{ orderLineId: 'late', quantity: '3' }], [early, late])
    expect(delivery).toMatchObject({ orderLineId: 'late', requisitionLineId: 'requisition late', micro: micro(3) })
  })

  it('gives good quantities to the lines that come first', () => {
    const deliveries = deliveriesOf(
      [{ item: { supplierItemId: 'A-246' }, quantity: '8', rejected: '3', rejectionReason: 'Wet' }],
      [early, late],
    )
    expect(deliveries).toMatchObject([
      { orderLineId: 'early', micro: micro(6), rejectedMicro: micro(1) },
      { orderLineId: 'late', micro: micro(2), rejectedMicro: micro(2), rejectionReason: 'Wet' },
    ])
  })

  it('refuses items and lines that are not there, or are named twice', () => {
    const item = { item: { buyerItemId: 'X' }, quantity: '1' }
    expect(() => deliveriesOf([item], [early])).toThrow(refused('line_unknown', '/lines/0/item'))
    const twice = { item: { supplierItemId: 'A-246' }, quantity: '1' }
    expect(() => deliveriesOf([twice, twice], [early])).toThrow(refused('line_unknown', '/lines/1/item'))
  })
})

describe('REC-1: received = accepted + rejected + in inspection', () => {
  const typed = (parts: object) => () => deliveriesOf([{ orderLineId: 'a', quantity: '10', ...parts }], [line('a')])

  it('accepts what is neither rejected nor to be inspected', () => {
    expect(typed({ rejected: '2', rejectionReason: 'Wet', inInspection: '3' })()).toMatchObject([
      { micro: micro(10), rejectedMicro: micro(2), inspectingMicro: micro(3) },
    ])
  })

  it('refuses more than came, and rejections without a reason', () => {
    expect(typed({ rejected: '6', rejectionReason: 'Wet', inInspection: '4.000001' })).toThrow(
      refused('split_invalid', '/lines/0/rejected'),
    )
    expect(typed({ rejected: '1' })).toThrow(refused('split_invalid', '/lines/0/rejectionReason'))
  })

  it.each([
    [[{ micro: 5n, rejectedMicro: 0n, inspectingMicro: 0n }], 'acceptAll', 'POSTED'],
    [[{ micro: 5n, rejectedMicro: 1n, inspectingMicro: 0n }], 'rejectPart', 'PARTLY_REJECTED'],
    [[{ micro: 5n, rejectedMicro: 5n, inspectingMicro: 0n }], 'rejectAll', 'REJECTED'],
    [[{ micro: 5n, rejectedMicro: 4n, inspectingMicro: 1n }], 'inspectLater', 'IN_INSPECTION'],
  ] as const)('derives the state of a receipt from its lines', (lines, command, state) => {
    expect(inspectionOf(lines)).toBe(command)
    expect(postedState(lines)).toBe(state)
  })
})

describe('X-4: the unit that was counted in', () => {
  const alternateUnit = { unitCode: 'C62', numerator: 12, denominator: 1 }
  const terms = { overReceiptPercent: null, overReceiptAbsolute: null, underReceiptPercent: null, alternateUnit }
  const boxes = line('a', { unitCode: 'XBX', receivingTerms: terms })

  it('is that of the line or its alternate, and no other', () => {
    expect(deliveriesOf([{ orderLineId: 'a', quantity: '115', unitCode: 'C62' }], [boxes])).toMatchObject([
      { micro: micro(9.583333), countedUnit: 'C62', countedMicro: micro(115), cut: true },
    ])
    expect(deliveriesOf([{ orderLineId: 'a', quantity: '2', unitCode: 'XBX' }], [boxes])).toMatchObject([
      { micro: micro(2), countedUnit: null, countedMicro: null, cut: false },
    ])
    expect(() => deliveriesOf([{ orderLineId: 'a', quantity: '1', unitCode: 'KGM' }], [boxes])).toThrow(
      refused('unit_unknown', '/lines/0/unitCode'),
    )
  })

  it('refuses what is less than a millionth of the line', () => {
    const tiny = { orderLineId: 'a', quantity: '0.000001', unitCode: 'C62' }
    expect(() => deliveriesOf([tiny], [boxes])).toThrow(refused('split_invalid', '/lines/0/quantity'))
  })

  it('fills the first line exactly and goes on with the rest', () => {
    const second = line('b', { lineNumber: 2, unitCode: 'XBX', receivingTerms: terms })
    const counted = { item: { supplierItemId: 'A-246' }, quantity: '125', unitCode: 'C62' }
    expect(deliveriesOf([counted], [boxes, second])).toMatchObject([
      { orderLineId: 'a', micro: micro(10), countedMicro: micro(120), cut: false },
      { orderLineId: 'b', micro: 416_666n, countedMicro: micro(5), cut: true },
    ])
  })
})

describe('X-9: who brought an order about', () => {
  it('is who made, submitted, issued or approved it', () => {
    expect(orderingDuties({ createdBy: 'ann', submittedBy: 'bob', issuedBy: null, approvedBy: ['eve'] })).toEqual([
      { role: 'buyer', userIds: ['ann'] },
      { role: 'submitter', userIds: ['bob'] },
      { role: 'issuer', userIds: [] },
      { role: 'approver', userIds: ['eve'] },
    ])
  })
})
