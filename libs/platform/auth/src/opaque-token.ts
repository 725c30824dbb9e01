import { createHash, randomBytes } from 'node:crypto'

/** A random token of 256 bits in base64url, 43 characters: sessions, API keys, invitations. Shown once, never stored. */
export function opaqueToken(random: (bytes: number) => Uint8Array = randomBytes): string {
  return Buffer.from(random(32)).toString('base64url')
}

/** What is stored of an opaque token: lower-case hex of SHA-256. A slow hash is needless at 256 bits of randomness. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
