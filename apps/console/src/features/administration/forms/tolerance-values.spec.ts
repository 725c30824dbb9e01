import { NO_LIMITS, contentOf, isUnlimited, limitAt, readLimits, typedLimits, valuesOf } from './tolerance-values.js'

const rule = {
  operator: 'or' as const,
  upper: { absolute: '25.5', percent: '0' },
  lower: { absolute: null, percent: '12.25' },
  active: true,
}

describe('the limits of a tolerance', () => {
  it('come back as they were, through the fields of a form', () => {
    const typed = typedLimits(valuesOf(rule), 'de-DE')
    expect(typed).toEqual({ upperAbsolute: '25,5', upperPercent: '0', lowerAbsolute: '', lowerPercent: '12,25' })
    const { limits, refused } = readLimits(typed, 'de-DE')
    expect(refused.size).toBe(0)
    expect(contentOf({ ...limits, operator: 'or', active: true })).toEqual(rule)
  })

  it('that are left empty are not tested, zero is exact', () => {
    const { limits } = readLimits({ ...NO_LIMITS, upperPercent: '0' }, 'en-GB')
    expect(limits).toEqual({ upperAbsolute: null, upperPercent: '0', lowerAbsolute: null, lowerPercent: null })
  })

  it.each([
    ['upperAbsolute', '-1', 'not_a_limit'],
    ['upperPercent', '10000', 'not_a_limit'],
    ['lowerPercent', '2.12345', 'too_many_decimals'],
    ['lowerAbsolute', 'much', 'not_a_number'],
  ] as const)('%s "%s" is refused: %s', (name, text, reason) => {
    const { limits, refused } = readLimits({ ...NO_LIMITS, [name]: text }, 'en-GB')
    expect([...refused]).toEqual([[name, reason]])
    expect(limits[name]).toBeNull()
  })

  it('keep what a number would not: an amount of fifteen digits and four decimals', () => {
    const { limits } = readLimits({ ...NO_LIMITS, upperAbsolute: '999999999999999.9999' }, 'en-GB')
    expect(limits.upperAbsolute).toBe('999999999999999.9999')
  })

  it('let everything pass when none is set to our disadvantage', () => {
    expect(isUnlimited({ ...NO_LIMITS, lowerPercent: '5' })).toBe(true)
    expect(isUnlimited({ ...NO_LIMITS, upperAbsolute: '0' })).toBe(false)
  })

  it('are found again by the pointer of a refusal', () => {
    expect(limitAt('/upper/percent')).toBe('upperPercent')
    expect(limitAt('/vendorId')).toBeUndefined()
  })
})
