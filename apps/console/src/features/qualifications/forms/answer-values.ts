import { formatDate, parseDateText, parseDecimal, plainDecimal } from '@nexus/console-format'
import type { Question } from '../../questionnaires/queries/questionnaire-queries.js'

/** By the key of the question. */
export type Answers = Readonly<Record<string, string>>

export interface Reader {
  readonly locale: string
  readonly today: string
}

export type AnswerFault = 'number' | 'too_small' | 'too_large' | 'date'

/** What is typed, as the API takes it: null is no answer. */
export type Answered =
  { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly fault: AnswerFault }

const DECIMALS = 8
const SCALE = 10n ** BigInt(DECIMALS)

/** An exact decimal as a whole number of its smallest parts, to compare two of them. */
function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole) * SCALE + BigInt(fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'))
  return decimal.startsWith('-') ? -size : size
}

export function answerOf({ type, minimum, maximum }: Question, typed: string, { locale, today }: Reader): Answered {
  const text = typed.trim()
  if (text === '') return { ok: true, value: null }
  if (type === 'number') {
    const parsed = parseDecimal(text, locale, { decimals: DECIMALS })
    if (!parsed.ok) return { ok: false, fault: 'number' }
    if (minimum !== null && scaled(parsed.value) < scaled(minimum)) return { ok: false, fault: 'too_small' }
    if (maximum !== null && scaled(parsed.value) > scaled(maximum)) return { ok: false, fault: 'too_large' }
    return { ok: true, value: parsed.value }
  }
  if (type === 'date') {
    const parsed = parseDateText(text, locale, { today, prefer: 'past' })
    return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, fault: 'date' }
  }
  return { ok: true, value: text }
}

/** An answer as this person types it. */
export function typedOf({ type }: Question, value: string | undefined, { locale }: Reader): string {
  if (value === undefined) return ''
  if (type === 'number') return plainDecimal(value, locale)
  return type === 'date' ? formatDate(value, locale, 'short') : value
}

/** What has to be sent so that the server has what is wanted. */
export function differencesOf(
  known: Answers,
  wanted: Answers,
): readonly { readonly questionKey: string; readonly value: string | null }[] {
  const keys = [...new Set([...Object.keys(known), ...Object.keys(wanted)])]
  return keys
    .filter((key) => known[key] !== wanted[key])
    .map((questionKey) => ({ questionKey, value: wanted[questionKey] ?? null }))
}

/**
 * The answers that are wanted: what is typed and can be read. What cannot be read, or was refused as it stands, stays what
 * the server has; `refused` says what was typed then.
 */
export function wantedOf(
  questions: readonly Question[],
  typed: Answers,
  known: Answers,
  refused: Answers,
  reader: Reader,
): Answers {
  const wanted: Record<string, string> = {}
  for (const question of questions) {
    const text = typed[question.key] ?? ''
    const answer = answerOf(question, text, reader)
    const isUsable = answer.ok && refused[question.key] !== text
    const value = isUsable ? answer.value : known[question.key]
    if (value !== null && value !== undefined) wanted[question.key] = value
  }
  // An answer to what is not asked any more is left alone.
  const asked = new Set(questions.map(({ key }) => key))
  for (const [key, value] of Object.entries(known)) if (!asked.has(key)) wanted[key] = value
  return wanted
}
