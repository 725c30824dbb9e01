import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Clock } from '@nexus/kernel'
import { z } from 'zod'
import { asObjectKey, type ObjectKey } from './object-key.js'
import { signedPathInvalid, type SignedObject, type SignedPathOptions } from './object-storage.js'

const MAX_SECONDS = 300
const NONCE_BYTES = 12
const TAG_BYTES = 16
const content = z.strictObject({ k: z.string(), n: z.string(), t: z.string(), e: z.int() })

/**
 * Makes and checks the tokens of signed paths: AES-256-GCM over key, file name, content type and expiry. They are
 * encrypted, not only signed, because file names are personal data and URLs end up in logs (SEC-51).
 */
export class PathSigner {
  private readonly key: Buffer

  /** `secret`: at least 32 bytes; the key is derived from it for this purpose alone. */
  constructor(
    secret: Uint8Array,
    private readonly clock: Clock,
  ) {
    if (secret.length < 32) throw new Error('the signing key of the object storage must have at least 32 bytes')
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'nexus signed object path v1', 32))
  }

  sign(key: ObjectKey, options: SignedPathOptions): string {
    const { expiresInSeconds, fileName, contentType } = options
    if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 1 || expiresInSeconds > MAX_SECONDS) {
      throw new Error(`expiresInSeconds must be a whole number from 1 to ${String(MAX_SECONDS)}`)
    }
    const expiresAt = this.clock.now().getTime() + expiresInSeconds * 1000
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce)
    const text = JSON.stringify({ k: key, n: fileName.slice(0, 255), t: contentType, e: expiresAt })
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return sealed.toString('base64url')
  }

  verify(token: string): SignedObject {
    const found = this.unseal(token)
    if (found === undefined || this.clock.now().getTime() >= found.e) {
      throw signedPathInvalid('This link has expired or is not valid. Ask for a new one.')
    }
    return { key: asObjectKey(found.k), fileName: found.n, contentType: found.t }
  }

  private unseal(token: string): z.infer<typeof content> | undefined {
    if (token.length > 4096 || !/^[A-Za-z0-9_-]+$/.test(token)) return undefined
    const sealed = Buffer.from(token, 'base64url')
    // A second spelling of the same bytes is refused, so that one link has one address.
    if (sealed.length <= NONCE_BYTES + TAG_BYTES || sealed.toString('base64url') !== token) return undefined
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      const text = Buffer.concat([
        decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
        decipher.final(),
      ]).toString('utf8')
      return content.parse(JSON.parse(text))
    } catch {
      return undefined
    }
  }
}
