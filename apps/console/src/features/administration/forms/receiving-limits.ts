import { type NumberRefusal, parseDecimal } from '@nexus/console-format'

/** How deliveries may differ from what is ordered; what is left empty is decided by the next level (REC-2, PO-2). */
export const RECEIVING_LIMITS = ['overReceiptPercent', 'overReceiptAbsolute', 'underReceiptPercent'] as const
export type ReceivingLimit = (typeof RECEIVING_LIMITS)[number]

export const MOST_PERCENT = 999
const PERCENT = /^\d{1,3}(\.\d+)?$/

export const limitDecimals = (name: ReceivingLimit): number => (name === 'overReceiptAbsolute' ? 6 : 4)

/** A limit as the API takes it; null where it is left empty. */
export function readReceivingLimit(
  name: ReceivingLimit,
  typed: string,
  locale: string,
):
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly reason: NumberRefusal | 'out_of_range' } {
  if (typed.trim() === '') return { ok: true, value: null }
  const parsed = parseDecimal(typed, locale, { decimals: limitDecimals(name) })
  if (!parsed.ok) return parsed
  const isFine = name === 'overReceiptAbsolute' ? !parsed.value.startsWith('-') : PERCENT.test(parsed.value)
  return isFine ? parsed : { ok: false, reason: 'out_of_range' }
}
