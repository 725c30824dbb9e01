import { AsyncLocalStorage } from 'node:async_hooks'
import type { EntityManager } from 'typeorm'
import type { CollectedRows } from './collected-rows.js'

/** Through which door the rows are reached: one organization, or the platform itself. */
export type Door = 'tenant' | 'platform'

/** What runs between BEGIN and COMMIT, as the code inside sees it. */
export interface Unit {
  /** The database it belongs to; the embedded host has several services in one process. */
  readonly database: object
  readonly service: string
  readonly door: Door
  readonly access: 'write' | 'read'
  readonly tenantId: string | undefined
  readonly manager: EntityManager
  readonly afterCommit: (() => void)[]
  /** The organizations that were entered to write. */
  readonly written: Set<string>
  /** Written before it ends. */
  readonly collected: CollectedRows
  /** False once it ended: what it started and did not await is then outside of any transaction. */
  open: boolean
  /** True while a unit of another door runs inside it. */
  suspended: boolean
}

const storage = new AsyncLocalStorage<Unit | undefined>()

/** The unit that the caller runs in, if it has not ended. */
export function currentUnit(): Unit | undefined {
  const unit = storage.getStore()
  return unit?.open === true ? unit : undefined
}

/** Runs `fn`, and writes what it left to be written at the end. */
export function insideUnit<T>(unit: Unit, fn: () => Promise<T>): Promise<T> {
  return storage.run(unit, async () => {
    const result = await fn()
    await unit.collected.flush()
    return result
  })
}

/** Runs what must not see the transaction that caused it. */
export function outsideUnits<T>(fn: () => T): T {
  return storage.run(undefined, fn)
}

/**
 * Refuses what must not happen inside a transaction: calls to other services, to object storage, over HTTP.
 * They would hold the write lock or drain the pool while they wait.
 * @throws Error that names `what`, inside a TenantTx or PlatformTx of any service.
 */
export function assertNoTransaction(what: string): void {
  const unit = currentUnit()
  if (unit !== undefined) {
    throw new Error(
      `${what} must not run inside a transaction (of ${unit.service}): do it before, or in a step of its own after the commit`,
    )
  }
}
