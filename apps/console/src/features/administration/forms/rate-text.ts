import { type NumberRefusal, parseDecimal } from '@nexus/console-format'

const DECIMALS = 18
const RATE = /^(0|[1-9]\d{0,9})(\.\d{1,18})?$/

/** A rate as the API takes it, or why it was refused: decimal text above zero, never a number. */
export function readRate(
  text: string,
  locale: string,
):
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: NumberRefusal | 'not_a_rate' } {
  const parsed = parseDecimal(text, locale, { decimals: DECIMALS })
  if (!parsed.ok) return parsed
  return RATE.test(parsed.value) && /[1-9]/.test(parsed.value) ? parsed : { ok: false, reason: 'not_a_rate' }
}
