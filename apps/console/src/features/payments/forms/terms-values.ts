import { parseDecimal, plainDecimal } from '@nexus/console-format'
import type { CashDiscount, DueRule, Terms } from '../queries/payment-terms-queries.js'

/** Terms as they are typed. */
export interface TypedTerms {
  readonly kind: DueRule['kind']
  readonly days: string
  readonly day: string
  readonly months: string
  readonly businessDays: Terms['businessDays']
  readonly discounts: readonly TypedDiscount[]
}

export interface TypedDiscount {
  /** Of the row, while the form is open. */
  readonly key: string
  readonly percent: string
  readonly days: string
}

/** What is wrong, by field; `discounts` is about all of them together, the others by their place. */
export interface TermsFaults {
  readonly days?: Range
  readonly day?: Range
  readonly months?: Range
  readonly discounts?: 'order'
  readonly percents?: Readonly<Record<string, true>>
  readonly withinDays?: Readonly<Record<string, Range>>
}

interface Range {
  readonly least: number
  readonly most: number
}

export const MOST_DISCOUNTS = 3
const DAYS: Range = { least: 0, most: 365 }
const DAY: Range = { least: 1, most: 31 }
const MONTHS: Range = { least: 0, most: 12 }
const PERCENT = /^(?!0+(\.0+)?$)\d{1,2}(\.\d{1,4})?$/
const PERCENT_DECIMALS = 4

export const NEW_TERMS: Terms = { due: { kind: 'net', days: 30 }, discounts: [], businessDays: 'none' }

export function typedTerms({ due, discounts, businessDays }: Terms, locale: string): TypedTerms {
  return {
    kind: due.kind,
    days: due.kind === 'day-of-month' ? '30' : String(due.days),
    day: due.kind === 'day-of-month' ? String(due.day) : '15',
    months: due.kind === 'day-of-month' ? String(due.monthsLater) : '1',
    businessDays,
    discounts: discounts.map(({ percent, withinDays }, index) => ({
      key: `stored-${index}`,
      percent: plainDecimal(percent, locale),
      days: String(withinDays),
    })),
  }
}

function whole(typed: string, { least, most }: Range): number | undefined {
  const text = typed.trim()
  if (!/^\d{1,3}$/.test(text)) return undefined
  const count = Number.parseInt(text, 10)
  return count < least || count > most ? undefined : count
}

/** Percentages compared as exact text: both have at most four decimals. */
function isLess(one: string, other: string): boolean {
  const scaled = (text: string): bigint => {
    const [units = '0', fraction = ''] = text.split('.')
    return BigInt(units + fraction.padEnd(PERCENT_DECIMALS, '0'))
  }
  return scaled(one) < scaled(other)
}

/** Typed terms as the API takes them, or what is wrong with them. */
export type ReadTerms =
  { readonly ok: true; readonly value: Terms } | { readonly ok: false; readonly reason: TermsFaults }

export function readTerms(typed: TypedTerms, locale: string): ReadTerms {
  const days = whole(typed.days, DAYS)
  const day = whole(typed.day, DAY)
  const months = whole(typed.months, MONTHS)
  const isOfMonth = typed.kind === 'day-of-month'
  const due: DueRule | undefined =
    typed.kind === 'day-of-month'
      ? day === undefined || months === undefined
        ? undefined
        : { kind: typed.kind, day, monthsLater: months }
      : days === undefined
        ? undefined
        : { kind: typed.kind, days }
  const rows = typed.discounts.map((row) => {
    const percent = parseDecimal(row.percent, locale, { decimals: PERCENT_DECIMALS })
    return {
      key: row.key,
      percent: percent.ok && PERCENT.test(percent.value) ? percent.value : undefined,
      withinDays: whole(row.days, DAYS),
    }
  })
  const discounts = rows.flatMap(({ percent, withinDays }): CashDiscount[] =>
    percent === undefined || withinDays === undefined ? [] : [{ percent, withinDays }],
  )
  const isComplete = discounts.length === rows.length
  const isOrdered = discounts.every((each, index) => {
    const before = discounts[index - 1]
    return before === undefined || (before.withinDays < each.withinDays && isLess(each.percent, before.percent))
  })
  if (due !== undefined && isComplete && isOrdered) {
    return { ok: true, value: { due, discounts, businessDays: typed.businessDays } }
  }
  return {
    ok: false,
    reason: {
      ...(!isOfMonth && days === undefined ? { days: DAYS } : {}),
      ...(isOfMonth && day === undefined ? { day: DAY } : {}),
      ...(isOfMonth && months === undefined ? { months: MONTHS } : {}),
      ...(isComplete && !isOrdered ? { discounts: 'order' as const } : {}),
      percents: Object.fromEntries(
        rows.filter(({ percent }) => percent === undefined).map(({ key }) => [key, true as const]),
      ),
      withinDays: Object.fromEntries(
        rows.filter(({ withinDays }) => withinDays === undefined).map(({ key }) => [key, DAYS]),
      ),
    },
  }
}
