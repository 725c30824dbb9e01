import { schemas } from '@nexus/kernel'
import { z } from 'zod'
import { fieldErrorsOf } from './validation.js'

const schema = z.strictObject({
  name: schemas.text(5),
  lines: z.array(z.strictObject({ day: schemas.calendarDate() })).max(1),
  share: z.number().positive(),
  step: z.number().multipleOf(5),
  large: z.bigint().max(9n),
  unit: z.string().regex(/^[A-Z]+$/, 'Must be capitals'),
  pair: z.string().refine(() => false, 'must fit'),
})
const fine = { name: 'Desk', lines: [], share: 1, step: 5, large: 1n, unit: 'KG', pair: '' }

const faultOf = (change: object) => {
  const { pair: _pair, ...rest } = schema.shape
  const parsed = z.strictObject({ ...rest, ...('pair' in change ? { pair: schema.shape.pair } : {}) }).safeParse({
    ...Object.fromEntries(Object.entries(fine).filter(([name]) => name !== 'pair')),
    ...change,
  })
  return parsed.success ? [] : fieldErrorsOf(parsed.error)
}

describe('what Zod finds', () => {
  it.each([
    [{ name: 'Too long' }, { pointer: '/name', code: 'too_big', facts: { maximum: 5, inclusive: true, of: 'string' } }],
    [
      { lines: [{ day: '2026-03-31' }, { day: '2026-03-31' }] },
      { facts: { maximum: 1, inclusive: true, of: 'array' } },
    ],
    [{ share: 0 }, { code: 'too_small', facts: { minimum: 0, inclusive: false, of: 'number' } }],
    [{ step: 7 }, { code: 'not_multiple_of', facts: { divisor: 5 } }],
    [{ large: 10n }, { code: 'too_big', facts: { maximum: '9' } }],
    [{ lines: [{ day: 'today' }] }, { pointer: '/lines/0/day', code: 'invalid_format', facts: { format: 'date' } }],
    [{ unit: 'kg' }, { code: 'invalid_format', detail: 'must be capitals', facts: { format: 'regex' } }],
    [{ share: 'a' }, { code: 'invalid_type', facts: { expected: 'number' } }],
  ])('is told with the limits of the rule: %j', (change, expected) => {
    const [fault] = faultOf(change)
    expect(fault).toMatchObject(expected)
  })

  it('is told without facts where the rule has none, and names what is missing or unknown', () => {
    expect(faultOf({ pair: 'x' })).toEqual([{ pointer: '/pair', code: 'custom', detail: 'must fit' }])
    expect(faultOf({ name: undefined })).toEqual([
      { pointer: '/name', code: 'required', detail: 'is required (string)' },
    ])
    expect(faultOf({ 'a/b': 1 })).toEqual([
      { pointer: '/a~1b', code: 'unknown_field', detail: 'is not a field of this request' },
    ])
  })

  it('never echoes a value, and is JSON', () => {
    const faults = faultOf({ name: 'secret value', large: 10n, unit: 'secret' })
    expect(JSON.stringify(faults)).not.toContain('secret')
  })
})
