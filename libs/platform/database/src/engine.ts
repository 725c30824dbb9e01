import type { EntityManager } from 'typeorm'
import type { DatabaseKind } from './settings.js'
import type { Door } from './unit.js'

/** What a unit of work is begun with. */
export interface Begin {
  readonly door: Door
  readonly access: 'write' | 'read'
  /** On the tenant's door: whose rows. */
  readonly tenantId?: string
  /** Who acts; for the platform's door, why. */
  readonly actor: string
  /** Sees rows of organizations that a fence hides from the platform. */
  readonly seesFenced?: boolean
  /** Milliseconds that a statement, and the wait for the turn, may take. */
  readonly budgetMs: number
}

/** A begun transaction. It ends by `commit` or `rollback`, after which its manager refuses every statement. */
export interface Session {
  readonly manager: EntityManager
  /** Why the connection broke, if it did: what then fails, fails because of it. */
  readonly lost: Error | undefined
  commit(): Promise<void>
  rollback(): Promise<void>
  /** Lets a unit of another door run inside this one, then returns to this door. */
  enter(begin: Begin): Promise<() => Promise<void>>
}

/** How busy the connections of a service are. */
export interface PoolUse {
  readonly inUse: number
  readonly idle: number
  /** Transactions without a connection. */
  readonly waiting: number
}

/** The database behind the two doors. */
export interface Engine {
  readonly kind: DatabaseKind
  begin(begin: Begin): Promise<Session>
  close(): Promise<void>
}
