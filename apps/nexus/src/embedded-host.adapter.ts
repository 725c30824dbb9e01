import { join, resolve } from 'node:path'
import {
  AccessRights,
  createGateway,
  type HealthReport,
  LiveDocuments,
  LiveFeeds,
  OperationRegistry,
  requestLimits,
  ResilientTransport,
} from '@nexus/gateway'
import { REFRESH_TOKEN_SECRET } from '@nexus/identity'
import { type Clock, type Ids, systemClock, unavailable, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { MemoryCache, observedCache } from '@nexus/platform-cache'
import { type CoreSettings, databaseChoice } from '@nexus/platform-config'
import { assertNoTransaction, type DatabaseSettings } from '@nexus/platform-database'
import { type ContextSigner, HmacContextSigner, type RpcTransport, type RunningService } from '@nexus/platform-service'
import { MAIL_SENDER } from '@nexus/platform-mail'
import { MemoryRateLimiter } from '@nexus/platform-rate-limit'
import { LocalObjectStorage } from '@nexus/platform-storage'
import type { Logger } from '@nexus/platform-telemetry'
import { LIVE_SIGNAL, type LiveSignal } from '@nexus/workflow'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { anchorFile } from './audit/anchor-file.adapter.js'
import { AnchorHeads } from './audit/anchor-heads.job.js'
import { openAnchors } from './audit/anchor-keys.adapter.js'
import { chooseDatabase, type DatabaseInUse } from './database-in-use.adapter.js'
import { DatabaseWatch } from './database-watch.adapter.js'
import { lockFolder } from './folder-lock.adapter.js'
import type { InvariantWatch } from './doctor/watch-invariants.job.js'
import { consoleFolder } from './console-folder.adapter.js'
import { keysFolder, localKey } from './local-key.adapter.js'
import { listen, listensAlready } from './listen.adapter.js'
import { mailSenderOf } from './mail-sender.adapter.js'
import { type Observation, type ObservationOptions, observeProcess } from './observation.adapter.js'
import { allOperations } from './operations.config.js'
import { allServices } from './services.config.js'
import { type FleetEnvironment, ServiceFleet } from './service-fleet.adapter.js'

/** All services, the bus and the HTTP edge in one process. */
export interface RunningNexus {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string
  /** Port of health and metrics; undefined while it is off. */
  readonly adminPort: number | undefined
  readonly database: DatabaseInUse
  readonly services: ReadonlyMap<string, RunningService>
  readonly transport: RpcTransport
  readonly signer: ContextSigner
  readonly clock: Clock
  readonly ids: Ids
  /** Resolves when every stored event has been handled and every due job done, with what these stored in turn. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** What a test may replace. */
export interface HostOptions {
  readonly logger: Logger
  readonly clock?: Clock
  /** Where spans go, instead of the collector of the settings. */
  readonly tracing?: ObservationOptions['tracing']
  /** Brings the schema up to date first. Default: on SQLite, and on PostgreSQL when a migration URL is set. */
  readonly migrate?: boolean
  /** Fills a database that may be empty: after the start, and again when SQLite took over from PostgreSQL (house.md 1). */
  readonly seed?: (nexus: RunningNexus) => Promise<void>
}

/**
 * Starts the platform in this process.
 * @throws Error that names the setting or the command when a database, key or port cannot be had; nothing stays open
 */
export async function startEmbedded(settings: CoreSettings, options: HostOptions): Promise<RunningNexus> {
  const unlock = await lockFolders(settings)
  try {
    return await startLocked(settings, options, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function startLocked(settings: CoreSettings, options: HostOptions, unlock: () => void): Promise<RunningNexus> {
  const { logger, clock = systemClock } = options
  const ids = uuidV7Ids(clock)
  const choice = databaseChoice(settings)
  const signer = new HmacContextSigner()
  const keys = await SigningKeys.open({
    file: settings.NEXUS_SIGNING_KEYS_FILE ?? join(keysFolder(settings), 'signing-keys.json'),
    clock,
  })
  const tokens = new AccessTokens({ keys, clock, ids, issuer: settings.NEXUS_PUBLIC_URL ?? 'nexus' })
  const signingKey = await localKey(keysFolder(settings), 'downloads')
  const storage = new LocalObjectStorage({
    folder: join(settings.NEXUS_DATA_DIR, 'objects'),
    signingKey,
    clock,
    pathPrefix: '/api/v1/downloads',
    beforeAccess: assertNoTransaction,
  })
  const mail = mailSenderOf(settings)
  // Services start before the edge does.
  const live: { feeds?: LiveFeeds } = {}
  const liveSignal: LiveSignal = {
    tell(news) {
      live.feeds?.wake(news)
    },
  }
  const environmentOn = async (database: DatabaseSettings): Promise<FleetEnvironment> => ({
    database,
    signer,
    storage,
    // Of one database: what was kept of the lost one must not be told of the next.
    cache: new MemoryCache({ clock, events: observedCache(logger) }),
    clock,
    ids,
    logger,
    settings,
    providers: [
      { provide: AccessTokens, useValue: tokens },
      { provide: MAIL_SENDER, useValue: mail },
      { provide: LIVE_SIGNAL, useValue: liveSignal },
      {
        provide: REFRESH_TOKEN_SECRET,
        useValue: Buffer.from(await localKey(keysFolder(settings), 'refresh-tokens')).toString('base64url'),
      },
    ],
  })
  const migrates = ({ kind }: DatabaseSettings): boolean =>
    options.migrate ?? (kind === 'sqlite' || settings.DATABASE_MIGRATION_URL !== undefined)

  let database = await chooseDatabase(choice, logger)
  let fleet = await ServiceFleet.start(await environmentOn(database.settings), migrates(database.settings))
  const anchors = new AnchorHeads({
    services: () => fleet.services,
    anchors: await openAnchors(keysFolder(settings)),
    file: () => anchorFile(settings.NEXUS_DATA_DIR, fleet.databaseKind),
    clock,
    log: logger,
  })
  const look: InvariantWatch['look'] = async (check) => {
    const { filesOf } = await import('./doctor/doctor.adapter.js')
    const databases = [...fleet.services.values()].map((service) => service.database)
    await check({ databases, definitions: allServices, clock, ...(await filesOf(settings, fleet.databaseKind)) })
  }
  let gateway: NestFastifyApplication | undefined
  let watch: DatabaseWatch | undefined
  let failingOver: Promise<void> = Promise.resolve()
  let observation: Observation | undefined
  let unwatch: (() => Promise<void>) | undefined
  const stop = async (): Promise<void> => {
    observation?.drain()
    watch?.stop()
    await failingOver
    await gateway?.close()
    await unwatch?.()
    await anchors.stop()
    await fleet.stop()
    await mail.close()
    await observation?.stop()
    unlock()
  }
  // The edge's own way to the services: shut until the new database is filled, which the seed does from inside.
  let shut: Error | undefined
  const edge: RpcTransport = {
    request: (...call) => (shut === undefined ? fleet.transport.request(...call) : Promise.reject(shut)),
  }
  const failOver = async (nexus: RunningNexus, rights: AccessRights, documents: LiveDocuments): Promise<void> => {
    const started = performance.now()
    shut = unavailable(FAILING_OVER, { retryAfterSeconds: RETRY_AFTER_S })
    await fleet.abandon(shut)
    const local: DatabaseSettings = { kind: 'sqlite', folder: choice.folder }
    fleet = await ServiceFleet.start(await environmentOn(local), migrates(local))
    rights.dropEverything()
    documents.missed()
    fleet.open(rights, documents)
    await options.seed?.(nexus)
    database = { settings: local, note: DIVERGED, divergedAt: clock.now() }
    shut = undefined
    // What the edge knows of services that do not answer is of the ones that were lost.
    gateway?.get(ResilientTransport).forget()
    logger.warn({ milliseconds: Math.round(performance.now() - started) }, DIVERGED)
  }
  try {
    observation = await observeProcess(settings, {
      service: 'nexus',
      services: () => fleet.services.values(),
      clock,
      checks: () => [{ name: 'http', kind: 'required', run: () => listensAlready(gateway) }],
      tracing: options.tracing,
    })
    const health = { report: () => healthOf(fleet.services, database), databaseLabel: () => labelOf(database) }
    gateway = await createGateway(
      {
        ...{
          registry: new OperationRegistry(allOperations),
          transport: edge,
          signer,
          storage,
          tokens,
          browserSecret: signingKey,
          consoleFolder: consoleFolder(),
          health,
          clock,
          ids,
        },
        limits: requestLimits(settings, new MemoryRateLimiter()),
      },
      { logger, trustProxy: settings.NEXUS_TRUSTED_PROXIES.length > 0 ? [...settings.NEXUS_TRUSTED_PROXIES] : false },
    )
    const rights = gateway.get(AccessRights)
    const documents = gateway.get(LiveDocuments)
    live.feeds = gateway.get(LiveFeeds)
    fleet.open(rights, documents)
    anchors.start()
    await listen(gateway, settings)
    // Loaded when people are served already: the first look is minutes away.
    const { watchInvariants } = await import('./doctor/watch-invariants.job.js')
    unwatch = watchInvariants({ look, log: logger })
    const nexus: RunningNexus = {
      url: await gateway.getUrl(),
      adminPort: observation.adminPort,
      get database() {
        return database
      },
      get services() {
        return fleet.services
      },
      get transport() {
        return fleet.transport
      },
      signer,
      clock,
      ids,
      stop,
      settled: () => fleet.settled(),
    }
    if (choice.strategy === 'auto' && database.settings.kind === 'postgres') {
      watch = new DatabaseWatch({
        url: database.settings.url,
        logger,
        onLost: () => {
          failingOver = failOver(nexus, rights, documents).catch((error: unknown) => {
            logger.fatal({ err: error }, 'SQLite could not take over from PostgreSQL; every request is refused')
          })
        },
      })
      watch.start()
    }
    await options.seed?.(nexus)
    return nexus
  } catch (error) {
    await stop()
    throw error
  }
}

/** What requests hear while SQLite takes over, and for how many seconds they should wait. */
const FAILING_OVER = 'PostgreSQL went away; the local SQLite database takes over within seconds. Try again.'
const RETRY_AFTER_S = 2
const DIVERGED =
  'PostgreSQL went away; this is the local SQLite database, which is another one. Nothing is copied back: PostgreSQL returns with a restart'

/** The data folder, and the folder of the SQLite files when that is another one. @throws Error when one is taken */
export async function lockFolders(settings: CoreSettings): Promise<() => void> {
  const { NEXUS_DATA_DIR: data, DATABASE_URL_SQLITE: files = data } = settings
  const releases: (() => void)[] = []
  const release = (): void => {
    for (const each of releases.splice(0)) each()
  }
  try {
    for (const folder of new Set([resolve(data), resolve(files)])) releases.push(await lockFolder(folder))
    return release
  } catch (error) {
    release()
    throw error
  }
}

function labelOf({ settings, note, divergedAt }: DatabaseInUse): string {
  if (divergedAt !== undefined) return `${settings.kind}, diverged since ${divergedAt.toISOString()}`
  return note === undefined ? settings.kind : `${settings.kind}, fallback`
}

async function healthOf(services: ReadonlyMap<string, RunningService>, database: DatabaseInUse): Promise<HealthReport> {
  const entries = await Promise.all(
    [...services].map(async ([name, service]) => {
      try {
        return [name, { status: 'ok' as const, undelivered: await service.undelivered() }] as const
      } catch {
        return [name, { status: 'failing' as const, undelivered: 0 }] as const
      }
    }),
  )
  const failing = entries.some(([, service]) => service.status === 'failing')
  return {
    status: failing ? 'failing' : 'ok',
    mode: 'embedded',
    database: {
      kind: database.settings.kind,
      ...(database.note === undefined ? {} : { note: database.note }),
      ...(database.divergedAt === undefined ? {} : { divergedSince: database.divergedAt.toISOString() }),
    },
    services: Object.fromEntries<HealthReport['services'][string]>(entries),
  }
}
