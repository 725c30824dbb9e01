import { z } from 'zod'
import * as schemas from './schemas.js'

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success

interface FormCase {
  name: string
  schema: z.ZodType
  good: unknown[]
  bad: unknown[]
}

const forms: FormCase[] = [
  {
    name: 'decimal(2)',
    schema: schemas.decimal(2),
    good: ['0', '-1', '1250.00', '999999999999999.99'],
    bad: ['1.005', '01', '1.', '.5', '1e3', '+1', '1,50', '', ' 1', '1\n', 1, 1n, null, '1000000000000000'],
  },
  {
    name: 'quantity',
    schema: schemas.quantity(),
    good: ['0', '12', '0.000001', '999999999.999999'],
    bad: ['-1', '0.0000001', '1000000000', '012', '1.', 12],
  },
  { name: 'signedQuantity', schema: schemas.signedQuantity(), good: ['-1', '2.5'], bad: ['--1', '+1', '-'] },
  {
    name: 'unitPrice',
    schema: schemas.unitPrice(),
    good: ['0', '12.50', '0.00000001', '9999999999.99999999'],
    bad: ['-1', '0.000000001', '10000000000', 1.5],
  },
  {
    name: 'money',
    schema: schemas.money(),
    good: [{ amount: '1250.00', currency: 'EUR' }],
    bad: [
      { amount: 1250, currency: 'EUR' },
      { amount: '1250.00' },
      { amount: '1250.00', currency: 'eur' },
      { amount: '1250.00', currency: 'EUR', note: 'x' },
      '1250.00 EUR',
    ],
  },
  {
    name: 'text(5)',
    schema: schemas.text(5),
    good: ['a', 'a b c', 'Grüße', '名前'],
    bad: ['', '   ', 'abcdef', 'a\nb', 'a\u0000', 'a\u007f', 5, null],
  },
  {
    name: 'longText(5)',
    schema: schemas.longText(5),
    good: ['', 'a\nb', 'a\tb'],
    bad: ['abcdef', 'a\u0000', 'a\u000bb'],
  },
  {
    name: 'uuid',
    schema: schemas.uuid(),
    good: ['01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22'],
    bad: [
      '01936D3E-7C1A-7B3A-9D53-0F6F0A4C1B22',
      '01936d3e7c1a7b3a9d530f6f0a4c1b22',
      '',
      '00000000-0000-0000-0000-000000000000',
    ],
  },
  { name: 'currencyCode', schema: schemas.currencyCode(), good: ['EUR'], bad: ['eur', 'EURO', 'EU', ''] },
  { name: 'countryCode', schema: schemas.countryCode(), good: ['DE'], bad: ['de', 'DEU', ''] },
  {
    name: 'calendarDate',
    schema: schemas.calendarDate(),
    good: ['2028-02-29'],
    bad: ['2026-02-29', '2026-2-1', '31.03.2026', '2026-03-31T00:00:00Z'],
  },
  {
    name: 'instant',
    schema: schemas.instant(),
    good: ['2026-03-31T09:30:00.000Z'],
    bad: ['2026-03-31', '2026-03-31T09:30:00.000+02:00', 'now'],
  },
  { name: 'version', schema: schemas.version(), good: [1, 7], bad: [0, -1, 1.5, '1'] },
]

describe.each(forms)('schema $name', ({ schema, good, bad }) => {
  it.each(good)('accepts %j', (value) => {
    expect(accepts(schema, value)).toBe(true)
  })

  it.each(bad.map((value) => ({ value })))('refuses $value', ({ value }) => {
    expect(accepts(schema, value)).toBe(false)
  })

  it('carries an example for the reference, and the example is valid', () => {
    expect(accepts(schema, schema.meta()?.['example'])).toBe(true)
  })
})

describe('listInput', () => {
  const input = schemas.listInput({
    filters: { state: z.enum(['DRAFT', 'OPEN']).optional() },
    sorts: ['-createdAt', 'number'],
  })

  it('fills in the first sort and a page of 50', () => {
    expect(input.parse({})).toEqual({ sort: '-createdAt', limit: 50 })
  })

  it('reads the page size from a query string', () => {
    expect(input.parse({ limit: '20', sort: 'number', state: 'OPEN', cursor: 'abc' })).toEqual({
      limit: 20,
      sort: 'number',
      state: 'OPEN',
      cursor: 'abc',
    })
  })

  it.each([
    ['an unknown field', { colour: 'red' }],
    ['an unknown sort', { sort: 'price' }],
    ['an unknown filter value', { state: 'LOST' }],
    ['a page of nothing', { limit: 0 }],
    ['a page of more than 200', { limit: '201' }],
    ['a page size that is not whole', { limit: '1.5' }],
    ['a page size that is not a number', { limit: 'all' }],
    ['an oversized cursor', { cursor: 'x'.repeat(2049) }],
  ])('refuses %s', (_what, value) => {
    expect(accepts(input, value)).toBe(false)
  })
})

describe('pageOf', () => {
  const page = schemas.pageOf(z.strictObject({ id: z.string() }))

  it('holds items and a cursor that is null on the last page', () => {
    expect(accepts(page, { items: [{ id: 'a' }], nextCursor: null })).toBe(true)
    expect(accepts(page, { items: [], nextCursor: 'abc' })).toBe(true)
  })

  it('refuses a missing cursor and unknown fields', () => {
    expect(accepts(page, { items: [] })).toBe(false)
    expect(accepts(page, { items: [], nextCursor: null, total: 3 })).toBe(false)
    expect(accepts(page, { items: [{ id: 'a', secret: 1 }], nextCursor: null })).toBe(false)
  })
})

describe('what lists are narrowed by', () => {
  const states = schemas.severalOf(['OPEN', 'CLOSED', 'LOST'])

  it.each([
    ['OPEN', ['OPEN']],
    [
      ['OPEN', 'CLOSED'],
      ['CLOSED', 'OPEN'],
    ],
    [
      ['OPEN', 'CLOSED', 'OPEN'],
      ['CLOSED', 'OPEN'],
    ],
  ])('%j is one or several, each once and in a fixed order', (given, several) => {
    expect(states.parse(given)).toEqual(several)
  })

  it.each([['NONE'], [['OPEN', 'NONE']], ['OPEN,CLOSED'], [null]])('%j is none of them', (given) => {
    expect(states.safeParse(given).error?.issues[0]?.message).toBe('must be one or several of OPEN, CLOSED, LOST')
  })

  it.each([
    ['ab', true],
    [' a b ', true],
    ['%_', true],
    ['a', false],
    ['  a  ', false],
    ['', false],
    ['a\nb', false],
    ['x'.repeat(101), false],
  ])('%j can be searched for: %s', (text, fits) => {
    expect(schemas.searchText().safeParse(text).success).toBe(fits)
  })
})
