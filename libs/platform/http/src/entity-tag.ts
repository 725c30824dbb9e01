import { invalidArgument } from '@nexus/kernel'
import { createHash } from 'node:crypto'

/** Strong ETag: `"<version>.<8 hex of the representation>"` (reliability.md 2.4). */
export function entityTag(version: number, body: string): string {
  return `"${String(version)}.${createHash('sha256').update(body).digest('hex').slice(0, 8)}"`
}

/** Weak ETag of a list or an unversioned answer. */
export function weakTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
}

/**
 * The version that If-Match states: only the version part counts, since the hash differs by role. Zero is the version of
 * defaults that nobody changed yet.
 * @throws DomainError `invalidArgument` for anything but one strong tag of ours; `*` is refused, since it states no version
 */
export function versionOfIfMatch(header: string): number {
  const match = /^"(0|[1-9][0-9]{0,8})(?:\.[0-9a-f]{8})?"$/.exec(header.trim())
  if (match?.[1] === undefined) {
    throw invalidArgument('If-Match must hold the ETag of the object as you read it, for example "3.9f86d081".', {
      errors: [{ pointer: '', code: 'if_match', detail: 'is not an ETag of ours' }],
    })
  }
  return Number(match[1])
}

/** Whether If-None-Match names this tag (weak comparison, RFC 9110 13.1.2). */
export function noneMatches(header: string, tag: string): boolean {
  const bare = tag.replace(/^W\//, '')
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === bare)
}
