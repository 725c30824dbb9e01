import { type Clock, CLOCK, type Ids, IDS } from '@nexus/kernel'
import { Audit, type AuditChecker, AuditChecks, type AuditSealer } from '@nexus/platform-audit'
import { CACHE, type Cache, DeclaredCache } from '@nexus/platform-cache'
import { type DatabaseSettings, PlatformTx, ServiceDatabase, TenantTx } from '@nexus/platform-database'
import { JOB_QUEUE, type JobCarrier, type JobPolicy, type JobWorker, TableJobQueue } from '@nexus/platform-jobs'
import {
  DeadLetters,
  type EventBus,
  InboxConsumer,
  type Locks,
  Outbox,
  type Relay,
  type RelayPolicy,
  type DeliveryPolicy,
} from '@nexus/platform-outbox'
import { OBJECT_STORAGE, type ObjectStorage } from '@nexus/platform-storage'
import { type DynamicModule, Module, type Provider } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { LOGGER, type Logger } from '@nexus/platform-telemetry'
import { auditChainMessages } from './audit-chain-desk.js'
import { CONTEXT_SIGNER, type ContextSigner } from './context-signer.js'
import { DeadLetterDesk, deadLetterMessages } from './dead-letter-desk.js'
import { EventRegistry } from './event-registry.js'
import { Idempotency } from './idempotency.js'
import { SETTINGS } from './injection-tokens.js'
import { JobRegistry } from './job-registry.js'
import { OperationPipeline } from './operation-pipeline.js'
import type { Retention } from './retention.js'
import { RpcClient } from './rpc-client.js'
import { RpcErrorFilter } from './rpc-error.filter.js'
import { RPC_TRANSPORT, type RpcLoad, type ServiceTransport } from './rpc-transport.js'
import type { ServiceDefinition } from './service-definition.js'
import type { ServiceMachinery } from './service-machinery.js'
import { ServicePlaces } from './service-places.js'

/** What a host gives to its services: the adapters of this mode, chosen in one place. */
export interface ServiceEnvironment {
  readonly database: DatabaseSettings
  readonly transport: ServiceTransport
  readonly bus: EventBus
  readonly signer: ContextSigner
  readonly storage: ObjectStorage
  readonly cache: Cache
  readonly clock: Clock
  readonly ids: Ids
  readonly logger: Logger
  readonly settings: unknown
  /** Further providers of the host: keys, issuers. */
  readonly providers?: readonly Provider[]
  readonly relayPolicy?: Partial<RelayPolicy>
  readonly deliveryPolicy?: Partial<DeliveryPolicy>
  readonly jobPolicy?: Partial<JobPolicy>
  /** How workers hear of due jobs. Default: they look into the table. */
  readonly jobCarrier?: JobCarrier
  /** Where a service runs in several processes: which of them publishes its outbox. */
  readonly locks?: Locks
}

/** A running service. */
export interface RunningService {
  readonly name: string
  readonly database: ServiceDatabase
  readonly relay: Relay
  readonly deadLetters: DeadLetters
  readonly retention: Retention
  /** Does the service's jobs. */
  readonly jobs: JobWorker
  /** Chains the service's audit trail. */
  readonly sealer: AuditSealer
  /** Checks the service's audit trail. */
  readonly checker: AuditChecker
  /** Relay, workers, sealer, checker and retention of each of its databases: the shared one first, then the dedicated ones (ID-02). */
  readonly machinery: readonly ServiceMachinery[]
  /** Requests that run and wait here, for metrics and health. */
  readonly load: RpcLoad
  /** How many stored events are not handled yet. */
  undelivered(): Promise<number>
  /** From the service's own container; for hosts and tests. */
  get<T>(token: unknown): T
  /** Lets running deliveries, requests and jobs end, in this order (reliability.md 2.6), then lets go of the database. */
  stop(): Promise<void>
}

@Module({})
class PlatformModule {}

@Module({})
class ServiceHost {}

/**
 * Starts one service: database (whose schema must be current), Nest application on the transport, relay
 * and consumers. The host opens the bus once all services are up.
 */
