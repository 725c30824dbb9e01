import { alignContent, alignItems, isSame, merge } from './merge.js'

interface Line {
  readonly lineId: string
  readonly description: string
  readonly quantity: string
}
interface Content {
  readonly title: string
  readonly purpose?: string
  readonly lines: readonly Line[]
}

const RULES = { lines: { key: 'lineId', likeness: 'description' } }
const chair = { lineId: 'a', description: 'Chair', quantity: '5' }
const desk = { lineId: 'b', description: 'Desk', quantity: '2' }
const lamp = { lineId: 'c', description: 'Lamp', quantity: '9' }
const base: Content = { title: 'Office', purpose: 'Move', lines: [chair, desk] }

describe('a merge of what two people changed', () => {
  it('takes what only one of them changed', () => {
    const mine = { ...base, title: 'New office' }
    const theirs = { ...base, purpose: 'Growth' }
    const { value, conflicts, taken } = merge({ base, mine, theirs }, RULES)
    expect(value).toEqual({ ...base, title: 'New office', purpose: 'Growth' })
    expect(conflicts).toEqual([])
    expect(taken).toEqual([{ path: 'purpose', field: 'purpose', from: 'Move', to: 'Growth' }])
  })

  it('sees no conflict where both came to the same', () => {
    const mine = { ...base, title: 'Rooms' }
    expect(merge({ base, mine, theirs: { ...mine } }, RULES)).toEqual({ value: mine, conflicts: [], taken: [] })
  })

  it('keeps what was typed until somebody chooses', () => {
    const versions = { base, mine: { ...base, title: 'Mine' }, theirs: { ...base, title: 'Theirs' } }
    const open = merge(versions, RULES)
    expect(open.value.title).toBe('Mine')
    expect(open.conflicts).toEqual([{ path: 'title', field: 'title', mine: 'Mine', theirs: 'Theirs' }])
    expect(merge(versions, RULES, new Map([['title', 'theirs']])).value.title).toBe('Theirs')
    expect(merge(versions, RULES, new Map([['title', 'mine']])).value.title).toBe('Mine')
  })

  it('merges a line property by property', () => {
    const mine = { ...base, lines: [{ ...chair, quantity: '6' }, desk] }
    const theirs = { ...base, lines: [{ ...chair, description: 'Blue chair' }, desk] }
    const { value, conflicts } = merge({ base, mine, theirs }, RULES)
    expect(value.lines).toEqual([{ lineId: 'a', description: 'Blue chair', quantity: '6' }, desk])
    expect(conflicts).toEqual([])
  })

  it('asks where both changed the same of a line', () => {
    const mine = { ...base, lines: [{ ...chair, quantity: '6' }, desk] }
    const theirs = { ...base, lines: [{ ...chair, quantity: '7' }, desk] }
    const { conflicts } = merge({ base, mine, theirs }, RULES)
    const place = { path: 'lines/a/quantity', field: 'lines', item: 'a', property: 'quantity' }
    expect(conflicts).toEqual([{ ...place, mine: '6', theirs: '7' }])
  })

  it('keeps the lines that each of them added', () => {
    const mine = { ...base, lines: [chair, desk, lamp] }
    const theirs = { ...base, lines: [chair, { lineId: 'd', description: 'Rug', quantity: '1' }, desk] }
    const { value } = merge({ base, mine, theirs }, RULES)
    expect(value.lines.map(({ lineId }) => lineId)).toEqual(['a', 'd', 'b', 'c'])
  })

  it('removes a line that one of them removed and the other left alone', () => {
    expect(merge({ base, mine: base, theirs: { ...base, lines: [desk] } }, RULES).value.lines).toEqual([desk])
    expect(merge({ base, mine: { ...base, lines: [chair] }, theirs: base }, RULES).value.lines).toEqual([chair])
  })

  it.each([
    ['mine', [{ ...chair, quantity: '6' }, desk]],
    ['theirs', [desk]],
  ] as const)('asks whether a line stays that I changed and they removed: %s', (side, lines) => {
    const versions = {
      base,
      mine: { ...base, lines: [{ ...chair, quantity: '6' }, desk] },
      theirs: { ...base, lines: [desk] },
    }
    expect(merge(versions, RULES).conflicts).toHaveLength(1)
    expect(merge(versions, RULES, new Map([['lines/a', side]])).value.lines).toEqual(lines)
  })

  it('finds lines again whose ids were made anew', () => {
    const again = [
      { ...chair, lineId: 'x', quantity: '7' },
      { ...desk, lineId: 'y' },
    ]
    const mine = { ...base, lines: [chair, { ...desk, quantity: '3' }] }
    const { value, conflicts } = merge({ base, mine, theirs: { ...base, lines: again } }, RULES)
    expect(value.lines).toEqual([
      { ...chair, quantity: '7' },
      { ...desk, quantity: '3' },
    ])
    expect(conflicts).toEqual([])
  })

  it('asks about everything that differs when nobody knows how it was', () => {
    const versions = {
      base: undefined,
      mine: { title: 'Mine', lines: [chair, lamp] },
      theirs: { title: 'Theirs', lines: [{ ...chair, quantity: '7' }] },
    }
    const { conflicts } = merge<Content>(versions, RULES)
    expect(conflicts.map(({ path }) => path)).toEqual(['title', 'lines/a/quantity', 'lines/c'])
  })

  it('takes no property that is undefined for a change', () => {
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(isSame({ a: [1, { b: '2' }] }, { a: [1, { b: '2' }] })).toBe(true)
    expect(isSame(['1'], { 0: '1' })).toBe(false)
  })
})

describe('items with new ids', () => {
  it('are paired by place when everything else changed', () => {
    const after = [
      { lineId: 'x', description: 'Stool', quantity: '1' },
      { ...desk, lineId: 'y' },
    ]
    expect(alignItems([chair, desk], after, RULES.lines).map(({ lineId }) => lineId)).toEqual(['a', 'b'])
  })

  it('keep what they are called through a whole content', () => {
    const after = { ...base, title: 'New', lines: base.lines.map((line) => ({ ...line, lineId: `${line.lineId}2` })) }
    expect(alignContent(base, after, RULES)).toEqual({ ...base, title: 'New' })
  })

  it('are new where more came than there were', () => {
    const after = [{ ...chair, lineId: 'x' }, lamp, { ...desk, lineId: 'y' }]
    expect(alignItems([chair, desk], after, RULES.lines).map(({ lineId }) => lineId)).toEqual(['a', 'c', 'b'])
  })
})
