import { unavailable } from '@nexus/kernel'
import { Place } from './place.js'
import { placementSettings, type Placement } from './placement-settings.js'
import type { ServiceDatabase } from './service-database.js'
import type { PostgresSettings } from './settings.js'
import type { Doors, PlatformTx, Route } from './transactions.js'
import { outsideUnits } from './unit.js'

/** How often the registry is read again, and how long a database without organizations stays open, in milliseconds. */
export interface PlacementPolicy {
  readonly rereadMs: number
  readonly idleMs: number
  /** How often an open database is asked for a sign of life; one that gave none is asked at every reading. */
  readonly probeMs: number
}

export const PLACEMENT_POLICY: PlacementPolicy = { rereadMs: 2_000, idleMs: 60_000, probeMs: 10_000 }

/** Told of the dedicated databases that a service uses, so that its relay, workers and sealer run in each. Never rejects. */
export interface PlacementListener {
  opened(place: ServiceDatabase, name: string): Promise<void>
  /** Before it is closed. */
  closing(name: string): Promise<void>
  /** It stopped answering, or answers again. */
  healthChanged(name: string, isUp: boolean, reason: unknown): void
}

export interface PlacementsOptions {
  readonly service: string
  readonly settings: PostgresSettings
  readonly platformTx: PlatformTx
  readonly policy?: Partial<PlacementPolicy>
  /** Opens a dedicated database; its transactions are units of the same service. */
  readonly open: (settings: PostgresSettings) => Promise<ServiceDatabase>
}

interface Entry extends Placement {
  readonly tenantId: string
}

const REGISTRY = `SELECT t.tenant_id AS "tenantId", p.name, p.region, p.shard, p.kind, p.reference
  FROM app.tenant_placement t JOIN app.placement p ON p.name = t.placement`

/**
 * Where the organizations of one service live, as this process knows it (ID-02): the registry of the shared database,
 * read again every two seconds, and a pool for each database that it names. What it knows may be old: the fences in the
 * databases refuse a transaction in the wrong one, and then it is read at once.
 */
export class Placements implements Route {
  readonly #policy: PlacementPolicy
  readonly #places = new Map<string, Place>()
  #ofTenant: ReadonlyMap<string, string> = new Map()
  #reading: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #listener: PlacementListener | undefined
  #closed = false

  constructor(private readonly options: PlacementsOptions) {
    this.#policy = { ...PLACEMENT_POLICY, ...options.policy }
  }

  /** The open dedicated databases, by name. */
  get open(): readonly { readonly name: string; readonly database: ServiceDatabase; readonly isUp: boolean }[] {
    return [...this.#places.values()].flatMap(({ name, database, isUp }) =>
      database === undefined ? [] : [{ name, database, isUp }],
    )
  }

  /** Names of the databases that the registry gives to organizations. */
  get inUse(): readonly string[] {
    return [...new Set(this.#ofTenant.values())].sort()
  }

  /** The first reading; from then on it is repeated. @throws Error of the shared database */
  async start(): Promise<void> {
    await this.read()
    this.#timer ??= setInterval(() => {
      // What fails is repeated soon; transactions of that time say by themselves that the database does not answer.
      void this.read().catch(() => undefined)
    }, this.#policy.rereadMs).unref()
  }

  /** At most one listener, told of what is open already too. */
  listen(listener: PlacementListener): void {
    this.#listener = listener
    void this.#settle()
  }

  async doorsOf(tenantId: string): Promise<Doors | undefined> {
    const name = this.#ofTenant.get(tenantId)
    const place = name === undefined ? undefined : this.#places.get(name)
    if (name === undefined || place === undefined) return undefined
    if (!place.isUp)
      throw unavailable('The database of your organization does not answer; try again in a moment.', {
        retryAfterSeconds: 2,
      })
    return (await place.opened()).doors
  }

  /** Every database in use, opened. @throws DomainError unavailable when one does not answer */
  async all(): Promise<readonly { readonly name: string; readonly database: ServiceDatabase }[]> {
    await this.read()
    return Promise.all(
      this.inUse.flatMap((name) => {
        const place = this.#places.get(name)
        return place === undefined ? [] : [place.opened().then((database) => ({ name, database }))]
      }),
    )
  }

  /** Name of the dedicated database of an organization, as this process knows it. */
  nameOf(tenantId: string): string | undefined {
    return this.#ofTenant.get(tenantId)
  }

  refused(): Promise<void> {
    return this.read()
  }

  failed(doors: Doors): void {
    for (const place of this.#places.values()) if (place.database?.doors === doors) void place.probe(0)
  }

  /** Reads the registry; calls at the same time share a reading that began after them. */
  async read(): Promise<void> {
    // One that is under way may have looked before what the caller knows of.
    await this.#reading?.catch(() => undefined)
    this.#reading ??= outsideUnits(() => this.#readNow()).finally(() => {
      this.#reading = undefined
    })
    await this.#reading
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await this.#reading?.catch(() => undefined)
    await Promise.all([...this.#places.values()].map((place) => place.close(this.#listener)))
    this.#places.clear()
  }

  async #readNow(): Promise<void> {
    const { platformTx, settings, open } = this.options
    const rows = await platformTx.read('placement', () => platformTx.manager().query<Entry[]>(REGISTRY))
    if (this.#closed) return
    for (const row of rows) {
      if (this.#places.has(row.name)) continue
      this.#places.set(
        row.name,
        new Place(row.name, {
          open: () => open(placementSettings(settings, row)),
          healthChanged: (isUp, reason) => this.#listener?.healthChanged(row.name, isUp, reason),
        }),
      )
    }
    this.#ofTenant = new Map(rows.map(({ tenantId, name }) => [tenantId, name]))
    void this.#settle()
  }

  /** Opens what is in use, asks for signs of life, closes what nobody uses any more. Never rejects. */
  async #settle(): Promise<void> {
    const used = new Set(this.#ofTenant.values())
    await Promise.all(
      [...this.#places.values()].map(async (place) => {
        if (used.has(place.name)) {
          place.usedNow()
          await place.probe(this.#policy.probeMs)
          if (this.#listener !== undefined) await place.tell(this.#listener)
        } else if (place.unusedMs > this.#policy.idleMs) {
          this.#places.delete(place.name)
          await place.close(this.#listener)
        }
      }),
    )
  }
}
