import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** What verifies access tokens. */
export interface VerificationKeys {
  /** The key of that id; there is no other source of keys. */
  publicKey(kid: string): KeyObject | undefined
  /** Grows with every change of the keys, so that caches of verified tokens can tell. */
  revision(): number
}

const jwks = z.strictObject({
  keys: z
    .array(
      z.strictObject({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
        kid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
      }),
    )
    .min(1)
    .max(16),
})

/** The public keys of a file (JWKS, RFC 7517), for a process that verifies tokens and must not be able to make them. */
export class PublishedKeys implements VerificationKeys {
  private constructor(private readonly keys: ReadonlyMap<string, KeyObject>) {}

  /** @throws Error when the file cannot be read, or holds anything but public Ed25519 keys */
  static async open(file: string): Promise<PublishedKeys> {
    const parsed = jwks.safeParse(parseJson(await readFile(file, 'utf8')))
    // The message must not quote the file: somebody may have put private keys there.
    if (!parsed.success) throw new Error(`${file} is not a list of public keys; make it anew with: nexus cluster keys.`)
    return new PublishedKeys(
      new Map(
        parsed.data.keys.map(({ kty, crv, x, kid }) => [kid, createPublicKey({ key: { kty, crv, x }, format: 'jwk' })]),
      ),
    )
  }

  publicKey(kid: string): KeyObject | undefined {
    return this.keys.get(kid)
  }

  revision(): number {
    return 1
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
