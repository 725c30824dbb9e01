import { changesOf } from '../../administration/forms/use-versioned-save.js'
import { changedTerms, readTermValues, termKey, termValues, typedTerms } from './receiving-terms-values.js'

type Line = Parameters<typeof termValues>[0]['lines'][number]

const line = (orderLineId: string, tolerance: Partial<Line['tolerance']>, alternate: Line['alternate'] = null) =>
  ({
    orderLineId,
    alternate,
    tolerance: {
      overPercent: '2',
      overAbsolute: null,
      overSource: 'vendor',
      underPercent: '1',
      underSource: 'organization',
      ...tolerance,
    },
  }) as Line
const boxes = line(
  'boxes',
  { overSource: 'line', overPercent: '0.5' },
  {
    ...{ unitCode: 'C62', numerator: 12, denominator: 1 },
    open: '120',
  },
)
const paper = line('paper', {})
const IDS = ['boxes', 'paper']
const start = termValues({ lines: [boxes, paper] })

describe('the own receiving terms of lines', () => {
  it('leave out what comes from elsewhere', () => {
    expect(start['boxes/overReceiptPercent']).toBe('0.5')
    expect(start['boxes/underReceiptPercent']).toBe('')
    expect(start['paper/overReceiptPercent']).toBe('')
    expect(start['boxes/numerator']).toBe('12')
    expect(start['paper/unitCode']).toBe('')
  })

  it('name no share where a line names a quantity only', () => {
    const values = termValues({
      lines: [line('a', { overSource: 'line', overPercent: '0', overAbsolute: '5' })],
    })
    expect([values['a/overReceiptPercent'], values['a/overReceiptAbsolute']]).toEqual(['', '5'])
  })

  it('keep a share of zero: it is exact, and nobody else decides', () => {
    const values = termValues({ lines: [line('a', { overSource: 'line', overPercent: '0' })] })
    expect(values['a/overReceiptPercent']).toBe('0')
  })

  it('come back as they were through the fields of a form', () => {
    const typed = typedTerms(start, 'de-DE')
    expect(typed['boxes/overReceiptPercent']).toBe('0,5')
    const { values, refused } = readTermValues(typed, IDS, 'de-DE')
    expect(refused.size).toBe(0)
    expect(values).toEqual(start)
    expect(changedTerms(values, changesOf(start, values), IDS)).toEqual([])
  })

  it('are sent whole of the lines that changed, and of no other', () => {
    const { values } = readTermValues({ ...start, [termKey('boxes', 'underReceiptPercent')]: '1.25' }, IDS, 'en-GB')
    expect(changedTerms(values, changesOf(start, values), IDS)).toEqual([
      {
        orderLineId: 'boxes',
        overReceiptPercent: '0.5',
        overReceiptAbsolute: null,
        underReceiptPercent: '1.25',
        alternateUnit: { unitCode: 'C62', numerator: 12, denominator: 1 },
      },
    ])
  })

  it('take the other unit away when its field is empty', () => {
    const typed = { ...start, 'boxes/unitCode': '', 'boxes/numerator': '', 'boxes/denominator': '' }
    const { values } = readTermValues(typed, IDS, 'en-GB')
    expect(changedTerms(values, changesOf(start, values), IDS)[0]?.alternateUnit).toBeNull()
  })

  it('count one of this unit where the other side is left empty', () => {
    const { values, refused } = readTermValues(
      { ...start, 'paper/unitCode': 'C62', 'paper/numerator': '500' },
      IDS,
      'en-GB',
    )
    expect(refused.size).toBe(0)
    expect(values['paper/denominator']).toBe('1')
  })

  it.each([
    ['overReceiptPercent', '1000', 'out_of_range'],
    ['overReceiptAbsolute', '-1', 'out_of_range'],
    ['overReceiptAbsolute', '0.0000001', 'too_many_decimals'],
    ['numerator', '0', 'not_a_count'],
    ['numerator', '1.5', 'not_a_count'],
    ['denominator', '1000000001', 'not_a_count'],
  ] as const)('%s "%s" is refused: %s', (field, text, reason) => {
    const { refused } = readTermValues({ ...start, [termKey('boxes', field)]: text }, IDS, 'en-GB')
    expect([...refused]).toEqual([[termKey('boxes', field), reason]])
  })

  it('want a unit where a number of it is named', () => {
    const { refused } = readTermValues({ ...start, 'paper/numerator': '12' }, IDS, 'en-GB')
    expect([...refused]).toEqual([['paper/unitCode', 'no_unit']])
  })
})
