import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unavailable, type Clock } from '@nexus/kernel'
import type { DataSource, EntityMetadata } from 'typeorm'
import type { Begin, Engine, PoolUse, Session } from './engine.js'
import { asFailure } from './failures.js'
import { migratePostgres, migrateSqlite } from './migrate.js'
import { assertSchemaIsCurrent } from './migration-state.js'
import { Placements, type PlacementPolicy } from './placements.js'
import { PostgresEngine } from './postgres-engine.js'
import { assertRestrictedLogin, assertDoorRoles } from './roles.js'
import type { DatabaseKind, DatabaseSettings, EntityClass, ServiceSchema } from './settings.js'
import { SqliteEngine } from './sqlite-engine.js'
import { accessOf } from './table-access.js'
import { PlatformTx, TenantTx, type Doors } from './transactions.js'
import { registerUniqueConstraints } from './unique-violation.js'
import { assertNoTransaction } from './unit.js'

/** What opening a database needs besides its settings. */
export interface OpenOptions {
  readonly clock: Clock
  /**
   * `true` migrates first; `false` refuses to open a database that is older than the code. Left out, the first
   * transaction refuses instead, so that `migrate()` can be called in between.
   */
  readonly migrate?: boolean
  /** How dedicated databases are kept (ID-02); `false` for a tool that looks at the shared database alone. */
  readonly placements?: Partial<PlacementPolicy> | false
  /** Sees the rows that fences hide: for who moves an organization or verifies the move. */
  readonly seesFenced?: boolean
  /**
   * Told of each organization in which a transaction that could write was committed, of this database or a dedicated one,
   * whoever committed it. The transaction ends for its caller when this has ended, so it must not take long.
   */
  readonly changed?: (tenantId: string) => Promise<void>
}

/** A database of a service, and which organizations live there. */
export interface InhabitedDatabase {
  readonly database: ServiceDatabase
  readonly lives: (tenantId: string) => boolean
}

/** A dedicated database opens as part of the service whose shared one knows of it. */
interface Opening extends OpenOptions {
  readonly family?: object
}

/** The database of one service, open until `close`. Made once per process; the doors are what business code gets. */
export class ServiceDatabase {
  /** Leads to each organization's own database, if it has one; `platformTx` always to this one. */
  readonly tenantTx: TenantTx
  readonly platformTx: PlatformTx
  /** The dedicated databases of this service; undefined where there can be none. */
  readonly placements: Placements | undefined
  /** @internal */
  readonly doors: Doors
  readonly #counted: CountedEngine
  #ready: Promise<void> | undefined
  #isReady = false

  private constructor(
    private readonly schema: ServiceSchema,
    private readonly settings: DatabaseSettings,
    private readonly engine: SqliteEngine | PostgresEngine,
    options: Opening,
    cursorKey: Buffer,
  ) {
    this.#counted = new CountedEngine(engine)
    const { family = this, seesFenced, clock, changed } = options
    const committed = (isBefore: boolean): void => {
      committing.set(family, isBefore ? this : undefined)
    }
    this.doors = {
      engine: this.#counted,
      family,
      service: schema.service,
      clock,
      cursorKey,
      ready: () => this.#whenReady(),
      seesFenced,
      committed,
      changed,
    }
    this.platformTx = new PlatformTx(this.doors)
    this.placements = this.#placementsFor(options)
    this.tenantTx = new TenantTx(this.doors, this.placements)
  }

  /**
   * Connects, and refuses what would not be safe.
   * @throws DomainError unavailable when the server does not answer; Error for a login that bypasses row-level
   * security, is no member of the door roles, or (see {@link OpenOptions}) an older schema.
   */
  static async open(schema: ServiceSchema, settings: DatabaseSettings, options: OpenOptions): Promise<ServiceDatabase> {
    return ServiceDatabase.#open(schema, settings, options)
  }

