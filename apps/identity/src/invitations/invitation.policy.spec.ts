import { isOpenFor, type InvitationLife, maskedEmail, shownState } from './invitation.policy.js'

const now = new Date('2026-03-31T09:30:00.000Z')
const after = (ms: number): Date => new Date(now.getTime() + ms)
const open: InvitationLife = { state: 'open', generation: 2, tokenDigest: 'd2', expiresAt: after(1) }
const token = { generation: 2, digest: 'd2' }

describe('an invitation', () => {
  it.each([
    ['open until its time', open, token, true],
    ['over at its time', { ...open, expiresAt: now }, token, false],
    ['over when accepted', { ...open, state: 'accepted' as const }, token, false],
    ['over when revoked', { ...open, state: 'revoked' as const }, token, false],
    ['closed to the token before', open, { generation: 1, digest: 'd2' }, false],
    ['closed to another hash', open, { generation: 2, digest: 'd1' }, false],
  ])('is %s', (_what, invitation, shown, good) => {
    expect(isOpenFor(invitation, shown, now)).toBe(good)
  })

  it('is shown as expired only while nothing else became of it', () => {
    expect(shownState({ ...open, expiresAt: now }, now)).toBe('expired')
    expect(shownState({ state: 'accepted', expiresAt: now }, now)).toBe('accepted')
    expect(shownState({ state: 'revoked', expiresAt: now }, now)).toBe('revoked')
  })

  it.each([
    ['ben@example.com', 'b…@example.com'],
    ['b@example.com', 'b…@example.com'],
    ['𝒷en@example.com', '𝒷…@example.com'],
    ['"a@b"@example.com', '"…@example.com'],
  ])('shows %s as %s', (email, masked) => {
    expect(maskedEmail(email)).toBe(masked)
  })
})
