import { compareAmounts, isNegative, negated, sumAmounts, unsigned } from './sum-amounts.js'

describe('sums of amounts', () => {
  it.each<[string[], string]>([
    [[], '0'],
    [['0.10', '0.20'], '0.30'],
    [['9007199254740993.01', '0.01'], '9007199254740993.02'],
    [['10', '-0.005'], '9.995'],
    [['1.00', '-2.50'], '-1.50'],
    [['-0.01', '0.01'], '0.00'],
  ])('%j is %s', (amounts, sum) => {
    expect(sumAmounts(amounts)).toBe(sum)
  })

  it.each([
    ['1.0', '1', 0],
    ['0.99', '1', -1],
    ['-1', '-2', 1],
    ['9007199254740993', '9007199254740992', 1],
  ] as const)('%s and %s compare as %i', (one, other, expected) => {
    expect(compareAmounts(one, other)).toBe(expected)
  })

  it.each([
    ['-0.50', '0.50', true],
    ['0.50', '0.50', false],
    ['0.00', '0.00', false],
    ['-0.00', '0.00', false],
  ])('%s is %s without its sign; negative: %s', (amount, expected, negative) => {
    expect(unsigned(amount)).toBe(expected)
    expect(isNegative(amount)).toBe(negative)
  })

  it('turns a sign', () => {
    expect(negated('1.50')).toBe('-1.50')
    expect(negated('-1.50')).toBe('1.50')
  })
})
