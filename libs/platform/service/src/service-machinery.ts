import { AuditChecker, AuditSealer } from '@nexus/platform-audit'
import type { ServiceDatabase, TenantTx } from '@nexus/platform-database'
import { type JobRegistration, JobWorker } from '@nexus/platform-jobs'
import {
  type EventBus,
  type EventHistory,
  type EventStream,
  type Locks,
  OutboxHistory,
  Relay,
} from '@nexus/platform-outbox'
import { PlacedHistory, type PlacedOutbox } from './placed-history.js'
import { type Expiry, Retention } from './retention.js'
import type { ServiceEnvironment } from './start-service.js'

/** Whose machinery it is. */
export interface MachineryOptions {
  readonly service: string
  /** The service's door to organizations, wherever they live. */
  readonly tx: TenantTx
  readonly database: ServiceDatabase
  readonly environment: ServiceEnvironment
  /** What the service keeps only for a while. */
  readonly expires?: readonly Expiry[] | undefined
  /** Name of a dedicated database (ID-02); undefined for the shared one. */
  readonly place?: string
  /** Of the shared database's machinery: the outboxes that its history has to include. */
  readonly elsewhere?: () => readonly PlacedOutbox[]
}

/** What a service runs for each of its databases, over all organizations in it: relay, workers, sealer, checker, retention. */
export class ServiceMachinery {
  readonly relay: Relay
  readonly sealer: AuditSealer
  readonly checker: AuditChecker
  readonly jobs: JobWorker
  readonly retention: Retention

  constructor(readonly options: MachineryOptions) {
    const { service, tx, database, environment, place } = options
    const { platformTx } = database
    const { clock, ids, logger: log, jobCarrier, locks } = environment
    const own = place === undefined ? service : `${service}@${place}`
    this.relay = new Relay({
      service,
      locks: locks && place !== undefined ? placedLocks(locks, place) : locks,
      platformTx,
      bus: place === undefined ? historian(environment.bus, options.elsewhere) : placedBus(environment.bus, place),
      clock,
      log,
      policy: environment.relayPolicy,
    })
    this.sealer = new AuditSealer({ service, platformTx, clock, log })
    this.checker = new AuditChecker({ service, platformTx, clock, log })
    this.jobs = new JobWorker({
      tx,
      platformTx,
      clock,
      ids,
      log,
      policy: environment.jobPolicy,
      // A worker must not be brought jobs that it cannot find in its table.
      carrier: jobCarrier && { service: own, by: jobCarrier },
    })
    this.retention = new Retention({ platformTx, clock, log, expires: options.expires })
  }

  /** The kept events of this database, and of those that the options name besides it. */
  history(): EventHistory {
    const { database, elsewhere = () => [] } = this.options
    return new PlacedHistory(new OutboxHistory(database.platformTx), elsewhere)
  }

  start(jobs: readonly JobRegistration[]): void {
    this.relay.start()
    this.jobs.start(jobs)
    this.sealer.start()
    this.checker.start()
    this.retention.start()
  }

  /** All at once: of a dedicated database, which has no requests of its own. */
  async stop(): Promise<void> {
    await this.retention.stop()
    await this.checker.stop()
    await this.jobs.stop()
    await this.relay.stop()
    await this.sealer.stop()
  }
}

/** The shared database's relay offers the events of all databases. */
function historian(bus: EventBus, elsewhere: (() => readonly PlacedOutbox[]) | undefined): EventBus {
  if (bus.offerHistory === undefined || elsewhere === undefined) return bus
  return {
    ...delegate(bus),
    stream: bus.stream,
    offerHistory: (service, history) =>
      bus.offerHistory?.(service, new PlacedHistory(history, elsewhere)) ?? ((): void => undefined),
  }
}

/** A dedicated database's relay publishes; a comparison with the stream that it cannot make holds up no other outbox. */
function placedBus(bus: EventBus, place: string): EventBus {
  return { ...delegate(bus), stream: bus.stream && placedStream(bus.stream, place) }
}

const delegate = (bus: EventBus): EventBus => ({
  publish: bus.publish.bind(bus),
  subscribe: bus.subscribe.bind(bus),
  unsubscribe: bus.unsubscribe.bind(bus),
})

const placedStream = (stream: EventStream, place: string): EventStream => ({
  state: () => stream.state(),
  eventAt: (seq) => stream.eventAt(seq),
  resetConsumers: (which) => stream.resetConsumers(which),
  watch: (service, interrupted) => stream.watch(`${service}@${place}`, interrupted),
  wakeRelays: (service) => {
    stream.wakeRelays(service)
  },
  onWake: (service, wake) => stream.onWake(service, wake),
})

const placedLocks = (locks: Locks, place: string): Locks => ({
  tryLock: (name) => locks.tryLock(`${name}@${place}`),
  join: (group) => locks.join(`${group}@${place}`),
})
