import { looksSecret, REDACTED, redacted } from './redaction.js'

describe('redaction', () => {
  it.each([
    'password',
    'passwordHash',
    'new_password',
    'apiKey',
    'API_KEY',
    'apiKeys',
    'refresh-token',
    'tokens',
    'clientSecret',
    'secretRef',
    'key',
    'totpSecret',
  ])('hides %s', (name) => {
    expect(looksSecret(name)).toBe(true)
  })

  it.each(['name', 'keyboard', 'monkey', 'tokenize', 'secretary', 'total', 'passport', 'id'])('shows %s', (name) => {
    expect(looksSecret(name)).toBe(false)
  })

  it('hides secrets at any depth, in lists too, and keeps null', () => {
    expect(
      redacted({
        name: 'Ada',
        password: 'x',
        login: { token: { value: 'y' } },
        keys: ['a'],
        list: [{ apiKey: 'z', n: 1 }],
        secret: null,
      }),
    ).toEqual({
      name: 'Ada',
      password: REDACTED,
      login: { token: REDACTED },
      keys: REDACTED,
      list: [{ apiKey: REDACTED, n: 1 }],
      secret: null,
    })
  })

  it('writes instants and bigint as text, and leaves out what is undefined', () => {
    expect(redacted({ at: new Date('2026-03-02T09:00:00.000Z'), total: 1250n, gone: undefined })).toEqual({
      at: '2026-03-02T09:00:00.000Z',
      total: '1250',
    })
  })
})
