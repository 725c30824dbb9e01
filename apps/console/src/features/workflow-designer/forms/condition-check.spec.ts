import { checkCondition, type Schema } from './condition-check.js'
import { quoted, tokensOf } from './condition-tokens.js'

const schema: Schema = {
  amount: 'money',
  limit: 'money',
  department: 'string',
  lines: 'int',
  urgent: 'bool',
}
const codes = (condition: string): string[] => checkCondition(condition, schema).map(({ code }) => code)

describe('a condition that is checked while it is written', () => {
  it.each([
    "amount > money('100000.00', 'EUR')",
    'amount > 100000',
    'amount >= 100000.0100',
    '100000 < amount',
    'amount == 100000.01 && 100000.01 == amount',
    'amount > limit',
    "department in ['HR', 'Sales']",
    "['it', 'hr'].exists(c, department.startsWith(c))",
    "['it'].all(c, c != 'travel')",
    '!urgent && (lines < 3 || department.lowerAscii() == "it")',
    'urgent ? amount > 1 : amount > 1000000',
    '-lines < 0',
    'size(department) > 3 && lines * 2 - 1 == 5',
    'lines in [1, 2]',
    'true',
    'amount > 1 // of a small one\n && urgent',
  ])('passes: %s', (condition) => {
    expect(checkCondition(condition, schema)).toEqual([])
  })

  it.each<[string, string]>([
    ['', 'syntax'],
    ['amount >', 'syntax'],
    ['lines > 3 and urgent', 'syntax'],
    ['(lines > 3', 'syntax'],
    ["department == 'IT", 'syntax'],
    ['lines > 3 #', 'syntax'],
    ['amout > 5', 'unknown_fact'],
    ['amount.currency == "EUR"', 'unknown_fact'],
    ['toString == "x"', 'unknown_fact'],
    ['amount > "5"', 'type'],
    ['lines == "3"', 'type'],
    ['department > 5', 'type'],
    ['amount > money("1,000.00", "EUR")', 'type'],
    ['amount > money("1", "euro")', 'type'],
    ['amount > money(department, "EUR")', 'type'],
    ['amount > 0.1 + 0.2', 'type'],
    ['amount > 1234567890123.4567', 'type'],
    ['amount > 1e3', 'type'],
    ['amount in [limit]', 'type'],
    ['amount + amount > 5', 'type'],
    ['urgent && lines', 'type'],
    ['lines + 1', 'not_boolean'],
    ['amount', 'not_boolean'],
    ['"true"', 'not_boolean'],
    ['["a"].exists(a, ["b"].exists(b, a == b))', 'nested_macro'],
    ['dyn(amount) > 5', 'not_supported'],
    ['department.matches("(a+)+$")', 'not_supported'],
    ['null == null', 'not_supported'],
    ['b"a" == b"a"', 'not_supported'],
    ['1u == 1u', 'not_supported'],
    [`${'!'.repeat(100)}urgent`, 'not_supported'],
    [`department == '${'x'.repeat(500)}'`, 'too_long'],
  ])('does not pass %j: %s', (condition, code) => {
    expect(codes(condition)).toContain(code)
  })

  it('says where it is wrong, and what was probably meant', () => {
    expect(checkCondition('lines > 1 && amout > 5', schema)).toEqual([
      { code: 'unknown_fact', reason: 'unknown_fact', start: 13, end: 18, values: { what: 'amout', meant: 'amount' } },
    ])
    expect(checkCondition('lines > 3 and urgent', schema)).toMatchObject([
      { reason: 'word_operator', start: 10, end: 13, values: { what: '&&' } },
    ])
  })

  it('says how a sign is written that other languages write in another way', () => {
    expect(
      ['lines = 3', 'urgent & urgent', 'urgent | urgent'].map((text) => checkCondition(text, schema)),
    ).toMatchObject([
      [{ reason: 'word_operator', start: 6, end: 7, values: { what: '==' } }],
      [{ reason: 'word_operator', start: 7, end: 8, values: { what: '&&' } }],
      [{ reason: 'word_operator', start: 7, end: 8, values: { what: '||' } }],
    ])
  })

  it('finds every mistake of types, not only the first', () => {
    expect(codes('amount > "5" || lines == "3"')).toEqual(['type', 'type'])
  })
})

describe('the text of a condition', () => {
  it('comes back as it was after it was quoted', () => {
    expect(tokensOf(quoted(`it's "a\\b"`))[0]).toMatchObject({ kind: 'text', value: `it's "a\\b"` })
  })
})
