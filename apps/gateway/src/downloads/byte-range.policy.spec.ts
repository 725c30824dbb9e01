import { byteRangeOf } from './byte-range.policy.js'

describe('a range of bytes', () => {
  it.each<[string | undefined, ReturnType<typeof byteRangeOf>]>([
    [undefined, undefined],
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=8-99', { start: 8, end: 9 }],
    ['bytes=10-', null],
    ['bytes=-0', null],
    ['bytes=3-1', undefined],
    ['bytes=0-1,4-5', undefined],
    ['lines=0-1', undefined],
    ['bytes=-', undefined],
  ])('%s of ten', (header, expected) => {
    expect(byteRangeOf(header, 10)).toEqual(expected)
  })
})
