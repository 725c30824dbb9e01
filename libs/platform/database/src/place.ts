import { unavailable } from '@nexus/kernel'
import type { PlacementListener } from './placements.js'
import type { ServiceDatabase } from './service-database.js'
import { outsideUnits } from './unit.js'

/** After a failure the next try waits so long, in milliseconds. */
const BREATH_MS = 1_000

/** One dedicated database of a service: opened by whoever needs it first, and known to be up or not. */
export class Place {
  database: ServiceDatabase | undefined
  #opening: Promise<ServiceDatabase> | undefined
  #probing: Promise<void> | undefined
  #telling: Promise<void> | undefined
  #told = false
  #failedAt = -Infinity
  #seenAt = -Infinity
  #usedAt = performance.now()
  #isUp = true
  #closed = false

  constructor(
    readonly name: string,
    private readonly options: {
      readonly open: () => Promise<ServiceDatabase>
      readonly healthChanged: (isUp: boolean, reason?: unknown) => void
    },
  ) {}

  /** False from the first failure until it answers again: nobody waits for a database that is away. */
  get isUp(): boolean {
    return this.#isUp
  }

  get unusedMs(): number {
    return performance.now() - this.#usedAt
  }

  usedNow(): void {
    this.#usedAt = performance.now()
  }

  /** The open database; callers at the same time share one opening. @throws DomainError unavailable */
  async opened(): Promise<ServiceDatabase> {
    if (this.database !== undefined) return this.database
    try {
      // Opened on its own account: not in the transaction or request that happened to come first.
      return await (this.#opening ??= outsideUnits(() => this.#openNow()))
    } catch (error) {
      const refusal = unavailable('The database of your organization cannot be used; try again in a moment.', {
        retryAfterSeconds: 2,
      })
      refusal.cause = error
      throw refusal
    }
  }

  /** Asks for a sign of life, unless there was one within so many milliseconds. Never rejects. */
  probe(withinMs: number): Promise<void> {
    const now = performance.now()
    const isKnown = this.#isUp ? now - this.#seenAt < withinMs : now - this.#failedAt < Math.min(withinMs, BREATH_MS)
    if (isKnown && this.database !== undefined) return Promise.resolve()
    this.#probing ??= outsideUnits(() => this.#probeNow()).finally(() => {
      this.#probing = undefined
    })
    return this.#probing
  }

  /** Tells the listener once that it is open. */
  async tell(listener: PlacementListener): Promise<void> {
    const { database } = this
    if (database === undefined || this.#told || this.#closed) return
    this.#told = true
    await (this.#telling = listener.opened(database, this.name))
  }

  async close(listener: PlacementListener | undefined): Promise<void> {
    this.#closed = true
    await this.#probing
    await this.#telling?.catch(() => undefined)
    if (this.#told) await listener?.closing(this.name)
    await this.database?.close()
  }

  async #openNow(): Promise<ServiceDatabase> {
    try {
      const database = await this.options.open()
      if (this.#closed) {
        await database.close()
        throw unavailable('The service is stopping.', { retryAfterSeconds: 1 })
      }
      this.database = database
      this.#seen()
      return database
    } catch (error) {
      this.#failed(error)
      throw error
    } finally {
      this.#opening = undefined
    }
  }

  async #probeNow(): Promise<void> {
    try {
      const { platformTx } = await this.opened()
      await platformTx.read('health', () => platformTx.manager().query('SELECT 1'))
      this.#seen()
    } catch (error) {
      this.#failed(error)
    }
  }

  #seen(): void {
    this.#seenAt = performance.now()
    if (this.#isUp) return
    this.#isUp = true
    this.options.healthChanged(true)
  }

  #failed(reason: unknown): void {
    this.#failedAt = performance.now()
    if (!this.#isUp || this.#closed) return
    this.#isUp = false
    this.options.healthChanged(false, reason)
  }
}
