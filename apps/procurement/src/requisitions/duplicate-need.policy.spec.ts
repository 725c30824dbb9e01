import { duplicateNeedWarnings, isSameNeed, looksLike, type NeededLine } from './duplicate-need.policy.js'

const need = (parts: Partial<NeededLine> = {}): NeededLine => ({
  lineNumber: 1,
  description: 'Office chair, blue',
  supplierItemId: null,
  buyerItemId: null,
  ...parts,
})

describe('REQ-7: needs that look the same', () => {
  it.each([
    ['Office chair, blue', 'office chair (blue)', true],
    ['Office chair', 'Office chairs', true],
    ['Bürostuhl höhenverstellbar', 'Burostuhl, hohenverstellbar', true],
    ['Office chair', 'Office desk', false],
    ['Toner black', 'Window cleaning', false],
    ['---', '---', false],
  ])('%j and %j: %s', (one, other, alike) => {
    expect(looksLike(one, other)).toBe(alike)
  })

  it('are the same item, whatever it is called', () => {
    expect(isSameNeed(need({ supplierItemId: 'A-1' }), need({ description: 'Seat', supplierItemId: 'A-1' }))).toBe(true)
    expect(isSameNeed(need({ buyerItemId: '7' }), need({ description: 'Seat', buyerItemId: '7' }))).toBe(true)
  })

  it('are not two items of different numbers, however alike their texts are', () => {
    expect(isSameNeed(need({ supplierItemId: 'A-1' }), need({ supplierItemId: 'A-2' }))).toBe(false)
    expect(isSameNeed(need({ supplierItemId: 'A-1' }), need())).toBe(true)
  })

  it('are named once a line and requisition', () => {
    const earlier = { ...need(), requisitionId: 'r', title: 'Chairs', requesterName: 'Ada', submittedOn: '2026-03-31' }
    expect(duplicateNeedWarnings([need(), need({ lineNumber: 2, description: 'Lamp' })], [earlier, earlier])).toEqual([
      {
        code: 'duplicate_need',
        pointer: '/lines/0',
        requisitionId: 'r',
        detail: '“Office chair, blue” was asked for by Ada on 2026-03-31 in “Chairs”: make sure that both are needed.',
        facts: {
          ...{ code: 'duplicate_need', description: 'Office chair, blue', title: 'Chairs' },
          ...{ requesterName: 'Ada', submittedOn: '2026-03-31' },
        },
      },
    ])
  })

  it('are named without a person where nobody knows the name', () => {
    const earlier = { ...need(), requisitionId: 'r', title: 'Chairs', requesterName: null, submittedOn: '2026-03-31' }
    const [warning] = duplicateNeedWarnings([need()], [earlier])
    expect(warning?.detail).toContain('was asked for on 2026-03-31')
    expect(warning?.facts).not.toHaveProperty('requesterName')
  })
})
