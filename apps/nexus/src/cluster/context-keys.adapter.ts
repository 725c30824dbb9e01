import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@nexus/kernel'
import { Ed25519ContextSigner, type TrustedContextKey } from '@nexus/platform-service'
import { z } from 'zod'
import { GATEWAY } from './platform-calls.config.js'

const trustFile = z.strictObject({
  keys: z
    .array(z.strictObject({ service: z.string().min(1).max(60), publicKey: z.string().min(1).max(1000) }))
    .max(100),
})

const TRUST = 'context-trust.json'
const keyFileOf = (name: string): string => `context-${name}.pem`

/**
 * Makes the pairs that are missing and writes the list of all public keys. Keys that are there are kept: to change one,
 * remove its file, run this again, and give every process the new list before the new key.
 */
export async function makeContextKeys(folder: string, names: readonly string[]): Promise<void> {
  const keys: z.infer<typeof trustFile>['keys'] = []
  for (const service of names) {
    const file = join(folder, keyFileOf(service))
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    })
    const publicKey = createPublicKey(await readFile(file)).export({ type: 'spki', format: 'pem' })
    keys.push({ service, publicKey: String(publicKey) })
  }
  const file = join(folder, TRUST)
  await writeFile(`${file}.partial`, `${JSON.stringify({ keys }, null, 2)}\n`)
  await rename(`${file}.partial`, file)
}

/** Who may sign what, and with which key this process signs. */
export interface ContextKeyring {
  /** @throws Error that names the file when the service has no key here */
  signerOf(service: string): Promise<Ed25519ContextSigner>
}

/**
 * Reads the list of public keys. The gateway speaks for people; a service speaks for the system only, and reaches what
 * it declares to call. @throws Error that names the file and the command that makes it
 */
export async function openContextKeys(
  folder: string,
  options: { readonly clock: Clock; readonly calls: ReadonlyMap<string, readonly string[]> },
): Promise<ContextKeyring> {
  const { clock, calls } = options
  const file = join(folder, TRUST)
  const listed = trustFile.safeParse(JSON.parse((await readKeyFile(file)).toString()))
  if (!listed.success) throw new Error(`${file} is not a list of context keys; make it anew with: nexus cluster keys.`)
  const trusted = listed.data.keys.map(({ service, publicKey }): TrustedContextKey => {
    const key = { service, publicKey: createPublicKey(publicKey) }
    if (service === GATEWAY) return { ...key, signs: 'anyone' }
    return { ...key, signs: 'system', operations: new Set(calls.get(service)) }
  })
  return {
    async signerOf(service) {
      const privateKey = createPrivateKey(await readKeyFile(join(folder, keyFileOf(service))))
      return new Ed25519ContextSigner({ service, privateKey, trusted, clock })
    },
  }
}

/** The public keys of access tokens, in the folder of the keys. */
export const VERIFICATION_KEYS = 'verification-keys.json'

/** @throws Error that says how a missing key is made */
export async function readKeyFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Error(
      `the key file ${file} cannot be read. Make the keys of the cluster with: nexus cluster keys, and set NEXUS_KEYS_DIR to their folder.`,
      { cause: error },
    )
  }
}
