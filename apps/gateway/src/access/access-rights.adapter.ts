import { deleteRole, logout, resolveAccess, updateRole, updateUser } from '@nexus/contracts-identity'
import {
  type AnyOperation,
  type Clock,
  CLOCK,
  ERROR_KINDS,
  isDomainError,
  type OutputOf,
  unauthenticated,
  unavailable,
} from '@nexus/kernel'
import type { AccessClaims } from '@nexus/platform-auth'
import { RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'
import { gatewayContext } from './gateway-context.adapter.js'

/** Claims of a token that is for one organization. */
export type TenantClaims = AccessClaims & { readonly tenantId: string }

type Access = OutputOf<typeof resolveAccess>

interface Cached {
  readonly access: Access
  readonly fetchedAt: number
  /** Until then identity is not asked: it is young, or identity did not answer a moment ago. */
  freshUntil: number
}

/** Whose rights have changed. */
export interface DroppedRights {
  readonly tenantId: string
  /** Undefined: everybody's. */
  readonly userId: string | undefined
}

/** How long rights are believed, and how long at most while identity is away (house.md 4). */
const FRESH_MS = 5_000
const STALE_MS = 60_000
/** How long to wait for identity: with nothing to fall back to, and with rights that may still be believed. */
const BUDGET_MS = 5_000
const IMPATIENT_MS = 1_000
/** How long identity is then left alone about this person. */
const AWAY_MS = 1_000
const MAX_ENTRIES = 20_000

/** After these the next request of anybody must see the change, also when its event is still on the way. */
const CHANGES = new Set<string>([updateUser, updateRole, deleteRole, logout].map((operation) => operation.name))

/** The rights of (organization, user, session), asked of identity and cached for five seconds; dropped when identity says that they changed. */
@Injectable()
export class AccessRights {
  private readonly cache = new Map<string, Cached>()
  private readonly running = new Map<string, Promise<Access>>()
  /** Grows with every drop: what was asked before it is not kept. */
  private drops = 0
  private readonly listeners = new Set<(whose: DroppedRights) => void>()

  constructor(
    private readonly rpc: RpcClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `unauthenticated` when the membership has ended; `unavailable` when identity is away for over a minute */
  async of(claims: TenantClaims, traceId: string): Promise<Access> {
    const key = `${claims.tenantId}:${claims.userId}:${claims.sessionId}`
    const cached = this.cache.get(key)
    const now = this.clock.now().getTime()
    if (cached !== undefined && now < cached.freshUntil) return active(cached.access)
    const fallback = cached !== undefined && now - cached.fetchedAt < STALE_MS ? cached : undefined
    try {
      return active(await this.fetch(key, claims, traceId, fallback === undefined ? BUDGET_MS : IMPATIENT_MS))
    } catch (error) {
      if (!isDomainError(error) || !ERROR_KINDS[error.kind].retry) throw error
      // Unless they were forgotten meanwhile.
      if (fallback !== undefined && this.cache.get(key) === fallback) {
        fallback.freshUntil = Math.min(this.clock.now().getTime() + AWAY_MS, fallback.fetchedAt + STALE_MS)
        return active(fallback.access)
      }
      throw unavailable('Rights cannot be checked at the moment; try again.', { retryAfterSeconds: 2 })
    }
  }

  /** Forgets what is known of a member, at once. */
  drop(tenantId: string, userId: string): void {
    this.dropAll(`${tenantId}:${userId}:`)
    this.tell({ tenantId, userId })
  }

  /** Forgets a whole organization: a role has changed. */
  dropTenant(tenantId: string): void {
    this.dropAll(`${tenantId}:`)
    this.tell({ tenantId, userId: undefined })
  }

  /** Forgets all rights: identity answers from another database now. */
  dropEverything(): void {
    this.dropAll('')
  }

  /** Forgets what an operation has changed that went through this gateway; a logout names no organization. */
  changedBy(operation: AnyOperation, tenantId: string | undefined): void {
    if (CHANGES.has(operation.name)) this.dropAll(tenantId === undefined ? '' : `${tenantId}:`)
  }

  /** Calls the listener when the rights of somebody, or of a whole organization, have changed. Gives back what ends it. */
  onDrop(listener: (whose: DroppedRights) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell(whose: DroppedRights): void {
    for (const listener of this.listeners) listener(whose)
  }

  private dropAll(prefix: string): void {
    this.drops += 1
    for (const known of [this.cache, this.running])
      for (const key of known.keys()) if (key.startsWith(prefix)) known.delete(key)
  }

  private fetch(key: string, claims: TenantClaims, traceId: string, budgetMs: number): Promise<Access> {
    const running = this.running.get(key)
    if (running !== undefined) return running
    const now = this.clock.now()
    const { drops } = this
    const ctx = gatewayContext({
      tenantId: claims.tenantId,
      userId: claims.userId,
      traceId,
      operation: resolveAccess.name,
      now,
      budgetMs,
    })
    const asked: Promise<Access> = this.rpc
      .call(ctx, resolveAccess, { tenantId: claims.tenantId, userId: claims.userId, sessionId: claims.sessionId })
      .then((access) => {
        if (this.cache.size >= MAX_ENTRIES) this.cache.delete(this.cache.keys().next().value ?? '')
        if (drops === this.drops)
          this.cache.set(key, { access, fetchedAt: now.getTime(), freshUntil: now.getTime() + FRESH_MS })
        return access
      })
      .finally(() => {
        if (this.running.get(key) === asked) this.running.delete(key)
      })
    this.running.set(key, asked)
    return asked
  }
}

const active = (access: Access): Access => {
  if (!access.active) throw unauthenticated('Your access to this organization has ended; sign in again.')
  return access
}
