/** How much of something one subject may use within a sliding window; made by {@link definePolicy}. */
export interface LimitPolicy {
  /** In the `RateLimit` fields and in refusals. */
  readonly name: string
  /** Units per window; a plain request weighs one. */
  readonly limit: number
  readonly windowSeconds: number
  /**
   * What holds while the shared store is away (FLT-06): `half` counts in this process, at half the limit; `refuse` lets
   * nobody through, for what must never go uncounted.
   */
  readonly whenAway: 'half' | 'refuse'
}

/** @throws Error for a name that is not in kebab-case, and for a limit or window that is no positive whole number */
export function definePolicy(
  declaration: Omit<LimitPolicy, 'whenAway'> & Partial<Pick<LimitPolicy, 'whenAway'>>,
): LimitPolicy {
  const { name, limit, windowSeconds } = declaration
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) throw new Error(`rate limit "${name}" must be named in kebab-case`)
  for (const number of [limit, windowSeconds])
    if (!Number.isSafeInteger(number) || number < 1)
      throw new Error(`rate limit ${name} must have a limit and a window in whole numbers from 1`)
  return { whenAway: 'half', ...declaration }
}

/** A policy, and whose quota of it is used. */
export interface Charge {
  readonly policy: LimitPolicy
  /** Who: an id, or {@link addressSubject}. */
  readonly subject: string
}

/** How a subject stands under a policy after the question. */
export interface Standing {
  readonly policy: LimitPolicy
  /** The limit that holds now: half of the policy's while the shared store is away. */
  readonly limit: number
  readonly remaining: number
  /** Seconds in which no more than `remaining` can be used. */
  readonly resetSeconds: number
  readonly exceeded: boolean
}

export interface LimitVerdict {
  readonly allowed: boolean
  readonly standings: readonly Standing[]
  /** When it makes sense to try again; set when it is refused. */
  readonly retryAfterSeconds?: number
  /** The shared store was away, and a policy with `whenAway: 'refuse'` was asked: nobody knows the count. */
  readonly unknown?: true
}

/** Injection token of the {@link RateLimiter}. */
export const RATE_LIMITER = Symbol.for('nexus.rate-limiter')

/**
 * Counts what subjects use. The window slides: what was used in the window before counts by the part of it that the
 * last `windowSeconds` still cover, so that no burst at a border gets twice the limit.
 */
export interface RateLimiter {
  /**
   * Uses `weight` units (default 1) of every charge, or of none when one of them has too little left. A weight above a limit
   * counts as that limit. Never fails.
   */
  take(charges: readonly Charge[], weight?: number): Promise<LimitVerdict>
}
