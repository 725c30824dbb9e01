import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import { assertNoTransaction } from '@nexus/platform-database'
import { connectNats, inboxPrefix, type NatsLink } from '@nexus/platform-messaging'
import { connectRedis, type RedisConnection } from '@nexus/platform-redis'
import { S3ObjectStorage } from '@nexus/platform-storage'
import type { Logger } from '@nexus/platform-telemetry'
import { keysFolder } from '../local-key.adapter.js'
import { readKeyFile } from './context-keys.adapter.js'
import type { ClusterSettings } from './cluster-settings.config.js'

/** The servers that the processes of a cluster share, besides PostgreSQL. */
export interface ClusterLinks {
  readonly nats: NatsLink
  readonly redis: RedisConnection
  readonly storage: S3ObjectStorage
  /** Signs addresses of downloads; other secrets of the edge are derived from it. */
  readonly signingKey: Uint8Array
  /** In the order of reliability.md 2.6: NATS after everything that speaks through it. */
  close(): Promise<void>
}

/** How a process signs in to NATS, by the settings. @throws Error that names the file which cannot be read */
export async function natsLink(
  settings: CoreSettings,
  owner: {
    readonly name: string
    readonly servers: readonly string[]
    readonly log: Logger
    /** Default: a minute. */
    readonly firstConnectMs?: number
  },
): Promise<NatsLink> {
  const { NATS_NKEY_SEED_FILE: seed, NATS_CREDENTIALS_FILE: credentials, NATS_CA_FILE: authority } = settings
  const read = async (variable: string, file: string | undefined): Promise<string | undefined> => {
    if (file === undefined) return undefined
    return readFile(file, 'utf8').catch((error: unknown) => {
      throw new Error(`the file of ${variable} cannot be read: ${file}`, { cause: error })
    })
  }
  return connectNats(
    {
      servers: owner.servers,
      nkeySeed: await read('NATS_NKEY_SEED_FILE', seed),
      credentials: await read('NATS_CREDENTIALS_FILE', credentials),
      tlsAuthority: await read('NATS_CA_FILE', authority),
      inboxPrefix: inboxPrefix(owner.name),
      ...(owner.firstConnectMs === undefined ? {} : { firstConnectMs: owner.firstConnectMs }),
    },
    owner,
  )
}

/** Connects to NATS, for which it waits, and to Redis and the object store, which may be away. */
export async function connectCluster(
  settings: CoreSettings,
  cluster: ClusterSettings,
  owner: { readonly name: string; readonly clock: Clock; readonly log: Logger },
): Promise<ClusterLinks> {
  const { clock, log, name } = owner
  const signingKey = await readKeyFile(join(keysFolder(settings), 'downloads.key'))
  const nats = await natsLink(settings, { name, servers: cluster.nats, log })
  const redis = await connectRedis({ url: cluster.redis, name: `nexus-${name}` }, { log })
  const storage = await S3ObjectStorage.connect({
    ...cluster.s3,
    signingKey,
    clock,
    log,
    pathPrefix: '/api/v1/downloads',
    beforeAccess: assertNoTransaction,
  })
  return {
    nats,
    redis,
    storage,
    signingKey,
    async close() {
      await redis.close()
      storage.close()
      await nats.close()
    },
  }
}
