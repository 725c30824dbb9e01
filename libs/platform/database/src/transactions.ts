import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, deadlineExceeded, type TenantContext } from '@nexus/kernel'
import { isTracing } from '@nexus/platform-telemetry'
import type { EntityManager } from 'typeorm'
import { CollectedRows, type RowWriter } from './collected-rows.js'
import type { Begin, Engine, Session } from './engine.js'
import { asFailure, connectionLost, fenceOf, isCollision, isUnavailable } from './failures.js'
import type { DatabaseKind } from './settings.js'
import { isTimeOver, timeLeftOf } from './time-budget.js'
import { traceStatements, tracedUnit } from './traced-unit.js'
import { currentUnit, insideUnit, outsideUnits, type Unit } from './unit.js'

/** The closed list of what may look across organizations (reliability.md 2.5). */
export type PlatformReason =
  | 'credentials'
  | 'registration'
  | 'refresh-family'
  | 'session'
  | 'signed-link'
  | 'signing-keys'
  | 'relay'
  | 'inbox'
  | 'dead-letters'
  | 'job-claim'
  | 'audit-seal'
  | 'audit-check'
  | 'retention'
  | 'migration'
  | 'seed'
  | 'placement'
  | 'verify'
  | 'health'

const SHORTEST_BUDGET_MS = 50
const LONGEST_BUDGET_MS = 600_000
const PLATFORM_BUDGET_MS = 15_000
/** How long a unit that collided stands back before its second try. */
const BREATH_MS = 25
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What both doors share: one open database of one service. */
export interface Doors {
  readonly engine: Engine
  /** The same for all databases of one service: a unit of any of them is a unit of the service. */
  readonly family: object
  readonly service: string
  readonly clock: Clock
  readonly cursorKey: Buffer
  /** Refuses until the schema is known to fit the code; resolved at once afterwards. */
  ready(): Promise<void> | undefined
  /** Units of the platform and of organizations see what a fence hides: of who moves or verifies it. */
  readonly seesFenced?: boolean
  /** Called before the callbacks of a commit, and after them. */
  committed?(isBefore: boolean): void
  /** See `OpenOptions.changed`. */
  readonly changed?: ((tenantId: string) => Promise<void>) | undefined
}

/** Where the rows of organizations live, when not all of them live in the service's shared database (ID-02). */
export interface Route {
  /** The doors to an organization's rows; undefined for the shared database. @throws DomainError unavailable */
  doorsOf(tenantId: string): Doors | undefined | Promise<Doors | undefined>
  /** A fence said that the organization does not live there: looks again where it does. */
  refused(tenantId: string): Promise<void>
  /** Its database did not answer. */
  failed(doors: Doors): void
}

async function attempt<T>(doors: Doors, begin: Begin, fn: () => Promise<T>): Promise<T> {
  const session = await doors.engine.begin(begin)
  if (isTracing()) traceStatements(session.manager, doors.service, doors.engine.kind)
  const unit: Unit & { session: Session; begin: Begin } = {
    database: doors.family,
    service: doors.service,
    door: begin.door,
    access: begin.access,
    tenantId: begin.tenantId,
    manager: session.manager,
    afterCommit: [],
    written: new Set(begin.access === 'write' && begin.tenantId !== undefined ? [begin.tenantId] : []),
    collected: new CollectedRows(),
    open: true,
    suspended: false,
    session,
    begin,
  }
  let result: T
  try {
    result = await insideUnit(unit, fn)
  } catch (error) {
    unit.open = false
    await session.rollback().catch(() => undefined)
    throw session.lost === undefined ? error : connectionLost(session.lost)
  }
  unit.open = false
  try {
    await session.commit()
  } catch (error) {
    // A connection that broke may have committed all the same.
    void tellOfChanges(doors, unit)
    throw error
  }
  const told = tellOfChanges(doors, unit)
  if (unit.afterCommit.length > 0) {
    doors.committed?.(true)
    for (const callback of unit.afterCommit) notify(callback)
    doors.committed?.(false)
  }
  await told
  return result
}

/** Each organization once. A listener that fails is reported and not thrown, as callbacks are. */
async function tellOfChanges(doors: Doors, { written }: Unit): Promise<void> {
  const { changed } = doors
  if (changed === undefined) return
  const tell = async (tenantId: string): Promise<void> => {
    try {
      await outsideUnits(() => changed(tenantId))
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error))
    }
  }
  await Promise.all([...written].map(tell))
}

