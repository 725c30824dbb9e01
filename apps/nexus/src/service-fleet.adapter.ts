import type { AccessRights, LiveDocuments } from '@nexus/gateway'
import { type DatabaseKind, ServiceDatabase } from '@nexus/platform-database'
import { InProcessEventBus } from '@nexus/platform-outbox'
import {
  InProcessTransport,
  type RunningService,
  type ServiceDefinition,
  type ServiceEnvironment,
  startService,
} from '@nexus/platform-service'
import { setTimeout as wait } from 'node:timers/promises'
import { dropRights, RIGHTS_EVENTS } from './rights-changes.adapter.js'
import { allServices } from './services.config.js'

/** How long services whose database is gone may take to end before they are left to themselves, in milliseconds. */
const ABANDON_MS = 1_000

/** What all services of a fleet have in common; bus and transport are the fleet's own. */
export type FleetEnvironment = Omit<ServiceEnvironment, 'bus' | 'transport'>

/** What bringing a schema up to date needs. */
type Migrating = Pick<ServiceEnvironment, 'database' | 'clock'>

/**
 * All services of this process on one database, with the bus and the transport between them: what a fleet that was
 * abandoned still does can reach nobody of the next one, whose database is another.
 */
export class ServiceFleet {
  readonly bus = new InProcessEventBus()
  readonly transport = new InProcessTransport()
  readonly services = new Map<string, RunningService>()

  private constructor(private readonly environment: FleetEnvironment) {}

  /**
   * Starts every service; events flow after {@link open}.
   * @throws Error when one cannot start; those that did are stopped again
   */
  static async start(environment: FleetEnvironment, migrate: boolean): Promise<ServiceFleet> {
    const fleet = new ServiceFleet(environment)
    const starts: Promise<RunningService>[] = []
    try {
      // While one starts, the database already makes the schema of the next.
      for (const definition of allServices) {
        if (migrate) await migrateService(definition, environment)
        const start = startService(definition, { ...environment, bus: fleet.bus, transport: fleet.transport })
        // Asked for below; that of a later one may fail first.
        start.catch(() => undefined)
        starts.push(start)
      }
      await Promise.all(starts)
    } catch (error) {
      await fleet.take(starts)
      await fleet.stop()
      throw error
    }
    await fleet.take(starts)
    return fleet
  }

  /** Those of them that started, in the order of the services. */
  private async take(starts: readonly Promise<RunningService>[]): Promise<void> {
    for (const start of await Promise.allSettled(starts))
      if (start.status === 'fulfilled') this.services.set(start.value.name, start.value)
  }

  get databaseKind(): DatabaseKind {
    return this.environment.database.kind
  }

  /** Lets events flow, of which the gateway hears too: its copy of rights, and whoever looks at a document. */
  open(rights: AccessRights, documents: LiveDocuments): void {
    dropRightsOnChange(this.bus, rights)
    this.bus.onPublish((envelope) => {
      documents.heard(envelope)
    })
    this.bus.open()
  }

  async settled(): Promise<void> {
    for (let pass = 0; pass < 6; pass += 1) {
      for (const { machinery } of this.services.values()) {
        for (const { relay, jobs } of machinery) {
          await relay.drained()
          await jobs.idle()
        }
      }
    }
  }

  /** First nothing new is published, then nobody is left to consume: what is stored by then waits for the next start. */
  async stop(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.relay.stop()))
    for (const service of [...this.services.values()].reverse()) await service.stop()
  }

  /**
   * Ends services whose database is gone: what waits for it is not waited for, every call that waits ends in this
   * refusal, and nothing new begins should the database come back.
   */
  async abandon(reason: Error): Promise<void> {
    const { logger } = this.environment
    this.transport.interrupt(reason)
    const lost = (): undefined => undefined
    // At once and not one after the other: the end of a service may hang at the first thing that waits for its database.
    for (const { jobs, relay } of [...this.services.values()].flatMap(({ machinery }) => machinery)) {
      void jobs.stop().catch(lost)
      void relay.stop().catch(lost)
    }
    const ends = [...this.services.values()].map((service) =>
      service.stop().catch((error: unknown) => {
        logger.warn({ err: error, service: service.name }, 'the service lost its database before it ended')
      }),
    )
    await Promise.race([Promise.all(ends), wait(ABANDON_MS, undefined, { ref: false })])
  }
}

/** Brings every schema up to date. */
export async function migrateAll(environment: Migrating): Promise<void> {
  for (const definition of allServices) await migrateService(definition, environment)
}

async function migrateService({ schema }: ServiceDefinition, { database: settings, clock }: Migrating): Promise<void> {
  const database = await ServiceDatabase.open(schema, settings, { clock })
  try {
    await database.migrate()
  } finally {
    await database.close()
  }
}

/** The gateway's copy of rights is dropped when identity says that they changed. */
function dropRightsOnChange(bus: InProcessEventBus, rights: AccessRights): void {
  for (const eventType of RIGHTS_EVENTS) {
    bus.subscribe({
      durable: 'gateway.rights',
      eventType,
      deliver: (envelope) => {
        dropRights(rights, envelope)
        return Promise.resolve()
      },
    })
  }
}
