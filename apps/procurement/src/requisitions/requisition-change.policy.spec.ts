import { assertChangeable, changeDifferences, judgeChange } from './requisition-change.policy.js'

const micro = (units: number): bigint => BigInt(units) * 1_000_000n
const line = (parts: object = {}) => ({
  id: 'a',
  lineNumber: 1,
  description: 'Chair',
  approved: micro(10),
  allocated: 0n,
  cancelled: 0n,
  received: 0n,
  ...parts,
})
const judge = (quantity: string, parts: object = {}) =>
  judgeChange([line(parts)], { lines: [{ lineId: 'a', quantity }], newLines: [] })

describe('REQ-5: changing an approved requisition', () => {
  it.each([
    ['less', '4', {}, micro(6)],
    ['nothing more', '0', {}, micro(10)],
    ['as much as is ordered', '4', { allocated: micro(4) }, micro(6)],
    ['what was approved once, after it was lowered', '10', { cancelled: micro(3) }, 0n],
    ['a part of what was lowered', '8', { cancelled: micro(3) }, micro(2)],
  ])('to %s takes effect at once', (_, quantity, parts, cancelled) => {
    expect(judge(quantity, parts)).toMatchObject({ within: [{ cancelled }], raised: [] })
  })

  it.each([
    ['a millionth more than was approved', '10.000001', {}],
    ['more than was approved, also after it was lowered', '11', { cancelled: micro(5) }],
  ])('to %s needs approval (AP-9)', (_, quantity, parts) => {
    expect(judge(quantity, parts)).toMatchObject({ within: [], raised: [{ quantity }] })
  })

  it('never goes below what is ordered', () => {
    expect(() => judge('3.999999', { allocated: micro(4) })).toThrow(
      expect.objectContaining({
        code: 'procurement.requisition.below_ordered',
        facts: { requisitionLineId: 'a', line: 1, ordered: '4', wanted: '3.999999' },
      }),
    )
  })

  it.each([
    ['an unknown line', [{ lineId: 'b', quantity: '1' }], '/lines/0/lineId'],
    [
      'a line twice',
      [
        { lineId: 'a', quantity: '1' },
        { lineId: 'a', quantity: '2' },
      ],
      '/lines/1/lineId',
    ],
    ['no change', [{ lineId: 'a', quantity: '10' }], '/lines'],
  ])('refuses %s', (_, lines, pointer) => {
    expect(() => judgeChange([line()], { lines, newLines: [] })).toThrow(
      expect.objectContaining({
        code: 'procurement.requisition.line_unknown',
        errors: [expect.objectContaining({ pointer })],
      }),
    )
  })

  it('is possible while something can be ordered', () => {
    expect(() => {
      assertChangeable('PARTIALLY_ORDERED')
    }).not.toThrow()
    for (const state of ['DRAFT', 'IN_APPROVAL', 'RECEIVED', 'ON_HOLD', 'STOPPED', 'CLOSED', 'CANCELLED'] as const)
      expect(() => {
        assertChangeable(state)
      }).toThrow(expect.objectContaining({ code: 'procurement.requisition.state' }))
  })

  it('tells approvers what rises and what comes', () => {
    expect(
      changeDifferences([{ line: line(), quantity: '12' }], [{ lineNumber: 2, description: 'Lamp', quantity: '3' }]),
    ).toEqual([
      { path: '/lines/1/quantity', label: 'Line 1, quantity: Chair', before: '10', after: '12' },
      { path: '/lines/2', label: 'Line 2 is new', before: null, after: '3 × Lamp' },
    ])
  })
})
