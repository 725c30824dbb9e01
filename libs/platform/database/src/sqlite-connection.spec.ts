import { GuardedDatabase } from './sqlite-connection.js'

describe('the guarded SQLite connection', () => {
  const store = (value: unknown): unknown => {
    const connection = new GuardedDatabase(':memory:', {})
    connection.exec('CREATE TABLE t (value)')
    connection.prepare('INSERT INTO t VALUES (?)').run(value)
    const [row] = connection.prepare('SELECT value FROM t').all() as { value: unknown }[]
    connection.close()
    return row?.value
  }

  it.each([
    ['text', "it's", "it's"],
    ['a number', 1.5, 1.5],
    ['a bigint', 2n ** 53n - 1n, Number.MAX_SAFE_INTEGER],
    ['a boolean, on which the driver would abort the process', true, 1],
    ['nothing', undefined, null],
    ['null', null, null],
  ])('stores %s', (_, value, stored) => {
    expect(store(value)).toBe(stored)
  })

  it('stores a lone Buffer, on which the driver would abort the process', () => {
    expect(Buffer.from(store(Buffer.from('abc')) as ArrayBuffer).toString()).toBe('abc')
  })

  it.each([
    ['an object', { a: 1 }, 'an object of Object'],
    ['a date', new Date(), 'an object of Date'],
    ['NaN, which the driver would store as NULL', Number.NaN, 'NaN'],
    ['text with NUL, which the driver would cut', 'a\0b', 'NUL'],
    ['an integer that would come back as another one', 2n ** 53n, 'out of range'],
  ])('refuses %s', (_, value, reason) => {
    expect(() => store(value)).toThrow(reason)
  })
})
