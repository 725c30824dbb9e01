import type { Charge, LimitVerdict, RateLimiter, Standing } from './rate-limiter.js'
import { useAt, waitFor, type WindowCount, type WindowUse } from './sliding-window.js'
import { verdictOf } from './verdict.js'

export interface MemoryRateLimiterOptions {
  /** Milliseconds that only grow. Default: the process's monotonic clock. */
  readonly nowMs?: () => number
  /** Default 100,000 counts; those not used for longest go first. */
  readonly mostCounts?: number
  /** Every limit is multiplied by it, at least 1. Default 1. */
  readonly share?: number
}

/** The {@link RateLimiter} of the embedded mode, and what is left of the shared one while its store is away. */
export class MemoryRateLimiter implements RateLimiter {
  private readonly counts = new Map<string, WindowCount>()

  constructor(private readonly options: MemoryRateLimiterOptions = {}) {}

  take(charges: readonly Charge[], weight = 1): Promise<LimitVerdict> {
    const { nowMs = () => performance.now(), share = 1 } = this.options
    const now = nowMs()
    const asked = charges.map((charge) => {
      const { policy, subject } = charge
      const key = `${policy.name} ${subject}`
      const windowMs = policy.windowSeconds * 1000
      const limit = Math.max(1, Math.floor(policy.limit * share))
      const units = Math.min(weight, limit)
      const use = useAt(this.counts.get(key), now, windowMs)
      return { key, policy, windowMs, limit, units, use, waitMs: waitFor(use, units, limit, windowMs) }
    })
    const allowed = asked.every(({ waitMs }) => waitMs === 0)
    const standings = asked.map(({ key, policy, windowMs, limit, units, use, waitMs }): Standing => {
      const spent = allowed ? units : 0
      if (allowed) this.keep(key, use, spent)
      return {
        policy,
        limit,
        remaining: Math.max(0, Math.floor(limit - use.used - spent)),
        resetSeconds: Math.max(1, Math.ceil((waitMs > 0 ? waitMs : windowMs - use.elapsedMs) / 1000)),
        exceeded: waitMs > 0,
      }
    })
    return Promise.resolve(verdictOf(standings))
  }

  /** Forgets all counts. */
  clear(): void {
    this.counts.clear()
  }

  /** Counts now, for metrics and tests. */
  get size(): number {
    return this.counts.size
  }

  private keep(key: string, { index, current, previous }: WindowUse, spent: number): void {
    this.counts.delete(key)
    this.counts.set(key, { index, current: current + spent, previous })
    const { mostCounts = 100_000 } = this.options
    if (this.counts.size > mostCounts) this.counts.delete(this.counts.keys().next().value ?? '')
  }
}
