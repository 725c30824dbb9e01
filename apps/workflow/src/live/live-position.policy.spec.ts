import { followsOn, positionOf, positionText, sequenceIn } from './live-position.policy.js'

describe('positions of a feed', () => {
  it.each([
    { feed: '0f6f0a4c1b22', sequence: 7 },
    { feed: '0f6f0a4c1b22', sequence: 0 },
    { feed: null, sequence: 0 },
  ])('are read as they were written: %j', (position) => {
    expect(positionOf(positionText(position))).toEqual(position)
  })

  it.each(['', '7', '.7', 'a.', 'a.07', 'a.-1', 'a.1.2', 'new.1', 'A.1', `${'a'.repeat(41)}.1`, 'a.12345678901'])(
    'are not %j',
    (text) => {
      expect(positionOf(text)).toBeUndefined()
    },
  )

  it.each([
    ['of the feed', { feed: 'a', sequence: 3 }, 3],
    ['at its end', { feed: 'a', sequence: 5 }, 5],
    ['beyond its end', { feed: 'a', sequence: 6 }, undefined],
    ['of another feed', { feed: 'b', sequence: 3 }, undefined],
    ['of the time before it began', { feed: null, sequence: 0 }, 0],
  ])('%s', (_which, position, expected) => {
    expect(sequenceIn({ feed: 'a', sequence: 5 }, position)).toBe(expected)
  })

  it.each([
    [3, [], true],
    [3, [4, 5], true],
    [3, [5], false],
    [3, [4, 6], false],
    [0, [1], true],
  ])('after %d, %j follow without a gap: %s', (sequence, found, expected) => {
    expect(
      followsOn(
        sequence,
        found.map((each) => ({ sequence: each })),
      ),
    ).toBe(expected)
  })
})
