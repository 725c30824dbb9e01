import { randomUUID } from 'node:crypto'
import { refreshKeyFrom, refreshTokenOf } from '../sessions/refresh-token.adapter.js'
import { invitationKeyFrom, invitationTokenOf, readInvitationToken } from './invitation-token.adapter.js'

const SECRET = 'a secret of this suite, longer than 32 bytes'
const key = invitationKeyFrom(SECRET)
const claim = { tenantId: randomUUID(), invitationId: randomUUID(), generation: 7 }

describe('the token of an invitation', () => {
  it('says what it was made of', () => {
    expect(readInvitationToken(key, invitationTokenOf(key, claim))).toEqual(claim)
  })

  it('is another one for each organization, invitation and generation, and the same again for equal ones', () => {
    const tokens = [
      claim,
      { ...claim, tenantId: randomUUID() },
      { ...claim, invitationId: randomUUID() },
      { ...claim, generation: 8 },
    ].map((each) => invitationTokenOf(key, each))
    expect(new Set(tokens).size).toBe(4)
    expect(invitationTokenOf(key, { ...claim })).toBe(tokens[0])
  })

  it('is believed in one spelling only, and never after a change', () => {
    const token = invitationTokenOf(key, claim)
    const changed = [...token].map((letter, at) =>
      at < 4 ? '' : token.slice(0, at) + (letter === 'A' ? 'B' : 'A') + token.slice(at + 1),
    )
    for (const other of [...changed, `${token}=`, `${token}A`, token.slice(0, -1), token.slice(4), 'nxi_', ''])
      expect(readInvitationToken(key, other)).toBeUndefined()
  })

  it('is worth nothing under another secret, nor is a refresh token one', () => {
    const other = invitationKeyFrom('another secret of this suite, as long as that')
    expect(readInvitationToken(other, invitationTokenOf(key, claim))).toBeUndefined()
    const refresh = refreshTokenOf(refreshKeyFrom(SECRET), { family: randomUUID(), generation: 1 })
    expect(readInvitationToken(key, refresh)).toBeUndefined()
    expect(() => invitationKeyFrom('short')).toThrow('at least 32 bytes')
  })
})
