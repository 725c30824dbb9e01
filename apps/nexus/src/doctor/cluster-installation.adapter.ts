import { basename } from 'node:path'
import { systemClock } from '@nexus/kernel'
import type { CoreSettings } from '@nexus/platform-config'
import { lookAtStream } from '@nexus/platform-event-stream'
import type { NatsLink } from '@nexus/platform-messaging'
import { connectRedis } from '@nexus/platform-redis'
import { S3ObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { natsLink } from '../cluster/cluster-links.adapter.js'
import { clusterSettingsOf } from '../cluster/cluster-settings.config.js'
import { type Fact, well, wrong } from './installation.adapter.js'

/** Its servers are asked for so long. */
const PATIENCE_MS = 5_000
/** Clocks may differ by so much: what lives for a minute must not be over before it arrives. */
const CLOCK_LIMIT_MS = 2_000

const silent = createLogger({ service: 'nexus', level: 'silent' })

/** What a cluster has beside PostgreSQL, and whether all of it can be used; nothing for an embedded installation. */
export async function clusterFacts(settings: CoreSettings): Promise<Fact[]> {
  const { NATS_URL: nats, REDIS_URL: redis, S3_ENDPOINT: s3 } = settings
  return [
    ...(nats === undefined ? [] : await factsOf('nats', () => natsFacts(settings, nats))),
    ...(redis === undefined ? [] : await factsOf('redis', () => redisFacts(redis))),
    ...(s3 === undefined ? [] : await factsOf('object store', () => storeFacts(settings))),
  ]
}

/**
 * Signs in as the settings say. The user is that of the seed's file, as `nexus cluster keys` names them: its replies come
 * back on subjects of its own. @throws Error when NATS does not answer within seconds or refuses
 */
export async function withNats<T>(
  settings: CoreSettings,
  servers: readonly string[],
  use: (link: NatsLink) => Promise<T>,
): Promise<T> {
  const user = /^nats-(.+)\.seed$/.exec(basename(settings.NATS_NKEY_SEED_FILE ?? ''))?.[1] ?? 'operator'
  const link = await natsLink(settings, { name: user, servers, log: silent, firstConnectMs: PATIENCE_MS })
  try {
    return await use(link)
  } finally {
    await link.close()
  }
}

async function factsOf(name: string, ask: () => Promise<Fact[]>): Promise<Fact[]> {
  try {
    return await ask()
  } catch (error) {
    return [wrong(name, error instanceof Error ? error.message : String(error))]
  }
}

/** The oldest server with everything that streams and consumers need. */
const OLDEST_NATS = [2, 9]

function natsFacts(settings: CoreSettings, servers: readonly string[]): Promise<Fact[]> {
  return withNats(settings, servers, async (link) => {
    const version = link.connection.info?.version ?? 'of an unknown version'
    const server = isOlder(version, OLDEST_NATS)
      ? wrong('nats', `nats-server ${version}; ${OLDEST_NATS.join('.')} is the oldest that works`)
      : well('nats', `nats-server ${version} at ${link.connection.getServer()}`)
    const look = await lookAtStream(link, { replicas: settings.NATS_REPLICAS })
    if (look === undefined)
      return [server, well('event stream', 'not there yet; the first process that serves makes it')]
    const stream = `${String(look.last - look.first + 1)} events kept, the newest at ${String(look.last)}`
    return [server, look.drift === undefined ? well('event stream', stream) : wrong('event stream', look.drift)]
  })
}

async function redisFacts(url: string): Promise<Fact[]> {
  const redis = await connectRedis({ url, name: 'nexus-doctor', commandTimeoutMs: PATIENCE_MS }, { log: silent })
  try {
    return await redis.run(async (client) => {
      const info = await client.info()
      const [seconds = 0, micros = 0] = (await client.time()).map(Number)
      const field = (name: string): string => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1] ?? 'unknown'
      const policy = field('maxmemory_policy')
      const problems = [
        ...(policy === 'noeviction' ? [] : [`maxmemory-policy is ${policy} instead of noeviction`]),
        ...(field('aof_enabled') === '1'
          ? []
          : ['appendonly is off: jobs are carried again from their table after a crash']),
      ]
      const about = `redis ${field('redis_version')}`
      return [
        // What is lost with Redis is carried again; what it throws away by itself is not told.
        policy === 'noeviction' ? well('redis', [about, ...problems].join('; ')) : wrong('redis', problems.join('; ')),
        clockFact('clock of redis', seconds * 1000 + micros / 1000),
      ]
    })
  } finally {
    await redis.close()
  }
}

function clockFact(name: string, theirs: number): Fact {
  const apart = Math.round(Math.abs(theirs - systemClock.now().getTime()))
  return apart > CLOCK_LIMIT_MS
    ? wrong(name, `${String(apart)} ms apart from this machine's; let both follow a time server`)
    : well(name, 'as this machine')
}

async function storeFacts(settings: CoreSettings): Promise<Fact[]> {
  const { s3 } = clusterSettingsOf(settings, false)
  const only = {
    signingKey: Buffer.alloc(32),
    clock: systemClock,
    sweepEveryMs: 0,
    timeoutMs: PATIENCE_MS,
    attempts: 1,
  }
  const storage = await S3ObjectStorage.connect({ ...s3, ...only })
  try {
    await storage.check()
    // What sweeps and INV-15 need besides.
    for await (const first of storage.list({ limit: 1 })) void first
    return [well('object store', `${s3.bucket} at ${s3.endpoint}`)]
  } finally {
    storage.close()
  }
}

/** Whether a version such as `2.9.10` is older than the first numbers given. */
export function isOlder(version: string, than: readonly number[]): boolean {
  const numbers = version.split('.').map(Number)
  for (const [index, wanted] of than.entries()) {
    const found = numbers[index] ?? 0
    if (!Number.isFinite(found)) return false
    if (found !== wanted) return found < wanted
  }
  return false
}
