/** What stands in the trail instead of a secret. */
export const REDACTED = '[redacted]'

const SECRET_WORDS = new Set(['password', 'passwd', 'passphrase', 'secret', 'token', 'key', 'credential', 'otp'])

const MOST_REMEMBERED = 10_000
const looked = new Map<string, boolean>()

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

/** Whether a field of this name holds a secret: one of its words is password, secret, token, key … (`apiKey`, `password_hash`, `refresh-tokens`). */
export function looksSecret(name: string): boolean {
  let is = looked.get(name)
  if (is === undefined) {
    is = wordsOf(name).some(
      (word) => SECRET_WORDS.has(word) || (word.endsWith('s') && SECRET_WORDS.has(word.slice(0, -1))),
    )
    // Names of fields are few; keys that people type are not remembered without end.
    if (looked.size < MOST_REMEMBERED) looked.set(name, is)
  }
  return is
}

/**
 * The state as plain JSON without secrets: instants as RFC 3339, bigint as text, fields that look secret
 * replaced by {@link REDACTED} (null stays null, so that "was not set" can still be told).
 */
export function redacted(state: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(state, (name, value: unknown) => {
    if (name !== '' && value !== null && value !== undefined && looksSecret(name)) return REDACTED
    return typeof value === 'bigint' ? value.toString() : value
  })
  return JSON.parse(text) as Record<string, unknown>
}