/** What is committed stays committed, so a failing callback is reported and not thrown. */
function notify(callback: () => void): void {
  try {
    outsideUnits(callback)
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}

/** Runs the outermost unit; a collision with another one is tried once more. */
async function outermost<T>(doors: Doors, begin: Begin, fn: () => Promise<T>): Promise<T> {
  try {
    const ready = doors.ready()
    if (ready !== undefined) await ready
    try {
      return await tracedUnit(doors.service, begin, () => attempt(doors, begin, fn))
    } catch (error) {
      if (!isCollision(error)) throw error
      // The other one ends first: begun at once, this one could take its locks from under it and collide again.
      await pause(BREATH_MS)
      return await tracedUnit(doors.service, begin, () => attempt(doors, begin, fn))
    }
  } catch (error) {
    throw asFailure(error)
  }
}

function unitOf(doors: Doors, door: string): Unit | undefined {
  const unit = currentUnit()
  if (unit !== undefined && unit.database !== doors.family) {
    throw new Error(
      `a ${door} of ${doors.service} must not run inside a transaction of ${unit.service}: services meet through operations and events`,
    )
  }
  return unit
}

function managerOf(doors: Doors, door: 'tenant' | 'platform'): Unit {
  const name = door === 'tenant' ? 'TenantTx' : 'PlatformTx'
  const unit = unitOf(doors, name)
  if (unit === undefined)
    throw new Error(`no transaction is open: run this inside ${name}.run or ${name}.read of ${doors.service}`)
  if (unit.door !== door || unit.suspended)
    throw new Error(`this transaction of ${doors.service} was not opened by ${name}`)
  return unit
}

async function withSavepoint<T>(unit: Unit, fn: () => Promise<T>): Promise<T> {
  const runner = unit.manager.queryRunner
  if (runner === undefined) throw new Error('the unit has no query runner')
  await unit.collected.flush()
  await runner.startTransaction()
  try {
    const result = await unit.collected.apart(fn)
    await runner.commitTransaction()
    return result
  } catch (error) {
    await runner.rollbackTransaction()
    throw error
  }
}

/** The door to the rows of one organization. All business code goes through it; injectable by class. */
export class TenantTx {
  constructor(
    private readonly doors: Doors,
    private readonly route?: Route,
  ) {}

  /** Which database is behind it; business code has no reason to ask. */
  get kind(): DatabaseKind {
    return this.doors.engine.kind
  }

  /** The clock that sets the times of rows. */
  get clock(): Clock {
    return this.doors.clock
  }

  /** Signs page cursors. */
  get cursorKey(): Buffer {
    return this.doors.cursorKey
  }

  /**
   * Runs `fn` in a read-write transaction and commits it; any error rolls all of it back. A call inside another
   * one joins it. `fn` may run twice (after a deadlock), so its effects must be in the database only.
   * @throws DomainError aborted, deadlineExceeded or unavailable; Error for another tenant inside.
   */
  run<T>(ctx: TenantContext, fn: () => Promise<T>): Promise<T> {
    return this.#enter(ctx, 'write', fn)
  }

  /** Like `run`, but nothing can be written, and on SQLite it waits for no writer. Inside `run` it joins. */
  read<T>(ctx: TenantContext, fn: () => Promise<T>): Promise<T> {
    return this.#enter(ctx, 'read', fn)
  }

  /** The entity manager of the current transaction. @throws Error outside of one. */
  manager(): EntityManager {
    return managerOf(this.doors, 'tenant').manager
  }

  /** Like `manager`, for the rows of this context's tenant. @throws Error when the transaction is another tenant's. */
  managerFor(ctx: TenantContext): EntityManager {
    const unit = managerOf(this.doors, 'tenant')
    if (unit.tenantId !== ctx.tenantId)
      throw new Error(`the open transaction of ${this.doors.service} belongs to another tenant`)
    return unit.manager
  }

  /** Calls `fn` once the outermost transaction is committed, never when it is rolled back. @throws Error outside of one. */
  afterCommit(fn: () => void): void {
    managerOf(this.doors, 'tenant').afterCommit.push(fn)
  }

  /**
   * Leaves a row to be written with others of its kind before the transaction ends, in few statements. Until then no query
   * sees it; a savepoint that fails takes back what it collected.
   */
  collect<T>(writer: RowWriter<T>, row: T): Promise<void> {
    return managerOf(this.doors, 'tenant').collected.add(writer, row)
  }

  /** Runs a part that may fail by itself: its error undoes only what it wrote, and the transaction can go on. */
  savepoint<T>(fn: () => Promise<T>): Promise<T> {
    return withSavepoint(managerOf(this.doors, 'tenant'), fn)
  }

  async #enter<T>(ctx: TenantContext, access: 'write' | 'read', fn: () => Promise<T>): Promise<T> {
    if (!UUID.test(ctx.tenantId)) throw new Error('the context names no tenant')
    const begin: Begin = {
      door: 'tenant',
      access,
      tenantId: ctx.tenantId,
      actor: ctx.actor.userId,
      budgetMs: this.#timeLimitMs(ctx),
      seesFenced: this.doors.seesFenced,
    }
    const outer = unitOf(this.doors, 'TenantTx')
    if (outer === undefined) {
      if (isTimeOver(ctx)) throw deadlineExceeded('The time budget of the request is used up; nothing was stored.')
      return this.route === undefined
        ? outermost(this.doors, begin, fn)
        : this.#whereItLives(this.route, ctx.tenantId, begin, fn)
    }
    if (access === 'write' && outer.access === 'read')
      throw new Error('a writing transaction cannot run inside a reading one: use run outside')
    if (outer.door === 'platform') return insidePlatform(outer, begin, fn)
    if (outer.tenantId !== ctx.tenantId)
      throw new Error('a transaction of one tenant cannot run inside that of another')
    return fn()
  }

  /** In the database that is known to be the organization's; one that a fence refuses is asked for again, once. */
  async #whereItLives<T>(route: Route, tenantId: string, begin: Begin, fn: () => Promise<T>): Promise<T> {
    const doors = (await route.doorsOf(tenantId)) ?? this.doors
    try {
      return await outermost(doors, begin, fn)
    } catch (error) {
      if (doors !== this.doors && isUnavailable(error)) route.failed(doors)
      const fence = fenceOf(error)
      // The refusal came before `fn`, so nothing of it has run.
      if (fence === undefined || fence === 'leaving') throw error
      await route.refused(tenantId)
      const now = (await route.doorsOf(tenantId)) ?? this.doors
      if (now === doors) throw error
      return outermost(now, begin, fn)
    }
  }

  #timeLimitMs(ctx: TenantContext): number {
    const left = Math.floor(timeLeftOf(ctx, this.doors.clock))
    return Number.isNaN(left) ? PLATFORM_BUDGET_MS : Math.min(Math.max(left, SHORTEST_BUDGET_MS), LONGEST_BUDGET_MS)
  }
}

