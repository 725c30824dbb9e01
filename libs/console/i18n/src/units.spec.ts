import { quantityUnitId } from './units.js'

describe('the name of a unit', () => {
  it.each([
    ['1', 'MON', 'units.one.MON'],
    ['1.000', 'MON', 'units.one.MON'],
    ['-1', 'DAY', 'units.one.DAY'],
    ['1.5', 'MON', 'units.MON'],
    ['2', 'MON', 'units.MON'],
    ['0', 'XBX', 'units.XBX'],
    ['11', 'XBX', 'units.XBX'],
  ])('of %s %s is %s', (quantity, code, id) => {
    expect(quantityUnitId(quantity, code)).toBe(id)
  })

  it('is the same for any number of those that have one form', () => {
    expect(quantityUnitId('1', 'KGM')).toBe('units.KGM')
  })

  it('is missing for a code that nobody named', () => {
    expect(quantityUnitId('1', 'ZZ')).toBeUndefined()
  })
})
