import { setTimeout as pause } from 'node:timers/promises'
import { ConditionEvaluator } from './condition-evaluator.js'
import type { ConditionResult, Facts, FactsSchema } from './condition.js'

const schema: FactsSchema = {
  amount: 'money',
  limit: 'money',
  department: 'string',
  categories: 'list<string>',
  lines: 'int',
  urgent: 'bool',
  note: 'string',
}
const facts: Facts = {
  amount: { amount: '100000.01', currency: 'EUR' },
  limit: { amount: '500', currency: 'EUR' },
  department: 'IT',
  categories: ['hardware', 'software'],
  lines: 3,
  urgent: false,
  note: '',
}
const evaluator = new ConditionEvaluator()
const evaluate = async (expression: string, given: Facts = facts): Promise<ConditionResult> =>
  evaluator.evaluate(expression, given, { schema, currency: 'EUR' })
const codes = async (expression: string): Promise<string[]> =>
  (await evaluator.check(expression, schema)).map((each) => each.code)

beforeAll(async () => evaluator.warmUp())
afterAll(async () => evaluator.close())

describe('conditions', () => {
  it.each<[string, boolean]>([
    ["amount > money('100000.00', 'EUR')", true],
    ["amount > money('100000.01', 'EUR')", false],
    ["amount >= money('100000.01', 'EUR')", true],
    ['amount > 100000', true],
    ['amount > 100000.01', false],
    ['amount >= 100000.0100', true],
    ['100000 < amount', true],
    ['amount == 100000.01 && 100000.01 == amount', true],
    ['amount != 100000', true],
    ['amount > limit', true],
    ['limit == 500', true],
    ["department == 'IT'", true],
    ["department in ['HR', 'Sales']", false],
    ["'software' in categories", true],
    ["categories.exists(c, c.startsWith('soft'))", true],
    ["categories.all(c, c != 'travel')", true],
    ["categories.exists_one(c, c == 'hardware')", true],
    ["categories[0] == 'hardware'", true],
    ['size(categories) == 2 && lines * 2 - 1 == 5', true],
    ['urgent || lines > 2', true],
    ['!urgent && (lines < 3 || department.lowerAscii() == "it")', true],
    ['urgent ? amount > 1 : amount > 1000000', false],
    ['-lines < 0', true],
    ["amount > money('-1.5', 'EUR')", true],
    ['true', true],
  ])('decides %s: %s', async (expression, outcome) => {
    expect(await codes(expression)).toEqual([])
    expect(await evaluate(expression)).toEqual({ outcome })
  })

  it.each<[string, string]>([
    ['', 'syntax'],
    ['amount >', 'syntax'],
    ['lines > 3 and urgent', 'syntax'],
    ['amout > 5', 'unknown_fact'],
    ['amount.currency == "EUR"', 'unknown_fact'],
    ['m.nope == 1 || true', 'unknown_fact'],
    ['toString == "x"', 'unknown_fact'],
    ['__proto__ == "x"', 'syntax'],
    ['valueOf == "x"', 'unknown_fact'],
    ['amount > "5"', 'type'],
    ['lines == "3"', 'type'],
    ['department > 5', 'type'],
    ['amount > money("1,000.00", "EUR")', 'type'],
    ['amount > money("1.00001", "EUR")', 'type'],
    ['amount > money("1", "euro")', 'type'],
    ['amount > money(department, "EUR")', 'type'],
    ['amount > 0.1 + 0.2', 'type'],
    ['amount > 1234567890123.4567', 'type'],
    ['amount > 1e3', 'type'],
    ['amount in [limit]', 'type'],
    ['[amount] == [limit]', 'type'],
    ['categories.exists(c, c > 5)', 'type'],
    ['categories.exists(lines, lines == "x")', 'type'],
    ['lines + 1', 'not_boolean'],
    ['amount', 'not_boolean'],
    ['"true"', 'not_boolean'],
    ['categories.exists(a, categories.exists(b, a == b))', 'nested_macro'],
    ['categories.exists(a, a == "x" && categories.all(b, true))', 'nested_macro'],
    ['dyn(amount) > 5', 'not_supported'],
    ['type(lines) == int', 'not_supported'],
    ['department.matches("(a+)+$")', 'not_supported'],
    ['has(amount.value)', 'not_supported'],
    ['categories.map(c, c + "x") == categories', 'not_supported'],
    ['categories.filter(c, true) == categories', 'not_supported'],
    ['cel.bind(x, lines, x == 1)', 'not_supported'],
    ['{"a": 1} == {"a": 1}', 'not_supported'],
    ['null == null', 'not_supported'],
    ['b"a" == b"a"', 'not_supported'],
    ['1u == 1u', 'not_supported'],
    ['duration("1s") == duration("1s")', 'not_supported'],
    ['int("5") == lines', 'not_supported'],
  ])('does not publish %j: %s', async (expression, code) => {
    expect(await codes(expression)).toContain(code)
    expect(await evaluate(expression)).toMatchObject({ failed: 'not_valid' })
  })

  it('says where the problem is and what facts there are', async () => {
    expect(await evaluator.check('lines > 1 && amout > 5', schema)).toEqual([
      {
        code: 'unknown_fact',
        start: 13,
        end: 18,
        detail: 'There is no fact "amout". Known: amount, limit, department, categories, lines, urgent, note.',
      },
    ])
  })
})

