import type { Schemas } from '@nexus/client'
import { plainDecimal } from '@nexus/console-format'
import {
  RECEIVING_LIMITS,
  type ReceivingLimit,
  readReceivingLimit,
} from '../../administration/forms/receiving-limits.js'
import type { Receivables } from '../../receiving/queries/receiving-queries.js'

type Body = Schemas['SetReceivingTermsPurchaseOrder']
type ReceivableLine = Receivables['lines'][number]

/** Of the other unit that a line may be counted in: so many of it are so many of the unit that is ordered. */
export const UNIT_FIELDS = ['unitCode', 'numerator', 'denominator'] as const
export const TERM_FIELDS = [...RECEIVING_LIMITS, ...UNIT_FIELDS] as const
export type TermField = (typeof TERM_FIELDS)[number]
export type TermKey = `${string}/${TermField}`

/** The own terms of all lines, as the API has them, by line and field; empty where a line says nothing. */
export type TermValues = Readonly<Record<TermKey, string>>
export type TermRefusal =
  'not_a_number' | 'ambiguous' | 'too_many_decimals' | 'out_of_range' | 'not_a_count' | 'no_unit'

export const termKey = (orderLineId: string, field: TermField): TermKey => `${orderLineId}/${field}`

const COUNT = /^[1-9]\d{0,8}$|^1000000000$/

/** What lines say themselves; what comes from category, vendor or organization is left out. */
export function termValues({ lines }: Pick<Receivables, 'lines'>): TermValues {
  return Object.fromEntries(lines.flatMap((line) => Object.entries(ownTerms(line))))
}

function ownTerms({ orderLineId, tolerance, alternate }: ReceivableLine): TermValues {
  const { overPercent, overAbsolute, overSource, underPercent, underSource } = tolerance
  const isOver = overSource === 'line'
  // A line that names only a quantity has no share: zero per cent stands for it.
  const isShare = isOver && !(overAbsolute !== null && !/[1-9]/.test(overPercent))
  return {
    [termKey(orderLineId, 'overReceiptPercent')]: isShare ? overPercent : '',
    [termKey(orderLineId, 'overReceiptAbsolute')]: isOver ? (overAbsolute ?? '') : '',
    [termKey(orderLineId, 'underReceiptPercent')]: underSource === 'line' ? underPercent : '',
    [termKey(orderLineId, 'unitCode')]: alternate?.unitCode ?? '',
    [termKey(orderLineId, 'numerator')]: alternate === null ? '' : String(alternate.numerator),
    [termKey(orderLineId, 'denominator')]: alternate === null ? '' : String(alternate.denominator),
  }
}

/** As they stand in the fields. */
export const typedTerms = (values: TermValues, locale: string): TermValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, text]) => [
      key,
      RECEIVING_LIMITS.some((limit) => key.endsWith(`/${limit}`)) ? plainDecimal(text, locale) : text,
    ]),
  )

/** What is typed, as the API has it, and what of it cannot be read. */
export function readTermValues(
  typed: TermValues,
  orderLineIds: readonly string[],
  locale: string,
): { readonly values: TermValues; readonly refused: ReadonlyMap<TermKey, TermRefusal> } {
  const values: Record<TermKey, string> = {}
  const refused = new Map<TermKey, TermRefusal>()
  for (const id of orderLineIds) {
    for (const limit of RECEIVING_LIMITS) readLimit(limit, termKey(id, limit))
    const said = (field: TermField): string => typed[termKey(id, field)]?.trim() ?? ''
    const [unitCode, numerator] = [said('unitCode'), said('numerator')]
    // Nothing said of the other side: so many of the other unit are one of this.
    const denominator = unitCode !== '' && said('denominator') === '' ? '1' : said('denominator')
    values[termKey(id, 'unitCode')] = unitCode
    values[termKey(id, 'numerator')] = numerator
    values[termKey(id, 'denominator')] = denominator
    if (unitCode === '') {
      if (numerator !== '' || denominator !== '') refused.set(termKey(id, 'unitCode'), 'no_unit')
      continue
    }
    if (!COUNT.test(numerator)) refused.set(termKey(id, 'numerator'), 'not_a_count')
    if (!COUNT.test(denominator)) refused.set(termKey(id, 'denominator'), 'not_a_count')
  }
  return { values, refused }

  function readLimit(limit: ReceivingLimit, key: TermKey): void {
    const read = readReceivingLimit(limit, typed[key] ?? '', locale)
    values[key] = read.ok ? (read.value ?? '') : ''
    if (!read.ok)
      refused.set(key, read.reason === 'empty' || read.reason === 'other_currency' ? 'not_a_number' : read.reason)
  }
}

/** The lines of which something changed, with all that they say: what a request leaves out of a line is taken away. */
export function changedTerms(
  values: TermValues,
  changes: Partial<TermValues>,
  orderLineIds: readonly string[],
): Body['lines'] {
  const orNull = (id: string, field: ReceivingLimit): string | null => {
    const text = values[termKey(id, field)] ?? ''
    return text === '' ? null : text
  }
  return orderLineIds
    .filter((id) => TERM_FIELDS.some((field) => termKey(id, field) in changes))
    .map((id) => {
      const unitCode = values[termKey(id, 'unitCode')] ?? ''
      return {
        orderLineId: id,
        overReceiptPercent: orNull(id, 'overReceiptPercent'),
        overReceiptAbsolute: orNull(id, 'overReceiptAbsolute'),
        underReceiptPercent: orNull(id, 'underReceiptPercent'),
        alternateUnit:
          unitCode === ''
            ? null
            : {
                unitCode,
                numerator: Number(values[termKey(id, 'numerator')]),
                denominator: Number(values[termKey(id, 'denominator')]),
              },
      }
    })
}
