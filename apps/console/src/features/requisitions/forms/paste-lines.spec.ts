import { parseBlock } from '@nexus/console-format'
import { newLine } from './entries.js'
import { MOST_LINES, pasteBlock } from './paste-lines.js'

const UNIT_CODES: Readonly<Record<string, string>> = { pcs: 'C62', h: 'HUR' }
const unitOf = (text: string): string | undefined => UNIT_CODES[text]
const first = { ...newLine(), description: 'Chair', quantity: '5', taxPercent: '19' }

describe('a block that is pasted into the lines', () => {
  it('fills the cells from where it is put, and adds lines like the last one', () => {
    const block = parseBlock('Desk\t2\tpcs\t199,90\nWork\t3\th\t80')
    const lines = pasteBlock([first], { row: 0, field: 'description' }, block, unitOf)
    expect(lines).toEqual([
      { ...first, description: 'Desk', quantity: '2', unitCode: 'C62', unitPrice: '199,90' },
      expect.objectContaining({
        description: 'Work',
        quantity: '3',
        unitCode: 'HUR',
        unitPrice: '80',
        taxPercent: '19',
      }),
    ])
  })

  it('leaves alone what is above, before and behind it', () => {
    const lines = [first, { ...newLine(), description: 'Desk' }]
    const pasted = pasteBlock(lines, { row: 1, field: 'unitPrice' }, parseBlock('10\t7 %\tmore'), unitOf)
    expect(pasted[0]).toBe(first)
    expect(pasted[1]).toEqual({ ...lines[1], unitPrice: '10', taxPercent: '7' })
  })

  it('keeps the unit where it does not know the one that is pasted', () => {
    const [line] = pasteBlock([first], { row: 0, field: 'unitCode' }, parseBlock('barrels\t3'), unitOf)
    expect(line).toEqual({ ...first, unitPrice: '3' })
  })

  it('writes cells of several lines in one', () => {
    const [line] = pasteBlock([first], { row: 0, field: 'description' }, [['Chair,\nblue', '1']], unitOf)
    expect(line?.description).toBe('Chair, blue')
  })

  it('stops where a requisition is full', () => {
    const block = Array.from({ length: 600 }, () => ['Chair'])
    expect(pasteBlock([first], { row: 0, field: 'description' }, block, unitOf)).toHaveLength(MOST_LINES)
  })
})
