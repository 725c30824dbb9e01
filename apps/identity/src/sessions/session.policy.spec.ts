import {
  hasEnded,
  isInGrace,
  REFRESH_GRACE_MS,
  rotationsAfter,
  SESSION_IDLE_MS,
  SESSION_MAX_MS,
} from './session.policy.js'

const start = new Date('2026-03-02T09:00:00.000Z')
const at = (milliseconds: number): Date => new Date(start.getTime() + milliseconds)
const session = { usedAt: start, endsAt: at(SESSION_MAX_MS), revokedAt: null }

describe('the end of a session is the earliest of (SEC-13)', () => {
  it.each([
    ['eight hours without use', session, at(SESSION_IDLE_MS), true],
    ['a millisecond less', session, at(SESSION_IDLE_MS - 1), false],
    [
      'twelve hours, however recently it was used',
      { ...session, usedAt: at(SESSION_MAX_MS - 1) },
      at(SESSION_MAX_MS),
      true,
    ],
    ['a millisecond less', { ...session, usedAt: at(SESSION_MAX_MS - 2) }, at(SESSION_MAX_MS - 1), false],
    ['its revocation', { ...session, revokedAt: start }, start, true],
  ])('%s', (_what, state, now, expected) => {
    expect(hasEnded(state, now)).toBe(expected)
  })
})

describe('the grace of a used refresh token (IDN-05)', () => {
  it('lasts thirty seconds from its own use', () => {
    const rotations = rotationsAfter(rotationsAfter([], 1, start), 2, at(20_000))
    expect(isInGrace(rotations, 1, at(REFRESH_GRACE_MS))).toBe(true)
    expect(isInGrace(rotations, 1, at(REFRESH_GRACE_MS + 1))).toBe(false)
    expect(isInGrace(rotations, 2, at(REFRESH_GRACE_MS + 1))).toBe(true)
  })

  it('is not given to a generation that was never used', () => {
    expect(isInGrace(rotationsAfter([], 1, start), 2, start)).toBe(false)
  })

  it('remembers no rotations beyond it', () => {
    const first = rotationsAfter([], 1, start)
    expect(rotationsAfter(first, 2, at(REFRESH_GRACE_MS + 1))).toEqual([
      { generation: 2, at: at(REFRESH_GRACE_MS + 1).getTime() },
    ])
  })
})