/** A tenant's part of a platform transaction (a registration): the same transaction, with the tenant's rights only. */
async function insidePlatform<T>(outer: Unit, begin: Begin, fn: () => Promise<T>): Promise<T> {
  if (outer.suspended) throw new Error('only one tenant at a time can be entered inside a platform transaction')
  const { session } = outer as Unit & { session: Session }
  const leave = await session.enter(begin)
  if (begin.access === 'write' && begin.tenantId !== undefined) outer.written.add(begin.tenantId)
  const collected = new CollectedRows()
  const unit: Unit = { ...outer, collected, door: 'tenant', tenantId: begin.tenantId, suspended: false }
  outer.suspended = true
  try {
    const result = await insideUnit(unit, fn)
    await leave()
    return result
  } catch (error) {
    // Without effect when the transaction is already doomed.
    await leave().catch(() => undefined)
    throw error
  } finally {
    unit.open = false
    outer.suspended = false
  }
}

/**
 * The door for what has no tenant yet: look-ups of credentials and links, the relay, jobs. On PostgreSQL it runs
 * as `nexus_platform_<service>`, which sees all rows of the tables that declare `platform`, and no others. `TenantTx.run`
 * inside it enters one tenant within the same transaction.
 */
export class PlatformTx {
  constructor(private readonly doors: Doors) {}

  get kind(): DatabaseKind {
    return this.doors.engine.kind
  }

  get clock(): Clock {
    return this.doors.clock
  }

  /** Runs `fn` in a read-write transaction across organizations; a call inside another one joins it. */
  run<T>(reason: PlatformReason, fn: () => Promise<T>): Promise<T> {
    return this.#enter(reason, 'write', fn)
  }

  /** Like `run`, but read-only. */
  read<T>(reason: PlatformReason, fn: () => Promise<T>): Promise<T> {
    return this.#enter(reason, 'read', fn)
  }

  /** The entity manager of the current transaction. @throws Error outside of one. */
  manager(): EntityManager {
    return managerOf(this.doors, 'platform').manager
  }

  /** Calls `fn` once the transaction is committed. @throws Error outside of one. */
  afterCommit(fn: () => void): void {
    managerOf(this.doors, 'platform').afterCommit.push(fn)
  }

  /** Runs a part that may fail by itself: its error undoes only what it wrote. */
  savepoint<T>(fn: () => Promise<T>): Promise<T> {
    return withSavepoint(managerOf(this.doors, 'platform'), fn)
  }

  async #enter<T>(reason: PlatformReason, access: 'write' | 'read', fn: () => Promise<T>): Promise<T> {
    const outer = unitOf(this.doors, 'PlatformTx')
    if (outer === undefined)
      return outermost(
        this.doors,
        {
          door: 'platform',
          access,
          actor: `platform:${reason}`,
          budgetMs: PLATFORM_BUDGET_MS,
          seesFenced: this.doors.seesFenced,
        },
        fn,
      )
    if (outer.door !== 'platform' || outer.suspended)
      throw new Error("a platform transaction cannot run inside a tenant's")
    if (access === 'write' && outer.access === 'read')
      throw new Error('a writing transaction cannot run inside a reading one: use run outside')
    return fn()
  }
}