  static async #open(schema: ServiceSchema, settings: DatabaseSettings, options: Opening): Promise<ServiceDatabase> {
    const engine = await connect(schema, settings)
    try {
      if (engine.kind === 'postgres') await assertRestrictedLogin(engine.dataSource, schema.service)
      registerUniqueConstraints(dataSourceOf(engine))
      const database = new ServiceDatabase(schema, settings, engine, options, await cursorKeyOf(settings))
      if (options.migrate === true) await database.migrate()
      if (options.migrate === false) await database.#whenReady()
      return database
    } catch (error) {
      await engine.close()
      throw error
    }
  }

  get kind(): DatabaseKind {
    return this.engine.kind
  }

  /** The service whose tables these are. */
  get service(): string {
    return this.schema.service
  }

  /** The tables, as entities. */
  get entities(): readonly EntityClass[] {
    return this.schema.entities
  }

  /** What TypeORM knows of a table: for tools that handle every table alike. */
  metadataOf(entity: EntityClass): EntityMetadata {
    return dataSourceOf(this.engine).getMetadata(entity)
  }

  /** Whether `PlatformTx` may read the table across organizations. */
  isVisibleToPlatform(entity: EntityClass): boolean {
    return accessOf(entity).platform
  }

  /** Brings the schema up to the code: as the owner and under a lock on PostgreSQL, alone on SQLite. */
  async migrate(): Promise<void> {
    assertNoTransaction('migrate()')
    if (this.settings.kind === 'postgres') await migratePostgres(this.schema, this.settings)
    else await migrateSqlite(this.engine as SqliteEngine)
    this.#ready = undefined
    await this.#whenReady()
  }

  /** Resolves when the schema fits the code; remembered once it does. @throws Error that names what is missing */
  async ready(): Promise<void> {
    await this.#whenReady()
  }

  /** Connections in use and idle, and transactions that wait for one; SQLite has one that writes and one that reads. */
  get poolUse(): PoolUse {
    return this.engine.poolUse(this.#counted.running)
  }

  /**
   * This database and every dedicated one in use, with the organizations that live there: for tools that look at all rows.
   * @throws DomainError unavailable when one does not answer
   */
  async everywhere(): Promise<readonly InhabitedDatabase[]> {
    await this.#whenReady()
    const { placements } = this
    const placed = (await placements?.all()) ?? []
    return [
      { database: this, lives: (tenantId) => placements?.nameOf(tenantId) === undefined },
      ...placed.map(({ name, database }) => ({
        database,
        lives: (tenantId: string) => placements?.nameOf(tenantId) === name,
      })),
    ]
  }

  /** While callbacks of a commit run: the database of this service, shared or dedicated, that has committed. */
  get committing(): ServiceDatabase | undefined {
    return committing.get(this.doors.family)
  }

  /** Waits for running transactions (at most 20 s), then disconnects; later ones are refused as unavailable. */
  async close(): Promise<void> {
    await this.placements?.close()
    await this.#counted.close()
  }

  #placementsFor({ placements, family, clock, seesFenced, changed }: Opening): Placements | undefined {
    const { settings, schema } = this
    if (settings.kind === 'sqlite' || family !== undefined || placements === false || schema.isControlPlane === true)
      return undefined
    return new Placements({
      service: schema.service,
      settings,
      platformTx: this.platformTx,
      policy: placements,
      open: (own) => ServiceDatabase.#open(schema, own, { clock, seesFenced, changed, migrate: false, family: this }),
    })
  }

  #whenReady(): Promise<void> | undefined {
    if (this.#isReady) return undefined
    this.#ready ??= this.#verify().then(
      () => {
        this.#isReady = true
      },
      (error: unknown) => {
        this.#ready = undefined
        throw error
      },
    )
    return this.#ready
  }

  async #verify(): Promise<void> {
    if (this.engine.kind === 'postgres') await assertDoorRoles(this.engine.dataSource, this.schema.service)
    await assertSchemaIsCurrent(this.schema, this.engine)
    // Its own transactions ask whether the schema is current, which is known by now.
    this.#isReady = true
    try {
      await this.placements?.start()
    } catch (error) {
      this.#isReady = false
      throw error
    }
  }
}

/** By family: whose callbacks run. They are synchronous, so there is one at a time. */
const committing = new WeakMap<object, ServiceDatabase | undefined>()

async function connect(schema: ServiceSchema, settings: DatabaseSettings): Promise<SqliteEngine | PostgresEngine> {
  try {
    return settings.kind === 'sqlite'
      ? await SqliteEngine.open(schema, settings)
      : await PostgresEngine.open(schema, settings)
  } catch (error) {
    throw asFailure(error)
  }
}

const dataSourceOf = (engine: SqliteEngine | PostgresEngine): DataSource =>
  engine.kind === 'sqlite' ? engine.writer : engine.dataSource

/** Knows how many transactions run, so that closing can let them finish. */
class CountedEngine implements Engine {
  #running = 0
  #closed = false
  #idle: (() => void) | undefined

  constructor(private readonly inner: Engine) {}

  get kind(): DatabaseKind {
    return this.inner.kind
  }

  /** Transactions that run or wait for a connection. */
  get running(): number {
    return this.#running
  }

  async begin(begin: Begin): Promise<Session> {
    if (this.#closed)
      throw unavailable('The database is closed: the service is stopping or starting again.', { retryAfterSeconds: 1 })
    this.#running++
    try {
      const session = await this.inner.begin(begin)
      const ended = <T>(end: Promise<T>): Promise<T> => end.finally(() => this.#ended())
      return {
        manager: session.manager,
        get lost() {
          return session.lost
        },
        commit: () => ended(session.commit()),
        rollback: () => ended(session.rollback()),
        enter: (other) => session.enter(other),
      }
    } catch (error) {
      this.#ended()
      throw error
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    if (this.#running > 0) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        this.#idle = resolve
        timer = setTimeout(resolve, 20_000)
      })
      clearTimeout(timer)
    }
    await this.inner.close()
  }

  #ended(): void {
    this.#running--
    if (this.#running === 0) this.#idle?.()
  }
}

async function cursorKeyOf(settings: DatabaseSettings): Promise<Buffer> {
  if (settings.cursorKey !== undefined) return derived(settings.cursorKey)
  if (settings.kind === 'postgres') return derived(settings.url)
  const file = join(settings.folder, 'cursor.key')
  await mkdir(settings.folder, { recursive: true })
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return derived(await readFile(file, 'utf8'))
}

const derived = (secret: string): Buffer => createHash('sha256').update(`nexus page cursor\0${secret}`).digest()
