import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a refresh token says: the family (which is the session) and its place in it. */
export interface RefreshClaim {
  readonly family: string
  readonly generation: number
}

const PREFIX = 'nxr_'
const HEAD_BYTES = 20
const MAC_BYTES = 32

/** The key of this purpose alone. @throws Error for a secret below 32 bytes */
export function refreshKeyFrom(secret: string): Buffer {
  if (Buffer.byteLength(secret) < 32) throw new Error('the secret of refresh tokens must have at least 32 bytes')
  return Buffer.from(hkdfSync('sha256', secret, '', 'nexus refresh token v1', 32))
}

/**
 * The one token of a family and generation (IDN-05): it can be derived again for whoever lost the race, and nobody
 * can derive the next one without the key.
 */
export function refreshTokenOf(key: Buffer, { family, generation }: RefreshClaim): string {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(family.replaceAll('-', ''), 'hex')
  head.writeUInt32BE(generation, 16)
  return PREFIX + Buffer.concat([head, macOf(key, head)]).toString('base64url')
}

/** The claim of a token that we made, else undefined; compared in constant time, one spelling only. */
export function readRefreshToken(key: Buffer, token: string): RefreshClaim | undefined {
  if (!token.startsWith(PREFIX)) return undefined
  const text = token.slice(PREFIX.length)
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== HEAD_BYTES + MAC_BYTES || bytes.toString('base64url') !== text) return undefined
  const head = bytes.subarray(0, HEAD_BYTES)
  if (!timingSafeEqual(bytes.subarray(HEAD_BYTES), macOf(key, head))) return undefined
  const hex = head.toString('hex', 0, 16)
  const family = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return { family, generation: head.readUInt32BE(16) }
}

const macOf = (key: Buffer, head: Buffer): Buffer => createHmac('sha256', key).update(head).digest()
