import { assertAcceptablePassword } from './password.guard.js'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@acme.test', organizationName: 'Difference Engines' }
const check = (password: string) => (): void => {
  assertAcceptablePassword(password, ada, '/admin/password')
}

describe('a chosen password (IDN-01, SEC-06)', () => {
  it.each(['nine lamps over a quiet river', 'x7#kQ-pp2-vv-ZZ-41', ' ein blauer Hund trinkt Tee '])(
    'may be any phrase: %s',
    (password) => {
      expect(check(password)).not.toThrow()
    },
  )

  it.each([
    ['Password1!!!', 'password.common'],
    ['short', 'password.too_short'],
    ['my lovelace phrase', 'password.contains_context'],
    ['difference of opinion', 'password.contains_context'],
  ])('is refused with its reason and place, and never echoed: %s', (password, code) => {
    expect(check(password)).toThrow(
      expect.objectContaining({
        code: 'identity.password.refused',
        detail: expect.not.stringContaining(password) as string,
        errors: expect.arrayContaining([expect.objectContaining({ pointer: '/admin/password', code })]) as unknown,
      }),
    )
  })
})
