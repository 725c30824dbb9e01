import { assertAcceptablePassword } from './password.policy.js'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@example.com' }
const check = (password: string): void => {
  assertAcceptablePassword(password, ada, '/admin/password')
}

describe('a chosen password (IDN-01, SEC-06)', () => {
  it.each([
    'nine lamps over a quiet river',
    'x7#kQ-pp2-vv-ZZ-41',
    '🦊🐢🦉🐝🦔🐸🦆🐌🦂🐙🦑🦀',
    'ein blauer Hund trinkt Tee ',
    'a'.repeat(3) + 'bcdefghijklmnop zyx',
    'correct-battery-otter-lantern',
  ])('may be any phrase: %s', (password) => {
    expect(() => { check(password) }).not.toThrow()
  })

  it.each([
    'Password1!', 'Passwort2026!', 'P@$$w0rd1234', 'qwertyuiop12', 'Welcome2026!!', 'iloveyou!!!!', 'adminadmin12', 'letmein-12345', '1234567890123', 'Summer2026!!!!', 'changemechangeme',
  ])('must not be a common one, whatever decorates it: %s', (password) => {
    expect(() => { check(password) }).toThrow(expect.objectContaining({ code: 'identity.password.refused' }))
  })

  it.each(['aaaaaaaaaaaaaa', 'abababababab', 'abcdefghijklmnop', 'xk9xk9xk9xk9'])('must not be monotonous: %s', (password) => {
    expect(() => { check(password) }).toThrow(expect.objectContaining({ code: 'identity.password.refused' }))
  })

  it.each(['adalovelace1815', 'Lovelace-1815', 'ada.lovelace@example.com'])('must not be made of the person: %s', (password) => {
    expect(() => { check(password) }).toThrow(expect.objectContaining({ code: 'identity.password.refused' }))
  })

  it('is never echoed in the refusal', () => {
    expect(() => { check('Password1!') }).toThrow(expect.objectContaining({ detail: expect.not.stringContaining('Password1!') as string }))
  })
})
