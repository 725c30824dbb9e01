/** A right: what a person may do with everything (`all`) or with what they created (`own`). */
export type Reach = 'all' | 'own'

/** Permission (`resource:action`) to reach. Absent = not allowed. */
export type Rights = Readonly<Record<string, Reach>>

/** Who acts. A `system` actor is a consumer or job that acts on behalf of the person whose request caused it. */
export interface Actor {
  readonly kind: 'user' | 'system'
  /** The person; for `system` the person on whose behalf it acts. */
  readonly userId: string
  /** Display name for trails, as it was at the time. */
  readonly name?: string
}

/** What every use case is told about its caller, besides the input. Made by the gateway, signed on its way. */
export interface RequestContext {
  readonly tenantId?: string
  readonly actor?: Actor
  readonly sessionId?: string
  readonly rights: Rights
  /** UUIDv7 of this execution: the id in audit rows and outbox events of everything it changes. */
  readonly opId: string
  /** W3C trace id, 32 hex digits. */
  readonly traceId: string
  /** The operation or handler that this context was made for. */
  readonly operation: string
  /** Operations that this context may reach: the entry operation and what it declares in `calls`. */
  readonly audience: readonly string[]
  /** Unix milliseconds at which the caller stops waiting. */
  readonly deadlineAt: number
  /** From If-Match. */
  readonly expectedVersion?: number
  readonly idempotency?: { readonly key: string; readonly fingerprint: string }
  /** From `Prefer: wait=n`: how long to wait for the settled state, in milliseconds. */
  readonly waitMs?: number
  readonly ip?: string
  readonly userAgent?: string
}

/** The context of everything that belongs to an organization. */
export interface TenantContext extends RequestContext {
  readonly tenantId: string
  readonly actor: Actor
}

/** How far the actor's right reaches for this permission, or undefined. */
export function reachOf(ctx: RequestContext, permission: string): Reach | undefined {
  return Object.hasOwn(ctx.rights, permission) ? ctx.rights[permission] : undefined
}

/** The user to whom lists and reads are narrowed: undefined when the actor sees all of the organization. */
export function onlyOwn(ctx: TenantContext, permission: string): string | undefined {
  return reachOf(ctx, permission) === 'all' ? undefined : ctx.actor.userId
}
