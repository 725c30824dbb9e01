import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AccessRights, createGateway, OperationRegistry, requestLimits } from '@nexus/gateway'
import { REFRESH_TOKEN_SECRET } from '@nexus/identity'
import { type Clock, type EventEnvelope, type Ids, systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import type { CoreSettings } from '@nexus/platform-config'
import { JetStreamEventBus, PostgresLocks } from '@nexus/platform-event-stream'
import { bullMqCarrier } from '@nexus/platform-jobs'
import { MAIL_SENDER } from '@nexus/platform-mail'
import { eventSubjects, Heartbeats, NatsRpcTransport, startClaimSweep } from '@nexus/platform-messaging'
import { BROKER_POLICY } from '@nexus/platform-outbox'
import { RedisRateLimiter } from '@nexus/platform-rate-limit'
import { type ContextSigner, type RunningService, startService } from '@nexus/platform-service'
import type { HealthCheck, Logger } from '@nexus/platform-telemetry'
import type { Provider } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AnchorHeads } from '../audit/anchor-heads.job.js'
import { anchorFile } from '../audit/anchor-file.adapter.js'
import { openAnchors } from '../audit/anchor-keys.adapter.js'
import { probePostgres } from '../database-in-use.adapter.js'
import { watchInvariants } from '../doctor/watch-invariants.job.js'
import type { Inside } from '../insider.adapter.js'
import { listen, listensAlready } from '../listen.adapter.js'
import { keysFolder } from '../local-key.adapter.js'
import { mailSenderOf } from '../mail-sender.adapter.js'
import { type Observation, observeProcess } from '../observation.adapter.js'
import { allOperations } from '../operations.config.js'
import { dropRights } from '../rights-changes.adapter.js'
import { allServices } from '../services.config.js'
import { clusterHealth } from './cluster-health.adapter.js'
import { type ClusterLinks, connectCluster } from './cluster-links.adapter.js'
import { clusterDatabase, type ClusterSettings, clusterSettingsOf } from './cluster-settings.config.js'
import { type ContextKeyring, openContextKeys, readKeyFile } from './context-keys.adapter.js'
import { GATEWAY, platformCalls, servable } from './platform-calls.config.js'

/** A process of the cluster: the HTTP edge, or a service. */
export interface ClusterProcess {
  /** Where the edge listens; undefined without it. */
  readonly url: string | undefined
  readonly adminPort: number | undefined
  /** For calls from inside, as the gateway makes them; undefined without the edge. */
  readonly inside: Inside | undefined
  /** The order of reliability.md 2.6. */
  stop(): Promise<void>
}

export interface ClusterProcessOptions {
  readonly logger: Logger
  readonly clock?: Clock
}

/** What both kinds of process have. */
interface Base {
  readonly settings: CoreSettings
  readonly cluster: ClusterSettings
  readonly links: ClusterLinks
  readonly transport: NatsRpcTransport
  readonly keyring: ContextKeyring
  /** Of those who sign or check access tokens: identity and the edge. */
  readonly tokens: () => Promise<AccessTokens>
  readonly clock: Clock
  readonly ids: Ids
  readonly logger: Logger
  readonly health: { readonly checks: HealthCheck[]; services: ReadonlyMap<string, RunningService> }
}

/** The edge or the service. */
interface Part {
  readonly url?: string
  readonly inside?: Inside
  stop(): Promise<void>
}

/** The service that signs people in. */
const IDENTITY = 'identity'

/** How long a start waits for PostgreSQL, in milliseconds. */
const DATABASE_WAIT_MS = 60_000

/**
 * Starts a service or the gateway as this process, on PostgreSQL, NATS, Redis and S3. The schema must be current:
 * `nexus migrate`. One each: whoever takes a process over has the rights of one service.
 * @throws Error that names the setting, key or server when it cannot; nothing stays open
 */
