import { invalidArgument } from '@nexus/kernel'
import { createHash } from 'node:crypto'

/** JSON with sorted keys: equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
  }
  return value === undefined ? 'null' : JSON.stringify(value)
}

/** What makes two requests equal under one idempotency key (reliability.md 2.3). */
export function requestFingerprint(parts: {
  method: string
  path: string
  input: unknown
  ifMatch: string | undefined
  principal: string
}): string {
  const { method, path, input, ifMatch, principal } = parts
  return createHash('sha256')
    .update([method, path, ifMatch ?? '', principal, canonicalJson(input)].join('\n'))
    .digest('hex')
}

/** @throws DomainError `invalidArgument` unless the key is 1 to 255 visible ASCII characters */
export function readIdempotencyKey(header: string): string {
  if (!/^[\x21-\x7e]{1,255}$/.test(header)) {
    throw invalidArgument('Idempotency-Key must be 1 to 255 visible ASCII characters, for example a UUID.', {
      errors: [{ pointer: '', code: 'idempotency_key', detail: 'is not of its form' }],
    })
  }
  return header
}

/** Milliseconds of `Prefer: wait=n` (RFC 7240, n in seconds, at most 10), or undefined. */
export function readPreferWait(header: string | undefined): number | undefined {
  const match = header === undefined ? null : /(?:^|[,;\s])wait=(\d{1,2})(?:$|[,;\s])/.exec(header)
  return match?.[1] === undefined ? undefined : Math.min(Number(match[1]), 10) * 1000
}
