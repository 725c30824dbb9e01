import type { PlacementListener, ServiceDatabase } from '@nexus/platform-database'
import type { JobNotice, JobRegistration } from '@nexus/platform-jobs'
import type { DeadLetters } from '@nexus/platform-outbox'
import type { Logger } from '@nexus/platform-telemetry'
import { ServiceMachinery, type MachineryOptions } from './service-machinery.js'

/** What the machinery of a dedicated database is started with, once the service itself is up. */
export interface PlacesStart {
  readonly jobs: readonly JobRegistration[]
  /** Of this database, to take up what a stop has interrupted. */
  readonly deadLetters: (database: ServiceDatabase) => DeadLetters
}

interface Running {
  readonly machinery: ServiceMachinery
  readonly deadLetters: DeadLetters
}

/** The machinery of a service in all its databases (ID-02): of the shared one, and of each dedicated one while it is open. */
export class ServicePlaces implements PlacementListener {
  readonly home: ServiceMachinery
  private readonly placed = new Map<string, Running>()
  private begun: PlacesStart | undefined
  private stopping = false

  constructor(private readonly options: Omit<MachineryOptions, 'place' | 'elsewhere'>) {
    this.home = new ServiceMachinery({ ...options, elsewhere: () => this.elsewhere })
  }

  /** All that run, the shared database's first. */
  get all(): readonly ServiceMachinery[] {
    return [this.home, ...[...this.placed.values()].map(({ machinery }) => machinery)]
  }

  /** The dedicated databases, as histories and inboxes have to include them. */
  get elsewhere(): readonly { readonly name: string; readonly platformTx: ServiceDatabase['platformTx'] }[] {
    const open = this.options.database.placements?.open ?? []
    return open.map(({ name, database }) => ({ name, platformTx: database.platformTx }))
  }

  /** For an outbox: the relay of the database that has just committed. */
  readonly relay = {
    wake: (): void => {
      this.committed.relay.wake()
    },
  }

  readonly sealer = {
    wake: (tenantId: string, rowId: string): void => {
      this.committed.sealer.wake(tenantId, rowId)
    },
  }

  readonly checker = {
    wake: (tenantId: string): void => {
      this.committed.checker.wake(tenantId)
    },
  }

  readonly worker = {
    wake: (): void => {
      for (const { jobs } of this.all) jobs.wake()
    },
    cancelled: (jobId: string): void => {
      for (const { jobs } of this.all) jobs.cancelled(jobId)
    },
    announce: (job: JobNotice): void => {
      this.committed.jobs.announce(job)
    },
  }

  /** Starts what runs in the shared database, and whatever is or comes to be open besides it. */
  start(begun: PlacesStart): void {
    this.begun = begun
    this.home.start(begun.jobs)
    this.options.database.placements?.listen(this)
  }

  async opened(database: ServiceDatabase, name: string): Promise<void> {
    const { begun, options } = this
    if (begun === undefined || this.stopping || this.placed.has(name)) return
    const machinery = new ServiceMachinery({ ...options, database, place: name })
    const deadLetters = begun.deadLetters(database)
    this.placed.set(name, { machinery, deadLetters })
    machinery.start(begun.jobs)
    this.log.info({ service: options.service, placement: name }, 'works in a dedicated database')
    await deadLetters.resume().catch((error: unknown) => {
      this.log.error({ err: error, placement: name }, 'interrupted redrives of a dedicated database were not taken up')
    })
  }

  async closing(name: string): Promise<void> {
    const running = this.placed.get(name)
    this.placed.delete(name)
    await running?.machinery.stop()
    await running?.deadLetters.settled()
  }

  healthChanged(name: string, isUp: boolean, reason: unknown): void {
    const fields = { service: this.options.service, placement: name }
    if (isUp) this.log.info(fields, 'a dedicated database answers again')
    else this.log.error({ ...fields, err: reason }, 'a dedicated database does not answer; its organizations get 503')
  }

  /** No further dedicated database is taken up. */
  halt(): void {
    this.stopping = true
  }

  async each(stop: (machinery: ServiceMachinery) => Promise<void>): Promise<void> {
    await Promise.all(this.all.map(stop))
  }

  async undelivered(): Promise<number> {
    const counts = await Promise.all(this.all.map(({ relay }) => relay.undelivered()))
    return counts.reduce((sum, count) => sum + count, 0)
  }

  async redrivesSettled(): Promise<void> {
    await Promise.all([...this.placed.values()].map(({ deadLetters }) => deadLetters.settled()))
  }

  private get committed(): ServiceMachinery {
    const { committing } = this.options.database
    if (committing === undefined || committing === this.options.database) return this.home
    const found = this.all.find(({ options }) => options.database === committing)
    // Not taken up yet: its machinery looks for itself once it starts.
    return found ?? this.home
  }

  private get log(): Logger {
    return this.options.environment.logger
  }
}
