import { readJson } from './json-text.policy.js'

const read = (text: string): unknown => readJson(Buffer.from(text))
const refusal = (pointer: string, code: string): Error =>
  expect.objectContaining({
    code: 'request.invalid',
    errors: [expect.objectContaining({ pointer, code }) as object],
  }) as Error
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

describe('a JSON body', () => {
  it.each(['{"a":1,"b":{"a":[1,{"a":null},{"a":true}]}}', '"text"', '[]', ' { "a" : "x\\"y\\\\" } ', '{"a":-1.5e3}'])(
    'is read as JSON.parse reads it: %s',
    (text) => {
      expect(read(text)).toEqual(JSON.parse(text))
    },
  )

  it('may be empty', () => {
    expect(read('')).toBeUndefined()
  })

  it.each(['{', '{"a"', '{"a":"', 'nope', '{"a":1}{"b":2}', '{"a":01}', '{"\\u00":1}', '{a:1}', "{'a':1}", ']'])(
    'is refused when it is no JSON: %s',
    (text) => {
      expect(() => read(text)).toThrow(refusal('', 'malformed'))
    },
  )

  it('is refused when it is not UTF-8', () => {
    expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(refusal('', 'malformed'))
  })

  it.each(['"\\ud83d"', '"x\\ude00"', '"\\\\\\ud83d\\\\u0020"'])('is refused with half a character: %s', (text) => {
    expect(() => read(`{"a":${text}}`)).toThrow(refusal('/a', 'malformed'))
  })

  it('may hold whole ones', () => {
    expect(read('["\\ud83d\\ude00"]')).toEqual(['😀'])
  })

  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"lines":[{"x":1},{"x":1,"\\u0078":2}]}', '/lines/1/x'],
    ['{"a/b":1,"a/b":1}', '/a~1b'],
  ])('is refused when a member stands there twice: %s', (text, pointer) => {
    expect(() => read(text)).toThrow(refusal(pointer, 'duplicate_field'))
  })

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('is refused with a member %s', (name) => {
    expect(() => read(`{"a":{"${name}":{"x":1}}}`)).toThrow(
      refusal(`/a/${name.replace('\\u005f', '_')}`, 'unknown_field'),
    )
  })

  it.each(['1e400', '-1e400', '-0', '-0.0', '-1e-400'])('is refused with the number %s', (text) => {
    expect(() => read(`{"a":[0,${text}]}`)).toThrow(refusal('/a/1', 'number_range'))
  })

  it('holds at most 32 levels and 1,000 items', () => {
    expect(read(nested(32))).toBeDefined()
    expect(() => read(nested(33))).toThrow(refusal('/0'.repeat(32), 'too_deep'))
    expect(read(`[${Array(1000).fill('1').join()}]`)).toHaveLength(1000)
    expect(() => read(`{"a":[${Array(1001).fill('1').join()}]}`)).toThrow(refusal('/a', 'too_many_items'))
  })

  it.each([
    ['500,000 levels', nested(500_000)],
    ['a string of quotes', `{"a":"${'\\"'.repeat(500_000)}"}`],
    ['an open string of backslashes', `{"a":"${'\\'.repeat(1_000_000)}`],
    ['100,000 names', `{${Array.from({ length: 100_000 }, (_, index) => `"${String(index)}":0`).join()}}`],
  ])('costs little, also with %s', (_name, text) => {
    // Time on the processor, which other work on the machine does not lengthen much.
    const started = process.cpuUsage()
    try {
      read(text)
    } catch {
      // Refused or not: only the time counts here.
    }
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(2_000)
  })
})
