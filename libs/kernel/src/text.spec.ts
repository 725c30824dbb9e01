import { cutText } from './text.js'

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['too long', 3, 'too'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀c', 4, 'ab😀'],
    ['ab😀', 3, 'ab'],
    ['😀', 1, ''],
  ])('%j to %i is %j: never half a character', (text, max, expected) => {
    expect(cutText(text, max)).toBe(expected)
  })
})