describe('conditions fail closed (AP-2)', () => {
  it.each([
    'lines > 1 || amount > 5',
    'amount > 5 || lines > 1',
    'true || amount > 5',
    'lines > 1 ? true : amount > 5',
    'false && amount > 5',
    'categories.exists(c, c == "hardware" || amount > 5)',
  ])('on a missing fact anywhere: %s', async (expression) => {
    for (const absent of [{}, { amount: undefined }, { amount: null }]) {
      const { amount: _, ...rest } = facts
      expect(await evaluate(expression, { ...rest, ...absent })).toEqual({
        failed: 'missing_fact',
        detail: 'The fact "amount" is missing.',
      })
    }
  })

  it('does not mind a missing fact that is not mentioned', async () => {
    expect(await evaluate('lines == 3', { lines: 3 })).toEqual({ outcome: true })
  })

  it.each([
    "amount > money('1', 'USD')",
    "amount == money('1', 'USD')",
    "amount != money('1', 'USD')",
    "true || amount > money('1', 'USD')",
    "amount > money('1', 'USD') || true",
    "false && amount < money('1', 'USD')",
    "amount < money('1', 'USD') && false",
    "categories.exists(c, amount > money('1', 'USD') || true)",
  ])('on different currencies: %s', async (expression) => {
    expect(await evaluate(expression)).toEqual({
      failed: 'currency_mismatch',
      detail: 'EUR cannot be compared with USD.',
    })
  })

  it('takes plain numbers in the currency of the definition', async () => {
    expect(await evaluator.evaluate('amount > 5', facts, { schema, currency: 'USD' })).toMatchObject({
      failed: 'currency_mismatch',
    })
    expect(await evaluator.evaluate('amount > 5', facts, { schema, currency: 'EUR' })).toEqual({ outcome: true })
  })

  it.each([
    'true || 1 / (lines - 3) > 0',
    '1 / (lines - 3) > 0 || true',
    '1 % (lines - 3) > 0 || true',
    'categories[9] == "x" || true',
    'false && categories[9] == "x"',
    'lines + 9223372036854775807 > 0 || true',
    'categories.exists(c, categories[9] == c || true)',
    'categories.exists(c, c == "software" || categories[9] == c)',
  ])('on an error anywhere: %s', async (expression) => {
    expect(await codes(expression)).toEqual([])
    expect(await evaluate(expression)).toMatchObject({ failed: 'error' })
  })

  it('lets a choice guard what would fail', async () => {
    expect(await evaluate('size(categories) > 9 ? categories[9] == "x" : false')).toEqual({ outcome: false })
  })

  it.each<[string, unknown]>([
    ['amount > 5', 100],
    ['amount > 5', '100'],
    ['amount > 5', { amount: 100, currency: 'EUR' }],
    ['amount > 5', { amount: '1e9', currency: 'EUR' }],
    ['amount > 5', { amount: '5' }],
    ['amount > 5', { amount: '12345678901234567', currency: 'EUR' }],
    ['amount > 5', () => 5],
  ])('on an amount of another form (%s with %p)', async (expression, amount) => {
    expect(await evaluate(expression, { ...facts, amount })).toMatchObject({ failed: 'invalid_fact' })
  })

  it.each<[string, Facts]>([
    ['lines > 1', { lines: 1.5 }],
    ['lines > 1', { lines: '2' }],
    ['lines > 1', { lines: 2n ** 63n }],
    ['urgent', { urgent: 'true' }],
    ['urgent', { urgent: 1 }],
    ['department == "x"', { department: 5 }],
    ['department == "x"', { department: 'x'.repeat(10_001) }],
    ['"x" in categories', { categories: 'x' }],
    ['"x" in categories', { categories: ['x', 5] }],
    ['"x" in categories', { categories: Array(1001).fill('x') }],
  ])('on a fact of another type: %s with %p', async (expression, given) => {
    expect(await evaluate(expression, given)).toMatchObject({ failed: 'invalid_fact' })
  })

  it('refuses a schema that could not be typed', async () => {
    await expect(evaluator.check('true', { size: 'int' })).rejects.toThrow('cannot be named')
    await expect(evaluator.check('true', { 'a b': 'int' })).rejects.toThrow('cannot be named')
    await expect(evaluator.check('true', { a: 'dyn' as 'int' })).rejects.toThrow('unknown type')
    await expect(evaluator.evaluate('true', {}, { schema: {}, currency: 'euro' })).rejects.toThrow('ISO 4217')
  })
})

