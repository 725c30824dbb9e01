import { overReceiptOf, type ToleranceLevel, toleranceOf, type ToleranceSource } from './receiving-tolerance.policy.js'

const micro = (units: number): bigint => BigInt(Math.round(units * 1e6))
const level = (source: ToleranceSource, parts: Partial<ToleranceLevel> = {}): ToleranceLevel => ({
  source,
  overReceiptPercent: null,
  overReceiptAbsolute: null,
  underReceiptPercent: null,
  ...parts,
})
const organization = level('organization', { overReceiptPercent: '1', underReceiptPercent: '0.5' })

describe('REC-2: the tolerance of an order line', () => {
  it.each<[string, ToleranceLevel[], object]>([
    [
      'the line',
      [level('line', { overReceiptPercent: '0' }), level('category', { overReceiptPercent: '5' })],
      { overPercent: '0', overSource: 'line' },
    ],
    [
      'the category',
      [level('line'), level('category', { overReceiptPercent: '5' }), level('vendor', { overReceiptPercent: '3' })],
      { overPercent: '5', overSource: 'category' },
    ],
    [
      'the vendor',
      [level('line'), level('category'), level('vendor', { overReceiptAbsolute: '3' })],
      { overPercent: '0', overAbsolute: '3', overSource: 'vendor' },
    ],
    [
      'the organization',
      [level('line'), level('category'), level('vendor')],
      { overPercent: '1', overAbsolute: null, overSource: 'organization' },
    ],
  ])('is that of %s when nothing nearer says anything', (_, levels, expected) => {
    expect(toleranceOf([...levels, organization])).toMatchObject(expected)
  })

  it('is found for too little on its own', () => {
    const levels = [level('line', { overReceiptPercent: '2' }), level('category', { underReceiptPercent: '4.17' })]
    expect(toleranceOf([...levels, organization])).toEqual({
      overPercent: '2',
      overAbsolute: null,
      overSource: 'line',
      underPercent: '4.17',
      underSource: 'category',
    })
  })

  it.each([
    ['2 % of 10,000', '2', null, 10_000, 0, micro(200)],
    ['0 %: exactly nothing', '0', null, 100, 0, 0n],
    ['a quantity', '0', '5', 100, 0, micro(5)],
    ['the larger of both: the quantity', '2', '5', 100, 0, micro(5)],
    ['the larger of both: the share', '10', '5', 100, 0, micro(10)],
    ['of what is not cancelled', '10', null, 100, 50, micro(5)],
    ['nothing of a cancelled line', '10', '5', 100, 100, 0n],
    ['a share that is cut, never rounded up', '33.3333', null, 0.000002, 0, 0n],
  ])('lets %s more come', (_, overPercent, overAbsolute, ordered, cancelled, expected) => {
    const line = { ordered: micro(ordered), cancelled: micro(cancelled) }
    expect(overReceiptOf({ overPercent, overAbsolute }, line)).toBe(expected)
    expect(overReceiptOf({ overPercent, overAbsolute }, { ...line, shortClosed: true })).toBe(0n)
  })
})
