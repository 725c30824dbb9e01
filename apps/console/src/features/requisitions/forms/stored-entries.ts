import type { Schemas } from '@nexus/client'
import { isCalendarDate, parseDateText, parseDecimal, plainDecimal } from '@nexus/console-format'
import {
  type Entries,
  type LineEntry,
  LINE_AMOUNTS,
  LINE_DECIMALS,
  newLine,
  TAX_CATEGORIES,
  typedDate,
} from './entries.js'

export type StoredEntries = Schemas['SaveDraftRequisition']['entries']

type Fields = Readonly<Record<string, unknown>>

const DECIMALS: Readonly<Record<string, number>> = {
  ...LINE_DECIMALS,
  ...Object.fromEntries(LINE_AMOUNTS.map((field) => [field, 4])),
}
const TEXTS = ['title', 'purpose', 'deliveryPlace', 'currency', 'legalEntityId', 'costCentreId', 'quoteWaiver'] as const

/**
 * Entries as they are kept on the server: numbers and dates in their one form, so that they can be read in another
 * language; what is not understood yet as `{ typed }`, exactly as it stands there.
 */
export function toStored(entries: Entries, locale: string, today: string): StoredEntries {
  const date = parseDateText(entries.needBy, locale, { today, prefer: 'future' })
  return {
    ...Object.fromEntries(TEXTS.map((field) => [field, entries[field]])),
    needBy: date.ok ? date.value : { typed: entries.needBy },
    quoteFileIds: entries.quoteFileIds,
    documentAllowanceCharges: entries.documentAllowanceCharges,
    lines: entries.lines.map((line) =>
      Object.fromEntries(
        (Object.entries(line) as [string, string][]).map(([field, typed]): [string, unknown] => {
          const decimals = DECIMALS[field]
          if (decimals === undefined) return [field, typed]
          const parsed = parseDecimal(typed, locale, { decimals })
          return [field, parsed.ok ? parsed.value : { typed }]
        }),
      ),
    ),
  }
}

/** Entries that were kept, over what the requisition holds; whatever does not fit is left as it is there. */
export function fromStored(stored: StoredEntries, over: Entries, locale: string): Entries {
  const text = (value: unknown, before: string): string =>
    typeof value === 'string' ? value : (typedOf(value) ?? before)
  const date = stored.needBy
  return {
    ...over,
    ...Object.fromEntries(TEXTS.map((field) => [field, text(stored[field], over[field])])),
    needBy: typeof date === 'string' && isCalendarDate(date) ? typedDate(date, locale) : text(date, over.needBy),
    quoteFileIds: Array.isArray(stored.quoteFileIds)
      ? stored.quoteFileIds.filter((id): id is string => typeof id === 'string')
      : over.quoteFileIds,
    lines: Array.isArray(stored.lines)
      ? stored.lines.flatMap((line: unknown) => (isFields(line) ? [lineOf(line, locale)] : []))
      : over.lines,
  }
}

function lineOf(stored: Fields, locale: string): LineEntry {
  const empty = newLine()
  const taxCategory = TAX_CATEGORIES.find((each) => each === stored['taxCategory']) ?? empty.taxCategory
  const texts = Object.entries(empty).map(([field, before]) => {
    const value = stored[field]
    if (typeof value !== 'string') return [field, typedOf(value) ?? before] as const
    return [field, field in DECIMALS ? plainDecimal(value, locale) : value] as const
  })
  return { ...empty, ...Object.fromEntries(texts), taxCategory }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const typedOf = (value: unknown): string | undefined =>
  isFields(value) && typeof value['typed'] === 'string' ? value['typed'] : undefined