describe('hostile conditions (SEC-31)', () => {
  const slow = Array(60).fill('note.contains(c + "b")').join(' || ')
  const slowFacts = { ...facts, note: 'a'.repeat(10_000), categories: Array(1000).fill('a'.repeat(500)) as string[] }
  const MOST_RUNS = 10
  /** The fastest of some runs: other processes on the same core are no fault of ours, and go away now and then. */
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const runs: [T, number][] = []
    while (runs.length < MOST_RUNS && (runs.at(-1)?.[1] ?? Infinity) >= 200) {
      if (runs.length > 0) await pause(50 * runs.length)
      const start = process.hrtime.bigint()
      const result = await work()
      runs.push([result, Number(process.hrtime.bigint() - start) / 1e6])
    }
    return runs.sort((a, b) => a[1] - b[1])[0] ?? [await work(), Infinity]
  }

  it.each<[string, string]>([
    ['a way to the host', "constructor.constructor('return process')()"],
    ['the prototype', "department.constructor.constructor('return process')() == 1"],
    ['a method of the host', "department.__proto__ == 'x'"],
    ['another method of the host', "categories.toString() == ''"],
    ['10^6 nested parentheses', '('.repeat(1_000_000) + 'true' + ')'.repeat(1_000_000)],
    ['deep parentheses within the length', '('.repeat(900) + 'true' + ')'.repeat(900)],
    ['deep lists', '['.repeat(2000)],
    ['many negations', '!'.repeat(1900) + 'true'],
    ['three nested exists', 'categories.exists(a, categories.exists(b, categories.exists(c, a + b == c)))'],
    ['an endless text', 'department == "' + 'x'.repeat(1_000_000)],
    ['a regular expression', "department.matches('(a+)+$')"],
  ])('answers %s with a typed problem within 200 ms', async (_attack, expression) => {
    const [problems, checkedIn] = await timed(async () => evaluator.check(expression, schema))
    expect(problems.length).toBeGreaterThan(0)
    const [result, evaluatedIn] = await timed(async () => evaluate(expression))
    expect(result).toMatchObject({ failed: 'not_valid' })
    expect(Math.max(checkedIn, evaluatedIn)).toBeLessThan(200)
  })

  it('evaluates a long chain of && and || in linear time', async () => {
    const chain = Array(150)
      .fill('(urgent || lines > 1)')
      .join('&&')
      .slice(0, 1998)
      .replace(/&?&?\(?[^)]*$/, '')
    const [result, ms] = await timed(async () => evaluate(chain))
    expect(result).toEqual({ outcome: true })
    expect(ms).toBeLessThan(200)
  })

  it('ends a condition after 50 ms, answers the others, and goes on with a new thread', async () => {
    expect(await codes(`categories.exists(c, ${slow})`)).toEqual([])
    const [results, ms] = await timed(async () =>
      evaluator.evaluateAll(['lines == 3', `categories.exists(c, ${slow})`, 'lines == 4', 'urgent'], slowFacts, {
        schema,
        currency: 'EUR',
      }),
    )
    expect(results).toEqual([
      { outcome: true },
      { failed: 'too_slow', detail: 'The condition took longer than 50 ms.' },
      { outcome: false },
      { outcome: false },
    ])
    expect(ms).toBeLessThan(1500)
    const [alone, aloneMs] = await timed(async () => evaluate(`categories.exists(c, ${slow})`, slowFacts))
    expect(alone).toMatchObject({ failed: 'too_slow' })
    expect(aloneMs).toBeLessThan(200)
    expect(await evaluate('lines == 3')).toEqual({ outcome: true })
  })

  it('does not take a busy main thread for a slow condition', async () => {
    const pending = Promise.all([evaluate('lines == 3'), evaluate('lines == 4')])
    await new Promise((resolve) => setImmediate(resolve))
    const until = process.hrtime.bigint() + 150_000_000n
    while (process.hrtime.bigint() < until);
    expect(await pending).toEqual([{ outcome: true }, { outcome: false }])
  })

  it('evaluates many at once, each with its own facts', async () => {
    const results = await Promise.all(
      Array.from({ length: 500 }, async (_, index) => evaluate(`lines == ${String(index % 7)}`, { lines: index % 5 })),
    )
    expect(results).toEqual(Array.from({ length: 500 }, (_, index) => ({ outcome: index % 7 === index % 5 })))
  })

  it('answers after closing, without a thread', async () => {
    const other = new ConditionEvaluator()
    await other.warmUp()
    await other.onModuleDestroy()
    expect(await other.evaluate('true', {}, { schema, currency: 'EUR' })).toMatchObject({ failed: 'crashed' })
  })
})
