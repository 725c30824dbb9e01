import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Clock } from '@nexus/kernel'
import { z } from 'zod'
import type { VerificationKeys } from './verification-keys.js'

/** A public key as others may know it (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly alg: 'EdDSA'
  readonly use: 'sig'
}

const base64url32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const storedKey = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: base64url32,
  d: base64url32,
  kid: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  createdAt: z.iso.datetime(),
})
const storedKeys = z.strictObject({ keys: z.array(storedKey).min(1).max(16) })
type StoredKey = z.infer<typeof storedKey>

interface UsableKey {
  readonly stored: StoredKey
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/**
 * The Ed25519 keys that sign access tokens, kept in a file that only its owner reads. The newest signs; older ones
 * still verify until a rotation drops them.
 */
export class SigningKeys implements VerificationKeys {
  private keys: readonly UsableKey[] = []
  private version = 0

  private constructor(
    private readonly file: string,
    private readonly clock: Clock,
  ) {}

  /** Loads the file, or makes it with a first key. Two processes that start together end with the same key. */
  static async open(options: { readonly file: string; readonly clock: Clock }): Promise<SigningKeys> {
    const keys = new SigningKeys(resolve(options.file), options.clock)
    if (!(await keys.load())) {
      await keys.createFile(newKey(options.clock))
      if (!(await keys.load())) throw new Error(`the signing keys file ${keys.file} could not be created`)
    }
    return keys
  }

  /** The key to sign with. */
  current(): { readonly kid: string; readonly privateKey: KeyObject } {
    const newest = this.keys[0]
    if (newest === undefined) throw new Error('there is no signing key')
    return { kid: newest.stored.kid, privateKey: newest.privateKey }
  }

  publicKey(kid: string): KeyObject | undefined {
    return this.keys.find((key) => key.stored.kid === kid)?.publicKey
  }

  /** What a JWKS endpoint may publish. */
  publicJwks(): { readonly keys: readonly PublicJwk[] } {
    return {
      keys: this.keys.map(({ stored: { kty, crv, x, kid } }) => ({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' })),
    }
  }

  revision(): number {
    return this.version
  }

  /**
   * Adds a key that signs from now on, and drops keys whose successor is older than `overlapMs` (at least the life of
   * a token plus clock leeway, so that no valid token is refused). `overlapMs: 0` drops all others at once.
   */
  async rotate(options: { readonly overlapMs: number }): Promise<void> {
    const now = this.clock.now().getTime()
    const stored = this.keys.map((key) => key.stored)
    const kept = stored.filter((_key, index) => {
      const successor = index === 0 ? now : Date.parse(stored[index - 1]?.createdAt ?? '')
      return now - successor < options.overlapMs
    })
    const text = serialize([newKey(this.clock), ...kept])
    const temporary = await this.writeTemporary(text)
    await rename(temporary, this.file)
    this.use(text)
  }

  /** Reads the file again, after another process has rotated. */
  async reload(): Promise<void> {
    if (!(await this.load())) throw new Error(`the signing keys file ${this.file} is gone; restore it or restart`)
  }

  private async load(): Promise<boolean> {
    try {
      this.use(await readFile(this.file, 'utf8'))
      return true
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') return false
      throw error
    }
  }

  private use(text: string): void {
    const parsed = storedKeys.safeParse(parseJson(text))
    // The message must not quote the file: it holds private keys.
    if (!parsed.success)
      throw new Error(
        `the signing keys file ${this.file} is not valid; restore it, or remove it to start with a new key (all sessions end)`,
      )
    const newestFirst = [...parsed.data.keys].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
    this.keys = newestFirst.map((stored) => {
      const privateKey = createPrivateKey({
        key: { kty: 'OKP', crv: 'Ed25519', x: stored.x, d: stored.d },
        format: 'jwk',
      })
      return { stored, privateKey, publicKey: createPublicKey(privateKey) }
    })
    this.version++
  }

  private async createFile(key: StoredKey): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 })
    const temporary = await this.writeTemporary(serialize([key]))
    try {
      // Unlike a rename, a link never replaces the file of a process that was faster.
      await link(temporary, this.file)
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error
    } finally {
      await rm(temporary, { force: true })
    }
  }

  private async writeTemporary(text: string): Promise<string> {
    const temporary = `${this.file}.${randomUUID()}.tmp`
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    return temporary
  }
}

function newKey(clock: Clock): StoredKey {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  // RFC 7638 thumbprint: the members in this order, without spaces.
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid, createdAt: clock.now().toISOString() }
}

const serialize = (keys: readonly StoredKey[]): string => `${JSON.stringify({ keys }, null, 2)}\n`

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
