import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { jetstreamManager } from '@nats-io/jetstream'
import { connectNats, inboxPrefix, type NatsLink } from '@nexus/platform-messaging'
import { createLogger } from '@nexus/platform-telemetry'
import { copyOfDatabase, type PrivateNats, privateNats, testRedis, testS3 } from '@nexus/testing'
import { Redis } from 'ioredis'
import pg from 'pg'
import {
  type Cluster,
  type ClusterEnvironment,
  type ClusterServers,
  makeKeys,
  migrate,
  startCluster,
} from './cluster.adapter.js'

const STREAM = 'NX_EVT'
const SERVICES = ['identity', 'documents', 'procurement', 'workflow', 'billing']
/** Each service reads eight partitions. */
const DURABLES = 8 * SERVICES.length
const SETTLED_MS = 120_000

export interface OwnCluster {
  readonly cluster: Cluster
  readonly servers: ClusterServers & { readonly nats: PrivateNats }
  /** This database as superuser. */
  readonly superuserUrl: string
  /** Everything the processes have written, in the order in which it came. */
  output(): string
  /** Resolves when no stored event waits to be published, and none in the stream to be handled. */
  settled(): Promise<void>
  /** SIGKILL to the processes, and everything is removed. */
  dispose(): Promise<void>
}

/**
 * The built platform as a cluster of the suite's own: all processes, a NATS server with the generated users, and on the
 * other servers of the run a database, a bucket and a Redis database. Keys and migrations are made once per run.
 */
export async function startOwnCluster(
  options: { readonly env?: ClusterEnvironment; readonly replicas?: Readonly<Record<string, number>> } = {},
): Promise<OwnCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-journey-'))
  const natsConfig = await keysInto(join(folder, 'keys'))
  const database = await copyOfDatabase('nexus_cluster', async ({ settings }) => {
    if (settings.kind !== 'postgres') throw new Error('a cluster runs on PostgreSQL')
    const { url, migrationUrl = url } = settings
    await migrate({ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl, DB_FALLBACK_STRATEGY: 'postgres' })
  })
  const nats = await privateNats({ config: natsConfig })
  let cluster: Cluster | undefined
  let operator: NatsLink | undefined
  const dispose = async (): Promise<void> => {
    await Promise.all((cluster?.processes ?? []).map((each) => each.kill('SIGKILL')))
    await operator?.close()
    await nats.stop()
    await database.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const { settings, loginUrls = {}, superuserUrl = '' } = database
    if (settings.kind !== 'postgres') throw new Error('a cluster runs on PostgreSQL')
    const servers = {
      postgres: { appUrl: settings.url, ownerUrl: settings.migrationUrl ?? settings.url, loginUrls },
      redis: await ownRedis(),
      s3: await testS3(),
      nats,
    }
    let output = ''
    const started = await startCluster({
      ...options,
      folder,
      natsConfig,
      servers,
      migrate: false,
      seedDemo: true,
      onLine: (_process, line) => (output += `${line}\n`),
    })
    cluster = started
    const nkeySeed = await readFile(join(folder, 'keys/nats-operator.seed'), 'utf8')
    const link = await connectNats(
      { servers: [nats.url], nkeySeed, inboxPrefix: inboxPrefix('operator') },
      { name: 'journey', log: createLogger({ service: 'journey', level: 'silent' }) },
    )
    operator = link
    const own: OwnCluster = {
      cluster: started,
      servers,
      superuserUrl,
      output: () => output,
      settled: () => settled(link, superuserUrl),
      dispose,
    }
    // What the demo organization brings about in other services.
    await own.settled()
    return own
  } catch (error) {
    await dispose()
    throw error
  }
}

/** The keys of the run, into the folder of one cluster. Gives the configuration of its nats-server. */
async function keysInto(folder: string): Promise<string> {
  const ofRun = process.env.NEXUS_TEST_FOLDER
  if (ofRun === undefined) throw new Error('NEXUS_TEST_FOLDER is not set: run the journey by Jest, on PostgreSQL')
  const keys = join(ofRun, 'cluster-keys')
  try {
    await cp(keys, folder, { recursive: true })
  } catch {
    // Workers may race: each makes its own, and the first to rename them provides them.
    const candidate = await mkdtemp(join(ofRun, 'candidate-'))
    await makeKeys(candidate)
    await cp(candidate, folder, { recursive: true })
    await rename(candidate, keys).catch(() => rm(candidate, { recursive: true, force: true }))
  }
  return readFile(join(folder, 'nats.conf'), 'utf8')
}

/** A database of the run's Redis that only this worker of Jest uses, emptied. */
async function ownRedis(): Promise<{ readonly url: string }> {
  const url = `${testRedis().url}/${process.env.JEST_WORKER_ID ?? '1'}`
  const client = new Redis(url, { lazyConnect: true })
  await client.flushdb()
  client.disconnect()
  return { url }
}

async function settled({ connection }: NatsLink, superuserUrl: string): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false })
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const unpublished = async (): Promise<number> => {
      const counts = SERVICES.map((name) => `(SELECT count(*) FROM ${name}.outbox_event WHERE published_at IS NULL)`)
      const { rows } = await client.query<{ waiting: string }>(`SELECT ${counts.join(' + ')} AS waiting`)
      return Number(rows[0]?.waiting)
    }
    const unhandled = async (): Promise<number> => {
      const durables = await manager.consumers.list(STREAM).next()
      const waiting = durables.reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0)
      return waiting + Math.max(0, DURABLES - durables.length)
    }
    const until = performance.now() + SETTLED_MS
    // Twice: a handler may have stored an event in an outbox that was looked at before.
    let quiet = 0
    while (quiet < 2) {
      const waiting = (await unpublished()) + (await unhandled())
      if (waiting > 0 && performance.now() > until) throw new Error(`${String(waiting)} events are not settled`)
      quiet = waiting === 0 ? quiet + 1 : 0
      await pause(20)
    }
  } finally {
    await client.end()
  }
}
