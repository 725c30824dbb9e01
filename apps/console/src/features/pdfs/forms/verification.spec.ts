import { codeOf, sha256Of } from './verification.js'

describe('the code of a PDF', () => {
  it.each([
    ['7K2M-90QX-B4TD-E1WZ', '7K2M-90QX-B4TD-E1WZ'],
    [' 7k2m 90qx–b4td e1wz ', '7K2M-90QX-B4TD-E1WZ'],
    ['7K2M90QXB4TDE1WZ', '7K2M-90QX-B4TD-E1WZ'],
    ['7K2M-90QX-B4TD-E1W', undefined],
    ['7K2M-90QX-B4TD-E1WZ9', undefined],
    ['7K2M-90QX-B4TD-E1W/', undefined],
  ])('%s', (typed, expected) => {
    expect(codeOf(typed)).toBe(expected)
  })
})

describe('the hash of bytes', () => {
  it('is that of the API', async () => {
    expect(await sha256Of(new TextEncoder().encode('hello'))).toBe(
      '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    )
  })
})
