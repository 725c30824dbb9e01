import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { SigningKeys } from '@nexus/platform-auth'
import type { CoreSettings } from '@nexus/platform-config'
import { createUser, fromSeed } from '@nats-io/nkeys'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { makeContextKeys, VERIFICATION_KEYS } from '../cluster/context-keys.adapter.js'
import { natsConfigurationFor } from '../cluster/nats-users.config.js'
import { servable } from '../cluster/platform-calls.config.js'
import { keysFolder } from '../local-key.adapter.js'

export interface ClusterKeysOptions {
  /** Folder to write to. Default: NEXUS_KEYS_DIR. */
  readonly out?: string
  /** Where nats-server listens: `host:port`. Default: 0.0.0.0:4222. */
  readonly listen?: string
  /** Where nats-server keeps its streams. Default: /data/jetstream. */
  readonly store?: string
  /** Every message is on the disk before it is acknowledged (nats-server 2.10 or newer). */
  readonly 'sync-always'?: boolean
}

/** Users of NATS besides the services and the gateway: who declares and looks, and who watches the server. */
const OPERATOR = 'operator'
const MONITOR = 'monitor'

/** Secrets of 32 random bytes that all processes share. */
const SHARED = ['downloads', 'refresh-tokens', 'cursors'] as const

/**
 * `nexus cluster keys`: makes the keys of a cluster that are missing, and writes nats-server's configuration with one
 * user for each service. May run again after an upgrade: keys stay, the configuration follows the code.
 */
export async function clusterKeys(settings: CoreSettings, options: ClusterKeysOptions): Promise<void> {
  const folder = resolve(options.out ?? keysFolder(settings))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const keys: Record<string, string> = {}
  for (const name of [...servable, OPERATOR, MONITOR])
    keys[name] = fromSeed(
      await secretOf(join(folder, `nats-${name}.seed`), () => createUser().getSeed()),
    ).getPublicKey()
  for (const purpose of SHARED) await secretOf(join(folder, `${purpose}.key`), () => randomBytes(32))
  await makeContextKeys(folder, servable)
  const signing = await SigningKeys.open({ file: join(folder, 'signing-keys.json'), clock: systemClock })
  await replaced(join(folder, VERIFICATION_KEYS), `${JSON.stringify(signing.publicJwks(), null, 2)}\n`)
  await openAnchors(folder)
  const { [OPERATOR]: operatorKey, [MONITOR]: monitorKey, ...users } = keys
  const server = { listen: options.listen, storeFolder: options.store, syncAlways: options['sync-always'] }
  const file = join(folder, 'nats.conf')
  await replaced(file, natsConfigurationFor({ users, operatorKey, monitorKey, server }))
  process.stdout.write(
    `The keys of the cluster are in ${folder}; nats-server is started with: nats-server -c ${file}\n` +
      'Each process needs its own seed (nats-<name>.seed) and context key (context-<name>.pem).\n' +
      'Only identity needs signing-keys.json and refresh-tokens.key; runbook cluster.md says who needs the rest.\n',
  )
}

/** Whole or as before, whatever happens meanwhile. */
async function replaced(file: string, text: string): Promise<void> {
  await writeFile(`${file}.partial`, text)
  await rename(`${file}.partial`, file)
}

/** The content of a secret file, which is made when it is missing. */
async function secretOf(file: string, make: () => Uint8Array): Promise<Uint8Array> {
  await writeFile(file, make(), { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  })
  return readFile(file)
}
