import { z } from 'zod'

/** Shared field schemas of contracts. All are strict about form and carry an example for the reference. */

/** UUID in lower-case canonical form. */
export const uuid = (): z.ZodString =>
  z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'must be a UUID in lower case')
    .meta({ format: 'uuid', example: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22' })

/** ISO 4217 code in capitals; whether it is a currency with minor units is decided by `Money`. */
export const currencyCode = (): z.ZodString =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR')
    .meta({ example: 'EUR' })

/** ISO 3166-1 alpha-2 code in capitals. */
export const countryCode = (): z.ZodString =>
  z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as DE')
    .meta({ example: 'DE' })

/** Exact decimal as text, never a JSON number: up to 15 digits before and `scale` (1 or more) after the point. */
export const decimal = (scale: number): z.ZodString =>
  z
    .string()
    .regex(
      new RegExp(`^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,${String(scale)}})?$`),
      `must be a decimal number in quotes with at most ${String(scale)} decimals`,
    )
    .meta({ example: scale === 2 ? '1250.00' : '2.5' })

/** Amount of money in major units, as exact decimal text with its currency (reliability.md 2.13). */
export const money = () =>
  z
    .strictObject({ amount: decimal(4), currency: currencyCode() })
    .meta({ example: { amount: '1250.00', currency: 'EUR' } })

/** Quantity, at most six decimals, not negative. */
export const quantity = (): z.ZodString =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?$/, 'must be a quantity in quotes, at most six decimals')
    .meta({ example: '12' })

/** Quantity that may be negative (credited or corrected lines). */
export const signedQuantity = (): z.ZodString =>
  z
    .string()
    .regex(/^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?$/, 'must be a quantity in quotes, at most six decimals')
    .meta({ example: '-1' })

/** Price of one price base quantity, to eight decimals. */
export const unitPrice = (): z.ZodString =>
  z
    .string()
    .regex(/^(0|[1-9][0-9]{0,9})(\.[0-9]{1,8})?$/, 'must be a price in quotes, at most eight decimals')
    .meta({ example: '12.50' })

/** Calendar date, YYYY-MM-DD, that exists. */
export const calendarDate = () => z.iso.date().meta({ example: '2026-03-31' })

/** Instant in UTC, RFC 3339 with milliseconds. */
export const instant = () => z.iso.datetime().meta({ example: '2026-03-31T09:30:00.000Z' })

/** One line of text: trimmed length 1 to `max`, no control characters. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(max)
    // eslint-disable-next-line no-control-regex -- refusing control characters is the point
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not hold control characters')
    .regex(/\S/, 'must not be blank')
    .meta({ example: 'Office chairs'.slice(0, max) })

/** Text of several lines, 0 to `max` characters. */
export const longText = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- refusing control characters is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'must not hold control characters')
    .meta({ example: 'Needed for the new office'.slice(0, max) })

/** Version of a versioned object, as in its ETag. */
export const version = () => z.int().min(1).meta({ example: 3 })

/** One value or several, each once, in a fixed order: what a list is narrowed to. In a query string the name is repeated. */
export const severalOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .union([z.enum(values), z.array(z.enum(values)).min(1).max(values.length)], {
      error: `must be one or several of ${values.join(', ')}`,
    })
    .transform((given) => [...new Set([given].flat() as V[number][])].sort())

/** What a list is searched for: a part of a number, title or name; letter case does not matter. */
export const searchText = () =>
  z
    .string()
    .max(100)
    // eslint-disable-next-line no-control-regex -- refusing control characters is the point
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not hold control characters')
    .regex(/^\s*\S.*\S\s*$/, 'must have at least 2 characters')
    .meta({ description: 'Finds a part of it, at least 2 characters; letter case does not matter.', example: 'chair' })

/** Yes or no in a query string. */
export const flag = () => z.enum(['true', 'false']).meta({ example: 'true' })

/** The list that shows what a figure counts: an operation, and the filters to give it. */
export const listReference = () =>
  z
    .strictObject({
      operation: z.string().meta({ example: 'procurement.purchase-order.list.v1' }),
      filter: z
        .record(z.string(), z.union([z.string(), z.array(z.string())]))
        .meta({ example: { state: ['ISSUED', 'CLOSED'] } }),
    })
    .meta({ description: 'The list operation and its filters that show exactly what is counted here.' })

/** Which days figures are about, both included, in the time zone of the organization. */
export const periodInput = {
  from: calendarDate()
    .optional()
    .meta({ description: 'First day. Default: the first of the month, eleven months before the last day.' }),
  to: calendarDate().optional().meta({ description: 'Last day, at most 24 months after the first. Default: today.' }),
}

/** A month, YYYY-MM. */
export const calendarMonth = () =>
  z
    .string()
    .regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-03')
    .meta({ example: '2026-03' })

/** How many. */
export const count = () => z.int().min(0).meta({ example: 3 })

const limit = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^[0-9]{1,3}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1).max(200))
  .default(50)
  .meta({ description: 'How many items, 1 to 200.', example: 50 })

/**
 * The input of a list operation: declared filters, one of the declared sorts (`-` = descending), a page
 * size and a cursor. Anything else is refused as an unknown field.
 */
export function listInput<F extends z.ZodRawShape, const S extends readonly [string, ...string[]]>(declaration: {
  filters: F
  sorts: S
}) {
  return z.strictObject({
    ...declaration.filters,
    sort: z
      .enum(declaration.sorts)
      .default(declaration.sorts[0] as never)
      .meta({ description: 'Sort; a leading minus means descending.' }),
    limit,
    cursor: z.string().max(2048).optional().meta({ description: 'The `nextCursor` of the page before.' }),
  })
}

/** A page of a list: its items and the cursor of the next page, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })
