import type { Provider } from '@nestjs/common'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { REFRESH_TOKEN_SECRET } from '../sessions/refresh-key.adapter.js'

/** What a token of an invitation says: whose it is, which, and which of its mails. */
export interface InvitationClaim {
  readonly tenantId: string
  readonly invitationId: string
  readonly generation: number
}

/** Injection token of the key that tokens of invitations are derived from, a Buffer. */
export const INVITATION_KEY = Symbol.for('nexus.identity.invitation-key')

export const invitationKeyProvider: Provider = {
  provide: INVITATION_KEY,
  inject: [REFRESH_TOKEN_SECRET],
  useFactory: (secret: string) => invitationKeyFrom(secret),
}

const PREFIX = 'nxi_'
const ID_BYTES = 16
const HEAD_BYTES = 2 * ID_BYTES + 4
const MAC_BYTES = 32

/** The key of this purpose alone. @throws Error for a secret below 32 bytes */
export function invitationKeyFrom(secret: string): Buffer {
  if (Buffer.byteLength(secret) < 32) throw new Error('the secret of invitations must have at least 32 bytes')
  return Buffer.from(hkdfSync('sha256', secret, '', 'nexus invitation token v1', 32))
}

/**
 * The one token of an invitation and generation, 256 bits of which nobody can guess without the key. It is derived when the
 * mail is written, so that no row, job, event or log ever holds it.
 */
export function invitationTokenOf(key: Buffer, { tenantId, invitationId, generation }: InvitationClaim): string {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(tenantId.replaceAll('-', ''), 0, 'hex')
  head.write(invitationId.replaceAll('-', ''), ID_BYTES, 'hex')
  head.writeUInt32BE(generation, 2 * ID_BYTES)
  return PREFIX + Buffer.concat([head, macOf(key, head)]).toString('base64url')
}

/** The claim of a token that we made, else undefined; compared in constant time, one spelling only. */
export function readInvitationToken(key: Buffer, token: string): InvitationClaim | undefined {
  if (!token.startsWith(PREFIX)) return undefined
  const text = token.slice(PREFIX.length)
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== HEAD_BYTES + MAC_BYTES || bytes.toString('base64url') !== text) return undefined
  const head = bytes.subarray(0, HEAD_BYTES)
  if (!timingSafeEqual(bytes.subarray(HEAD_BYTES), macOf(key, head))) return undefined
  return {
    tenantId: idAt(head, 0),
    invitationId: idAt(head, ID_BYTES),
    generation: head.readUInt32BE(2 * ID_BYTES),
  }
}

const macOf = (key: Buffer, head: Buffer): Buffer => createHmac('sha256', key).update(head).digest()

function idAt(head: Buffer, start: number): string {
  const hex = head.toString('hex', start, start + ID_BYTES)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
