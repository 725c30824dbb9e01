import { createHash } from 'node:crypto'
import type { AccessClaims } from './access-claims.js'

interface Entry {
  readonly claims: AccessClaims
  readonly keyRevision: number
}

/**
 * Claims of tokens whose signature was checked, until they expire; least recently used go first. Entries are found by
 * the SHA-256 of the whole token, so an altered token is never found and no usable token stays in memory.
 */
export class VerifiedTokens {
  private readonly entries = new Map<string, Entry>()

  constructor(private readonly limit: number) {}

  /** The claims, if the token is known, has not expired at `now` (Unix milliseconds), and the keys are the same. */
  find(token: string, now: number, keyRevision: number): AccessClaims | undefined {
    const key = keyOf(token)
    const entry = this.entries.get(key)
    if (entry === undefined) return undefined
    this.entries.delete(key)
    if (now >= entry.claims.expiresAt * 1000 || entry.keyRevision !== keyRevision) return undefined
    this.entries.set(key, entry)
    return entry.claims
  }

  remember(token: string, claims: AccessClaims, keyRevision: number): void {
    this.entries.set(keyOf(token), { claims, keyRevision })
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limit) return
      this.entries.delete(oldest)
    }
  }

  get size(): number {
    return this.entries.size
  }
}

const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64')