export async function startService(
  definition: ServiceDefinition,
  environment: ServiceEnvironment,
): Promise<RunningService> {
  const { clock, ids, bus, transport, logger } = environment
  const { kept = [] } = definition
  const cache = new DeclaredCache(environment.cache, definition.name, kept)
  const database = await ServiceDatabase.open(definition.schema, environment.database, {
    clock,
    ...(kept.length === 0 ? {} : { changed: (tenantId: string) => cache.changed(tenantId) }),
  })
  const server = transport.server(definition.name)
  try {
    const places = new ServicePlaces({
      service: definition.name,
      tx: database.tenantTx,
      database,
      environment,
      expires: definition.expires,
    })
    const { relay, sealer, checker, jobs, retention } = places.home
    const of = { service: definition.name, tx: database.tenantTx, clock, ids }
    const outbox = new Outbox({ ...of, relay: places.relay })
    const audit = new Audit({ ...of, outbox, sealer: places.sealer })
    const checks = new AuditChecks({ tx: database.tenantTx, clock, checker: places.checker })
    const queue = new TableJobQueue({ tx: database.tenantTx, clock, ids, worker: places.worker })
    const platform = platformModule(environment, [
      { provide: TenantTx, useValue: database.tenantTx },
      { provide: PlatformTx, useValue: database.platformTx },
      { provide: Outbox, useValue: outbox },
      { provide: Audit, useValue: audit },
      { provide: AuditChecks, useValue: checks },
      { provide: JOB_QUEUE, useValue: queue },
      { provide: CACHE, useValue: cache },
    ])
    const deadLetterOffice = deadLetterMessages(definition.name)
    const auditChains = auditChainMessages(definition.name)
    const host: DynamicModule = {
      module: ServiceHost,
      imports: [platform, definition.module],
      controllers: [deadLetterOffice, auditChains],
      providers: [DeadLetterDesk, ...deadLetterOffice.providers, ...auditChains.providers],
    }
    const app = await NestFactory.createMicroservice(host, {
      strategy: server,
      logger: false,
      abortOnError: false,
    })
    app.useGlobalFilters(
      new RpcErrorFilter((error) => {
        logger.error({ err: error, service: definition.name }, 'unexpected fault in an operation')
      }),
    )
    await app.listen()
    const consumer = new InboxConsumer({
      service: definition.name,
      tx: database.tenantTx,
      platformTx: database.platformTx,
      elsewhere: () => places.elsewhere.map(({ platformTx }) => platformTx),
      clock,
      ids,
      log: logger,
      policy: environment.deliveryPolicy,
      registrations: app.get(EventRegistry).registrations,
    })
    const lettersIn = ({ platformTx }: ServiceDatabase): DeadLetters =>
      new DeadLetters({ service: definition.name, tx: database.tenantTx, platformTx, consumer, audit, log: logger })
    const deadLetters = lettersIn(database)
    app.get(DeadLetterDesk).open(deadLetters)
    consumer.attach(bus)
    await deadLetters.resume()
    places.start({ jobs: app.get(JobRegistry).registrations, deadLetters: lettersIn })
    return {
      name: definition.name,
      database,
      relay,
      retention,
      jobs,
      sealer,
      checker,
      deadLetters,
      get load() {
        return server.load
      },
      get machinery() {
        return places.all
      },
      undelivered: () => places.undelivered(),
      get: <T>(token: unknown): T => app.get(token as never, { strict: false }),
      async stop() {
        places.halt()
        await places.each(({ retention }) => retention.stop())
        await places.each(({ checker }) => checker.stop())
        await consumer.detach(bus)
        await server.drain()
        await places.each(({ jobs }) => jobs.stop())
        await places.each(({ relay }) => relay.stop())
        await deadLetters.settled()
        await places.redrivesSettled()
        await places.each(({ sealer }) => sealer.stop())
        await app.close()
        await database.close()
      },
    }
  } catch (error) {
    // Whoever asks it now must hear that nobody serves.
    await server.close()
    await database.close()
    throw error
  }
}

function platformModule(environment: ServiceEnvironment, own: readonly Provider[]): DynamicModule {
  const providers: Provider[] = [
    ...own,
    ...(environment.providers ?? []),
    { provide: RPC_TRANSPORT, useValue: environment.transport },
    { provide: CONTEXT_SIGNER, useValue: environment.signer },
    { provide: OBJECT_STORAGE, useValue: environment.storage },
    { provide: CLOCK, useValue: environment.clock },
    { provide: IDS, useValue: environment.ids },
    { provide: LOGGER, useValue: environment.logger },
    { provide: SETTINGS, useValue: environment.settings },
    RpcClient,
    Idempotency,
    OperationPipeline,
    EventRegistry,
    JobRegistry,
  ]
  return {
    module: PlatformModule,
    global: true,
    providers,
    exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
  }
}