export async function startClusterProcess(
  settings: CoreSettings,
  name: string,
  options: ClusterProcessOptions,
): Promise<ClusterProcess> {
  const { logger, clock = systemClock } = options
  if (!servable.includes(name))
    throw new Error(`"${name}" cannot be served; nexus serve takes one of ${servable.join(', ')}.`)
  const cluster = clusterSettingsOf(settings, name !== GATEWAY)
  const health: Base['health'] = { checks: [startedCheck(() => started)], services: new Map() }
  let started = false
  let observation: Observation | undefined
  let part: Part | undefined
  let links: ClusterLinks | undefined
  const stop = async (): Promise<void> => {
    observation?.drain()
    await part?.stop()
    await links?.close()
    await observation?.stop()
  }
  try {
    observation = await observeProcess(settings, {
      service: name,
      services: () => health.services.values(),
      clock,
      checks: () => health.checks,
    })
    links = await connectCluster(settings, cluster, { name, clock, log: logger })
    health.checks.push(...linkChecks(links))
    const base = await baseOf({ settings, cluster, links, clock, logger, health })
    part = name === GATEWAY ? await startEdge(base) : await startOne(base, name)
    started = true
    return { url: part.url, adminPort: observation.adminPort, inside: part.inside, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function baseOf(of: Omit<Base, 'transport' | 'keyring' | 'tokens' | 'ids'>): Promise<Base> {
  const { settings, links, clock, logger, health } = of
  const folder = keysFolder(settings)
  const ids = uuidV7Ids(clock)
  const tokens = async (): Promise<AccessTokens> => {
    const file = settings.NEXUS_SIGNING_KEYS_FILE ?? join(folder, 'signing-keys.json')
    // Keys of its own would make this process refuse the tokens of all others.
    await readKeyFile(file)
    const keys = await SigningKeys.open({ file, clock })
    return new AccessTokens({ keys, clock, ids, issuer: settings.NEXUS_PUBLIC_URL ?? 'nexus' })
  }
  const undelivered = async (service: string): Promise<number | undefined> =>
    health.services.get(service)?.undelivered()
  return {
    ...of,
    ids,
    transport: new NatsRpcTransport({ link: links.nats, storage: links.storage, clock, log: logger, undelivered }),
    keyring: await openContextKeys(folder, { clock, calls: platformCalls() }),
    tokens,
  }
}

async function startOne(base: Base, name: string): Promise<Part> {
  const { settings, links, transport, keyring, clock, ids, logger, health } = base
  const folder = keysFolder(settings)
  const database = clusterDatabase(settings, (await readKeyFile(join(folder, 'cursors.key'))).toString('base64url'))
  const directUrl = database.kind === 'postgres' ? (database.directUrl ?? database.url) : ''
  await databaseAnswers(directUrl, logger)
  const locks = new PostgresLocks({ url: directUrl })
  const bus = await JetStreamEventBus.connect({
    link: links.nats,
    replicas: settings.NATS_REPLICAS,
    locks,
    log: logger,
  })
  const mail = mailSenderOf(settings)
  const running = new Map<string, RunningService>()
  const anchors = new AnchorHeads({
    services: () => running,
    anchors: await openAnchors(folder),
    file: () => anchorFile(settings.NEXUS_DATA_DIR, 'postgres'),
    clock,
    log: logger,
  })
  const ends: (() => void | Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0)) await end()
    await anchors.stop({ anchorsNow: false })
    for (const service of running.values()) await service.stop()
    await bus.close()
    await locks.close()
    await mail.close()
  }
  try {
    const carrier = await bullMqCarrier({ redis: links.redis })
    for (const definition of allServices.filter((each) => each.name === name)) {
      const service = await startService(definition, {
        database,
        transport,
        bus,
        signer: await keyring.signerOf(definition.name),
        storage: links.storage,
        clock,
        ids,
        logger,
        settings,
        providers: [
          { provide: MAIL_SENDER, useValue: mail },
          ...(name === IDENTITY ? await signInProviders(base) : []),
        ],
        deliveryPolicy: BROKER_POLICY,
        jobCarrier: carrier,
        locks,
      })
      running.set(definition.name, service)
    }
    bus.open()
    anchors.start()
    ends.push(bus.collect(), startClaimSweep({ claims: transport.claims, locks, log: logger }))
    const { DATABASE_INVARIANTS_URL: url } = settings
    if (url !== undefined && database.kind === 'postgres') {
      const { lookByOpening } = await import('../doctor/doctor.adapter.js')
      const look = lookByOpening(settings, { ...database, url, directUrl: url, poolSize: 2 })
      ends.push(watchInvariants({ look, locks, log: logger }))
    }
    health.services = running
    health.checks.push({
      name: 'streams',
      kind: 'required',
      async run() {
        const { ready, reason } = await bus.readiness()
        if (!ready) throw new Error(reason)
      },
    })
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Keys that only identity needs. */
async function signInProviders({ settings, tokens }: Base): Promise<Provider[]> {
  const secret = await readKeyFile(join(keysFolder(settings), 'refresh-tokens.key'))
  return [
    { provide: AccessTokens, useValue: await tokens() },
    { provide: REFRESH_TOKEN_SECRET, useValue: secret.toString('base64url') },
  ]
}

async function startEdge(base: Base): Promise<Part> {
  const { settings, links, transport, keyring, tokens, clock, ids, logger, health } = base
  const signer: ContextSigner = await keyring.signerOf(GATEWAY)
  const heartbeats = new Heartbeats({ link: links.nats, clock })
  const gateway = await createGateway(
    {
      registry: new OperationRegistry(allOperations),
      transport,
      signer,
      storage: links.storage,
      tokens: await tokens(),
      health: clusterHealth(heartbeats),
      clock,
      ids,
      limits: requestLimits(settings, new RedisRateLimiter({ redis: links.redis })),
    },
    { logger, trustProxy: settings.NEXUS_TRUSTED_PROXIES.length > 0 ? [...settings.NEXUS_TRUSTED_PROXIES] : false },
  )
  const unwatch = watchRights(gateway, links)
  try {
    await listen(gateway, settings)
  } catch (error) {
    unwatch()
    heartbeats.close()
    await gateway.close()
    throw error
  }
  health.checks.push({ name: 'http', kind: 'required', run: () => listensAlready(gateway) })
  return {
    url: await gateway.getUrl(),
    inside: { transport, signer, clock, ids },
    async stop() {
      // Whoever still sends here has not heard yet that nothing more is to come (reliability.md 2.6).
      await wait(settings.NEXUS_DRAIN_SECONDS * 1000)
      await gateway.close()
      unwatch()
      heartbeats.close()
    },
  }
}

/** Rights that changed are forgotten as soon as identity publishes it; what was missed meanwhile, with the reconnect. */
function watchRights(gateway: NestFastifyApplication, { nats }: ClusterLinks): () => void {
  const rights = gateway.get(AccessRights)
  const subscription = nats.connection.subscribe(eventSubjects('identity'), {
    callback: (error, message) => {
      if (error === null) dropRights(rights, message.json<EventEnvelope>())
    },
  })
  const unlisten = nats.onReconnect(() => {
    rights.dropEverything()
  })
  return () => {
    unlisten()
    if (!subscription.isClosed()) subscription.unsubscribe()
  }
}

async function databaseAnswers(url: string, logger: Logger): Promise<void> {
  const until = performance.now() + DATABASE_WAIT_MS
  for (let attempt = 1; ; attempt += 1) {
    const failure = await probePostgres(url, 2_000)
    if (failure === undefined) return
    if (performance.now() > until)
      throw new Error(
        `PostgreSQL does not answer under DATABASE_DIRECT_URL or DATABASE_URL (${failure}). Start it or correct the URL.`,
      )
    if (attempt === 1) logger.warn({ reason: failure }, 'PostgreSQL does not answer yet; waiting')
    await wait(500)
  }
}

const startedCheck = (started: () => boolean): HealthCheck => ({
  name: 'started',
  kind: 'required',
  run: () => (started() ? Promise.resolve() : Promise.reject(new Error('the process still starts'))),
})

/** Without NATS nothing can be served; without Redis or the store a part (reliability.md 2.7). */
const linkChecks = ({ nats, redis, storage }: ClusterLinks): HealthCheck[] => [
  {
    name: 'messaging',
    kind: 'required',
    run: () => (nats.connected ? Promise.resolve() : Promise.reject(new Error('NATS is away'))),
  },
  {
    name: 'redis',
    kind: 'degraded',
    run: () => (redis.available ? Promise.resolve() : Promise.reject(new Error('Redis is away'))),
  },
  { name: 'storage', kind: 'degraded', run: () => storage.check() },
]
