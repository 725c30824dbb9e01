import { parseDateText, parseDecimal } from '@nexus/console-format'
import type { Format } from '@nexus/console-i18n'
import { isZero } from '../../orders/forms/quantities.js'
import { type Refused, readQuantity } from '../../orders/forms/typed.js'
import type { AcceptanceContent } from '../queries/acceptance-queries.js'

/** What was done of a line, as it is typed. */
export interface AcceptEntry {
  readonly text: string
  readonly isPercent: boolean
}

export interface AcceptValues {
  readonly from: string
  readonly to: string
  readonly reference: string
  /** By order line. */
  readonly entries: ReadonlyMap<string, AcceptEntry>
}

export type AcceptFault = Refused | 'no_date' | 'order' | 'nothing'

export type AcceptRead =
  | { readonly ok: true; readonly content: AcceptanceContent }
  /** By `from`, `to`, an order line, or nothing for all of it. */
  | { readonly ok: false; readonly faults: ReadonlyMap<string, AcceptFault> }

const PERCENT_DECIMALS = 4
const PERCENT = /^\d{1,3}(\.\d{1,4})?$/

function readShare(text: string, { locale }: Pick<Format, 'locale'>) {
  const read = parseDecimal(text, locale, { decimals: PERCENT_DECIMALS })
  if (!read.ok) return read
  if (read.value.startsWith('-') || isZero(read.value)) return { ok: false, reason: 'not_positive' } as const
  return PERCENT.test(read.value) ? read : ({ ok: false, reason: 'not_a_number' } as const)
}

/** What is to be sent, or why it cannot be; lines in which nothing stands are left out. */
export function readAcceptance(
  { from, to, reference, entries }: AcceptValues,
  format: Pick<Format, 'locale' | 'today'>,
): AcceptRead {
  const faults = new Map<string, AcceptFault>()
  const context = { today: format.today(), prefer: 'past' } as const
  const first = parseDateText(from, format.locale, context)
  const last = parseDateText(to, format.locale, context)
  if (!first.ok) faults.set('from', 'no_date')
  if (!last.ok) faults.set('to', 'no_date')
  if (first.ok && last.ok && last.value < first.value) faults.set('to', 'order')
  const lines = [...entries].flatMap(([orderLineId, { text, isPercent }]): AcceptanceContent['lines'][number][] => {
    if (text.trim() === '') return []
    const read = isPercent ? readShare(text, format) : readQuantity(text, format)
    if (!read.ok) {
      faults.set(orderLineId, read.reason)
      return []
    }
    return [{ orderLineId, ...(isPercent ? { percent: read.value } : { quantity: read.value }) }]
  })
  if (lines.length === 0 && faults.size === 0) faults.set('', 'nothing')
  if (faults.size > 0 || !first.ok || !last.ok) return { ok: false, faults }
  const proof = reference.trim()
  return {
    ok: true,
    content: {
      period: { from: first.value, to: last.value },
      ...(proof === '' ? {} : { reference: proof }),
      lines,
    },
  }
}
