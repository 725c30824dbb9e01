import { types } from 'node:util'
import { isValidIBAN } from 'ibantools'
import { maskForKey } from './sensitive-keys.js'

const MAX_TEXT = 4_000
const MAX_DEPTH = 6
const MAX_ITEMS = 50

/** Value patterns, applied in this order to every text, whatever its key. All run in linear time. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{1,40}-----[A-Za-z0-9+/=\s\\nr]{0,8000}(-----END [A-Z ]{1,40}-----)?/g, '[secret]'],
  [/\$argon2[a-z]{0,2}\$[^\s"']{1,400}/g, '[secret]'],
  [/\beyJ[A-Za-z0-9_-]{4,}(\.[A-Za-z0-9_-]*){1,4}/g, '[secret]'],
  [/\b(Bearer|Basic|Digest|Negotiate)\s+[A-Za-z0-9._~+/=-]+/gi, '$1 [secret]'],
  [/(:\/\/)[^\s/@:]{0,200}:[^\s/@]{1,200}@/g, '$1[secret]@'],
  // The word must end at the separator, so "tokens: 3 left" keeps its text but "token=abc" does not.
  [
    /\b([A-Za-z_-]{0,30}(?:password|passwd|pwd|secret|token|api[_-]?key|authorization|cookie|session|iban|e-?mail|signature|code))(["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'&,;)}\]]{1,2000}/gi,
    '$1$2[secret]',
  ],
  [/[\p{L}0-9._%+'-]{1,64}@[\p{L}0-9-]{1,63}(\.[\p{L}0-9-]{1,63})+/gu, '[email]'],
  [/\b(?:AT ?U|[A-Z]{2}) ?[0-9][0-9A-Z]{7,11}\b/g, '[tax id]'],
  [/(?<![0-9.-])\+[0-9][0-9 ()/-]{7,17}[0-9]\b/g, '[phone]'],
]

/** The text without secrets and personal data that can be told by their form, at most 4,000 characters. */
export function redactText(text: string, limit = MAX_TEXT): string {
  let result = text.length > limit ? `${text.slice(0, limit)}…` : text
  for (const [pattern, replacement] of PATTERNS) result = result.replace(pattern, replacement)
  return outsideIds(result, (part) => maskCards(redactIbans(part)))
}

/** True for errors of other realms (vm contexts) too, which are no instances of our `Error`. */
export function isError(value: unknown): value is Error {
  return types.isNativeError(value) || value instanceof Error
}

/** An error as log fields: type, code, message, stack and cause only, since drivers hang data on errors. */
export function redactError(error: Error, depth = 0): Record<string, unknown> {
  const { code } = error as { code?: unknown }
  return {
    type: redactText(error.name, 100),
    ...(typeof code === 'string' || typeof code === 'number' ? { code: redactText(String(code), 100) } : {}),
    message: redactText(error.message),
    stack: redactText(error.stack ?? '', 2 * MAX_TEXT),
    ...(isError(error.cause) && depth < 3 ? { cause: redactError(error.cause, depth + 1) } : {}),
  }
}

/** Any value in a form that may be logged: masked by key name and by form, bounded in depth and size. */
export function redactValue(value: unknown, depth = 0, seen: ReadonlySet<object> = new Set()): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`
  if (typeof value !== 'object' || value === null) return value
  if (isError(value)) return redactError(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL) return redactText(value.origin + value.pathname)
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${String(value.byteLength)} bytes]`
  if (seen.has(value)) return '[circular]'
  if (depth >= MAX_DEPTH) return '[too deep]'
  const inside = new Set([...seen, value])
  if (value instanceof Map)
    return redactEntries(
      [...value].map(([key, each]) => [String(key), each]),
      depth,
      inside,
    )
  if (Array.isArray(value) || value instanceof Set) {
    const items = [...value] as unknown[]
    const kept = items.slice(0, MAX_ITEMS).map((each) => redactValue(each, depth + 1, inside))
    return items.length > MAX_ITEMS ? [...kept, `[${String(items.length - MAX_ITEMS)} more]`] : kept
  }
  return redactEntries(entriesOf(value), depth, inside)
}

function redactEntries(
  entries: readonly (readonly [string, unknown])[],
  depth: number,
  seen: ReadonlySet<object>,
): Record<string, unknown> {
  const result: [string, unknown][] = []
  for (const [key, value] of entries.slice(0, MAX_ITEMS)) {
    if (value === undefined) continue
    const empty = value === null || typeof value === 'boolean'
    const mask = empty ? undefined : maskForKey(key)
    result.push([redactText(key, 100), mask ?? redactValue(value, depth + 1, seen)])
  }
  return Object.fromEntries(result)
}

function entriesOf(value: object): [string, unknown][] {
  return Object.keys(value).map((key) => {
    try {
      return [key, (value as Record<string, unknown>)[key]]
    } catch {
      return [key, '[unreadable]']
    }
  })
}

/**
 * Hexadecimal ids often have the form of an IBAN, but not a country's length and check digits; words that follow
 * may have it too. So at each possible start the beginning that is an IBAN is masked.
 */
function redactIbans(text: string): string {
  let result = ''
  let done = 0
  for (const { index } of text.matchAll(/\b[A-Z]{2}[0-9]{2} ?[A-Z0-9]/gi)) {
    if (index < done) continue
    const length = ibanLengthAt(text, index)
    if (length === 0) continue
    result += `${text.slice(done, index)}[iban]`
    done = index + length
  }
  return result + text.slice(done)
}

function ibanLengthAt(text: string, start: number): number {
  const run = /^[A-Z0-9](?: ?[A-Z0-9]){14,33}/i.exec(text.slice(start, start + 68))?.[0] ?? ''
  for (let end = 15; end <= run.length; end++) {
    if (isValidIBAN(run.slice(0, end).replaceAll(' ', '').toUpperCase())) return end
  }
  return 0
}

/** UUIDs, and trace ids as W3C Trace Context writes them. */
const ID = /(\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})\b)/i

/** One id in some dozens has digits that could be a card's or an account's; who reads a log needs it whole. */
function outsideIds(text: string, mask: (part: string) => string): string {
  const parts = text.split(ID)
  return parts.map((part, index) => (index % 2 === 1 ? part : mask(part))).join('')
}

function maskCards(text: string): string {
  return text.replace(/(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])/g, (found) => {
    const digits = found.replace(/[^0-9]/g, '')
    return passesLuhn(digits) && digits.length >= 14 ? '[card]' : found
  })
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = digit.charCodeAt(0) - 48
      const doubled = value * 2 > 9 ? value * 2 - 9 : value * 2
      return total + (index % 2 === 1 ? doubled : value)
    }, 0)
  return sum % 10 === 0
}
