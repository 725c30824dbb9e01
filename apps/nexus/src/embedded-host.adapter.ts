import { join, resolve } from 'node:path'
import { membershipChanged, roleChanged, sessionRevoked } from '@nexus/contracts-identity'
import { AccessRights, createGateway, type HealthReport, OperationRegistry } from '@nexus/gateway'
import { REFRESH_TOKEN_SECRET } from '@nexus/identity'
import { type Clock, type EventDefinition, type EventEnvelope, type Ids, systemClock, uuidV7Ids } from '@nexus/kernel'
import { AccessTokens, SigningKeys } from '@nexus/platform-auth'
import { type CoreSettings, databaseChoice } from '@nexus/platform-config'
import { assertNoTransaction, ServiceDatabase } from '@nexus/platform-database'
import { InProcessEventBus } from '@nexus/platform-outbox'
import {
  HmacContextSigner,
  InProcessTransport,
  type RunningService,
  type ServiceEnvironment,
  startService,
} from '@nexus/platform-service'
import { LocalObjectStorage } from '@nexus/platform-storage'
import type { Logger } from '@nexus/platform-telemetry'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { chooseDatabase, type DatabaseInUse } from './database-in-use.adapter.js'
import { lockFolder } from './folder-lock.adapter.js'
import { localKey } from './local-key.adapter.js'
import { allOperations } from './operations.config.js'
import { allServices } from './services.config.js'

/** All services, the bus and the HTTP edge in one process. */
export interface RunningNexus {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string
  readonly database: DatabaseInUse
  readonly services: ReadonlyMap<string, RunningService>
  readonly transport: InProcessTransport
  readonly signer: HmacContextSigner
  readonly clock: Clock
  readonly ids: Ids
  /** Resolves when every stored event has been handled, with what the handlers stored in turn. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** What a test may replace. */
export interface HostOptions {
  readonly logger: Logger
  readonly clock?: Clock
  /** Brings the schema up to date first. Default: on SQLite, and on PostgreSQL when a migration URL is set. */
  readonly migrate?: boolean
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
  const database = await chooseDatabase(databaseChoice(settings), logger)
  const transport = new InProcessTransport()
  const signer = new HmacContextSigner()
  const bus = new InProcessEventBus()
  const keys = await SigningKeys.open({
    file: settings.NEXUS_SIGNING_KEYS_FILE ?? join(settings.NEXUS_DATA_DIR, 'keys', 'signing-keys.json'),
    clock,
  })
  const tokens = new AccessTokens({ keys, clock, ids, issuer: settings.NEXUS_PUBLIC_URL ?? 'nexus' })
  const storage = new LocalObjectStorage({
    folder: join(settings.NEXUS_DATA_DIR, 'objects'),
    signingKey: await localKey(settings.NEXUS_DATA_DIR, 'downloads'),
    clock,
    pathPrefix: '/api/v1/downloads',
    beforeAccess: assertNoTransaction,
  })
  const environment: ServiceEnvironment = {
    database: database.settings,
    transport,
    bus,
    signer,
    storage,
    clock,
    ids,
    logger,
    settings,
    providers: [
      { provide: AccessTokens, useValue: tokens },
      {
        provide: REFRESH_TOKEN_SECRET,
        useValue: Buffer.from(await localKey(settings.NEXUS_DATA_DIR, 'refresh-tokens')).toString('base64url'),
      },
    ],
  }
  if (options.migrate ?? (database.settings.kind === 'sqlite' || settings.DATABASE_MIGRATION_URL !== undefined))
    await migrateAll(environment)

  const services = new Map<string, RunningService>()
  let gateway: NestFastifyApplication | undefined
  const stop = async (): Promise<void> => {
    await gateway?.close()
    // First nothing new is published, then nobody is left to consume: what is stored by then waits for the next start.
    await Promise.all([...services.values()].map((service) => service.relay.stop()))
    for (const service of [...services.values()].reverse()) await service.stop()
    unlock()
  }
  try {
    for (const definition of allServices) services.set(definition.name, await startService(definition, environment))
    const health = { report: () => healthOf(services, database), databaseLabel: () => labelOf(database) }
    gateway = await createGateway(
      { registry: new OperationRegistry(allOperations), transport, signer, storage, tokens, health, clock, ids },
      { logger, trustProxy: settings.NEXUS_TRUSTED_PROXIES.length > 0 ? [...settings.NEXUS_TRUSTED_PROXIES] : false },
    )
    dropRightsOnChange(bus, gateway.get(AccessRights))
    bus.open()
    await listen(gateway, settings)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    url: await gateway.getUrl(),
    database,
    services,
    transport,
    signer,
    clock,
    ids,
    stop,
    async settled() {
      for (let pass = 0; pass < 6; pass += 1) for (const service of services.values()) await service.relay.drained()
    },
  }
}

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

async function listen(gateway: NestFastifyApplication, settings: CoreSettings): Promise<void> {
  const { NEXUS_PORT: port, NEXUS_HOST: host } = settings
  try {
    await gateway.listen(port, host)
  } catch (error) {
    const why = LISTEN_FAULTS[(error as { code?: string }).code ?? '']
    throw why === undefined ? error : new Error(why(String(port), host), { cause: error })
  }
}

const LISTEN_FAULTS: Readonly<Record<string, (port: string, host: string) => string>> = {
  EADDRINUSE: (port, host) =>
    `port ${port} of ${host} is in use by another program. Set NEXUS_PORT to a free port; 0 takes any.`,
  EACCES: (port) => `this user may not listen on port ${port}. Set NEXUS_PORT to a port from 1024 on.`,
  EADDRNOTAVAIL: (_port, host) => `this machine has no address ${host}. Set NEXUS_HOST to one of its addresses.`,
  ENOTFOUND: (_port, host) => `the address ${host} is not known. Set NEXUS_HOST to an address of this machine.`,
}

/** Brings every schema up to date. */
export async function migrateAll(environment: Pick<ServiceEnvironment, 'database' | 'clock'>): Promise<void> {
  for (const definition of allServices) {
    const database = await ServiceDatabase.open(definition.schema, environment.database, { clock: environment.clock })
    try {
      await database.migrate()
    } finally {
      await database.close()
    }
  }
}

/** The gateway's copy of rights is dropped when identity says that they changed; it needs no inbox, since it only forgets. */
function dropRightsOnChange(bus: InProcessEventBus, rights: AccessRights): void {
  const on = (event: EventDefinition, drop: (envelope: EventEnvelope) => void): void => {
    bus.subscribe({
      durable: 'gateway.rights',
      eventType: event.name,
      deliver: (envelope) => {
        drop(envelope)
        return Promise.resolve()
      },
    })
  }
  const ofUser = (envelope: EventEnvelope): void => {
    rights.drop(envelope.tenantId, (envelope.payload as { userId: string }).userId)
  }
  on(membershipChanged, ofUser)
  on(sessionRevoked, ofUser)
  on(roleChanged, (envelope) => {
    rights.dropTenant(envelope.tenantId)
  })
}

const labelOf = ({ settings, note }: DatabaseInUse): string =>
  note === undefined ? settings.kind : `${settings.kind}, fallback`

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
    database: { kind: database.settings.kind, ...(database.note === undefined ? {} : { note: database.note }) },
    services: Object.fromEntries<HealthReport['services'][string]>(entries),
  }
}
