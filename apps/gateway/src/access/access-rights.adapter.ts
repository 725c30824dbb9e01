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
}

/** How long rights are believed, and how long at most while identity is away (house.md 4). */
const FRESH_MS = 5_000
const STALE_MS = 60_000
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

  constructor(
    private readonly rpc: RpcClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `unauthenticated` when the membership has ended; `unavailable` when identity is away for over a minute */
  async of(claims: TenantClaims, traceId: string): Promise<Access> {
    const key = `${claims.tenantId}:${claims.userId}:${claims.sessionId}`
    const cached = this.cache.get(key)
    const age = cached === undefined ? Infinity : this.clock.now().getTime() - cached.fetchedAt
    if (cached !== undefined && age < FRESH_MS) return active(cached.access)
    try {
      return active(await this.fetch(key, claims, traceId))
    } catch (error) {
      if (!isDomainError(error) || !ERROR_KINDS[error.kind].retry) throw error
      if (cached !== undefined && age < STALE_MS) return active(cached.access)
      throw unavailable('Rights cannot be checked at the moment; try again.', { retryAfterSeconds: 2 })
    }
  }

  /** Forgets what is known of a member, at once. */
  drop(tenantId: string, userId: string): void {
    this.dropAll(`${tenantId}:${userId}:`)
  }

  /** Forgets a whole organization: a role has changed. */
  dropTenant(tenantId: string): void {
    this.dropAll(`${tenantId}:`)
  }

  /** Forgets all rights: identity answers from another database now. */
  dropEverything(): void {
    this.dropAll('')
  }

  /** Forgets what an operation has changed that went through this gateway; a logout names no organization. */
  changedBy(operation: AnyOperation, tenantId: string | undefined): void {
    if (CHANGES.has(operation.name)) this.dropAll(tenantId === undefined ? '' : `${tenantId}:`)
  }

  private dropAll(prefix: string): void {
    this.drops += 1
    for (const known of [this.cache, this.running])
      for (const key of known.keys()) if (key.startsWith(prefix)) known.delete(key)
  }

  private fetch(key: string, claims: TenantClaims, traceId: string): Promise<Access> {
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
    })
    const asked: Promise<Access> = this.rpc
      .call(ctx, resolveAccess, { tenantId: claims.tenantId, userId: claims.userId, sessionId: claims.sessionId })
      .then((access) => {
        if (this.cache.size >= MAX_ENTRIES) this.cache.delete(this.cache.keys().next().value ?? '')
        if (drops === this.drops) this.cache.set(key, { access, fetchedAt: now.getTime() })
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
