import { outstanding, settlements } from './credit-expectation.policy.js'

describe('credit notes that are expected (MAT-6, REC-5)', () => {
  const expected = [
    { wanted: 5n, credited: 2n },
    { wanted: 4n, credited: 0n },
  ]

  it.each([
    [0n, [0n, 0n]],
    [2n, [2n, 0n]],
    [3n, [3n, 0n]],
    [5n, [3n, 2n]],
    [9n, [3n, 4n]],
  ])('a credit of %s settles the oldest first', (credit, parts) => {
    expect(settlements(expected, credit)).toEqual(parts)
  })

  it('adds up what is outstanding', () => {
    expect(outstanding(expected)).toBe(7n)
    expect(outstanding([])).toBe(0n)
  })
})
