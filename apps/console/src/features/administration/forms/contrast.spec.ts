import { colourOf, legibilityOf } from './contrast.js'

describe('whether text can be read on a colour', () => {
  it.each([
    ['#1d4ed8', true, true],
    // Dark text on it can be read; on paper it stands beside white.
    ['#9cc5ff', true, false],
    ['#767676', true, true],
    ['#777777', false, false],
  ])('%s: on a screen %s, printed %s', (colour, onScreen, printed) => {
    expect([legibilityOf(colour).isLegible, legibilityOf(colour, true).isLegible]).toEqual([onScreen, printed])
  })

  it.each([
    ['1D4ED8', '#1d4ed8'],
    ['#fff', '#ffffff'],
    ['#ffff', undefined],
  ])('%s is read as %s', (typed, expected) => {
    expect(colourOf(typed)).toBe(expected)
  })
})
