import type { AccessRights } from '@nexus/gateway'
import { type DatabaseKind, ServiceDatabase } from '@nexus/platform-database'
import { InProcessEventBus } from '@nexus/platform-outbox'
import { InProcessTransport, type RunningService, type ServiceEnvironment, startService } from '@nexus/platform-service'
import { setTimeout as wait } from 'node:timers/promises'
import { dropRights, RIGHTS_EVENTS } from './rights-changes.adapter.js'
import { allServices } from './services.config.js'

/** How long services whose database is gone may take to end before they are left to themselves, in milliseconds. */
const ABANDON_MS = 1_000

/** What all services of a fleet have in common; bus and transport are the fleet's own. */
export type FleetEnvironment = Omit<ServiceEnvironment, 'bus' | 'transport'>

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
    try {
      if (migrate) await migrateAll(environment)
      for (const definition of allServices)
        fleet.services.set(
          definition.name,
          await startService(definition, { ...environment, bus: fleet.bus, transport: fleet.transport }),
        )
      return fleet
    } catch (error) {
      await fleet.stop()
      throw error
    }
  }

  get databaseKind(): DatabaseKind {
    return this.environment.database.kind
  }

  /** Lets events flow, of which the gateway's copy of rights hears too. */
  open(rights: AccessRights): void {
    dropRightsOnChange(this.bus, rights)
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
