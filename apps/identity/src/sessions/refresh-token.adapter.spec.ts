import { readRefreshToken, refreshKeyFrom, refreshTokenOf } from './refresh-token.adapter.js'

const key = refreshKeyFrom('a secret of more than thirty-two bytes')
const claim = { family: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b04', generation: 7 }

describe('a refresh token (IDN-05)', () => {
  it('is the same for the same family and generation, and another one for any other', () => {
    expect(refreshTokenOf(key, claim)).toBe(refreshTokenOf(key, { ...claim }))
    const others = [
      { ...claim, generation: 8 },
      { ...claim, family: claim.family.replace('0193', '0194') },
    ].map((other) => refreshTokenOf(key, other))
    expect(new Set([refreshTokenOf(key, claim), ...others]).size).toBe(3)
  })

  it('gives its claim back under the same key only', () => {
    const token = refreshTokenOf(key, claim)
    expect(readRefreshToken(key, token)).toEqual(claim)
    expect(readRefreshToken(refreshKeyFrom('another secret of more than 32 bytes'), token)).toBeUndefined()
  })

  it('is refused with any character altered, and in any other spelling', () => {
    const token = refreshTokenOf(key, claim)
    for (let index = 0; index < token.length; index += 1) {
      const altered = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1)
      expect(readRefreshToken(key, altered)).toBeUndefined()
    }
    for (const wrong of ['', 'nxr_', token.slice(4), `${token}A`, `${token}=`, ` ${token}`])
      expect(readRefreshToken(key, wrong)).toBeUndefined()
  })

  it('needs a secret of 32 bytes', () => {
    expect(() => refreshKeyFrom('too short')).toThrow('32 bytes')
  })
})
