import { listRequisitions, listVendors } from '@nexus/contracts-procurement'
import { chosenColumns, columnsOf } from './export-columns.builder.js'
import { cellsOf } from './export-cells.policy.js'
import { EXPORTABLE } from './exportable-lists.config.js'

describe('the columns of an export', () => {
  it('are there for every list of the platform, each once', () => {
    for (const list of EXPORTABLE.values()) {
      const columns = columnsOf(list)
      expect([list.name, columns.length > 0]).toEqual([list.name, true])
      expect(new Set(columns).size).toBe(columns.length)
    }
  })

  it('are fields in the order of the contract, money as amount and currency', () => {
    const columns = columnsOf(listRequisitions)
    expect(columns.slice(0, 1)).toEqual(['requisitionId'])
    expect(columns).toEqual(expect.arrayContaining(['title', 'state', 'gross.amount', 'gross.currency']))
    expect(columns).not.toContain('gross')
  })

  it('hold what every list shows as its example', () => {
    for (const list of EXPORTABLE.values()) {
      const [item] = (list.example.output as { items: object[] }).items
      if (item === undefined) continue
      const cells = cellsOf(item, columnsOf(list))
      expect([list.name, cells.some((cell) => cell !== null)]).toEqual([list.name, true])
      // A whole object in a cell was no column of the contract.
      expect(cells.filter((cell) => String(cell).startsWith('{"amount"'))).toEqual([])
    }
  })

  it('are chosen in any order, an object for all of its fields, each once', () => {
    expect(chosenColumns(listRequisitions, ['gross', 'title', 'gross.amount'])).toEqual([
      'gross.amount',
      'gross.currency',
      'title',
    ])
    expect(chosenColumns(listVendors, undefined)).toEqual([...columnsOf(listVendors)])
  })
})

describe('the cells of an item', () => {
  it.each([
    ['text', { a: 'x' }, ['x']],
    ['a number', { a: 1.5 }, [1.5]],
    ['yes or no', { a: false }, [false]],
    ['nothing', { a: null }, [null]],
    ['a field that is not there', {}, [null]],
    ['values', { a: ['x', 'y'] }, ['x; y']],
    ['objects', { a: [{ b: 1 }] }, ['[{"b":1}]']],
    ['an inherited name', Object.create({ a: 'x' }) as object, [null]],
  ])('hold %s', (_what, item, cells) => {
    expect(cellsOf(item, ['a'])).toEqual(cells)
  })

  it('hold what is inside of objects', () => {
    const item = { gross: { amount: '12.50', currency: 'EUR' } }
    expect(cellsOf(item, ['gross.currency', 'gross.amount'])).toEqual(['EUR', '12.50'])
    expect(cellsOf({ gross: null }, ['gross.amount'])).toEqual([null])
  })
})
