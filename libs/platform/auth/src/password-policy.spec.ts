import { guessablePasswords, isGuessablePassword } from './guessable-passwords.js'
import { hashToken, opaqueToken } from './opaque-token.js'
import { PasswordPolicy } from './password-policy.js'

const policy = new PasswordPolicy()
const codes = (password: string, context = {}): string[] => policy.problems(password, context).map((each) => each.code)

describe('password policy', () => {
  it.each([
    'correct horse battery',
    'tulip meadow 7 lantern',
    'Ärger über Öl und Süßes',
    '漢字かな交じり文の長い合言葉です',
    '🐘🦒🦓🐆🦏🐪🦘🐃🐂🐄🐎🐖',
    'x7#Lq9!vTz2p',
    `${'long passphrase '.repeat(4)}end`,
  ])('accepts %j without composition rules', (password) => {
    expect(codes(password)).toEqual([])
  })

  it('counts characters, not bytes, from 12 by default to 128', () => {
    expect(codes('kzqwmvbtxhr')).toEqual(['too_short'])
    expect(codes('kzqwmvbtxhrp')).toEqual([])
    const long = 'vexing quilt '.repeat(10)
    expect(codes(long.slice(0, 127) + '🐘')).toEqual([])
    expect(codes(long.slice(0, 128) + '🐘')).toEqual(['too_long'])
  })

  it('lets an organization go down to 8, and no lower', () => {
    expect(codes('kzqwmvbt', { minimumLength: 8 })).toEqual([])
    expect(codes('kzqwmvb', { minimumLength: 8 })).toEqual(['too_short'])
    expect(() => policy.problems('kzqwmvbt', { minimumLength: 7 })).toThrow('from 8 to 64')
  })

  it('ships a list of more than 3,000 common passwords, all in lower case and never empty', () => {
    expect(guessablePasswords().size).toBeGreaterThan(3000)
    for (const each of guessablePasswords()) if (each === '' || each !== each.toLowerCase()) throw new Error(each)
  })

  it.each([
    'Password1!',
    'password',
    'P@ssw0rd',
    'P@$$w0rd123!',
    '123456789012',
    '987654321098',
    'qwertyuiop12',
    'Qwertyuiop1234',
    '1qaz2wsx3edc',
    'iloveyou2026',
    'Summer2026!!',
    '!Welcome2026!',
    'administrator',
    'Administrator1',
    'letmein123456',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'passwordpassword',
    'abcdefghijkl',
    'asdfghjkl;'.slice(0, 9),
    'qwerty123456',
    'Dragon1985',
    'football2024!',
    'changeme123!',
    'trustno1',
    'Motdepasse123',
    'passwort2025',
  ])('refuses the common password %j', (password) => {
    expect(isGuessablePassword(password)).toBe(true)
    expect(codes(password, { minimumLength: 8 })).toContain('common')
  })

  it.each([
    ['anna.schmidt-2026-xk', { email: 'anna.schmidt@contoso.example' }],
    ['my contoso purchases', { email: 'anna.schmidt@contoso.example' }],
    ['NORTHWIND forever on', { organizationName: 'Northwind Traders GmbH' }],
    ['xx northwindtraders xx', { organizationName: 'Northwind Traders' }],
    ['from Katharina dearly', { personName: 'Katharina Vogel' }],
  ])('refuses %j, which holds a word of its context', (password, context) => {
    expect(codes(password, context)).toEqual(['contains_context'])
  })

  it('does not mind words too short or too general to tell anything', () => {
    expect(codes('tulip meadow and lantern', { email: 'an@mail.example', organizationName: 'X AG' })).toEqual([])
  })

  it('judges hostile input quickly', () => {
    const start = process.hrtime.bigint()
    for (const each of ['a', 'qwer', '1', '!', 'ß', '🐘']) policy.problems(each.repeat(200_000))
    for (const each of ['a', 'qwer', '1a', '!']) policy.problems(each.repeat(200).slice(0, 128))
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500)
  })
})

describe('opaque tokens', () => {
  it('have 256 random bits and are stored as SHA-256', () => {
    expect(opaqueToken(() => new Uint8Array(32))).toBe('A'.repeat(43))
    expect(opaqueToken()).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(opaqueToken()).not.toBe(opaqueToken())
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
