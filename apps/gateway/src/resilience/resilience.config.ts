import type { BreakerPolicy } from './circuit-breaker.policy.js'
import type { RetryBudgetPolicy } from './retry-budget.policy.js'

/** How the gateway treats services that do not answer. Times in milliseconds. */
export interface ResiliencePolicy {
  readonly breaker: BreakerPolicy
  /** A call that had less time than this when it was sent says nothing of the service by being late. */
  readonly tellingMs: number
  readonly retry: {
    /** Repeats of one call. */
    readonly most: number
    /** Each waits a random time between these two, so that callers do not come back together. */
    readonly leastPauseMs: number
    readonly mostPauseMs: number
    /** A service that asks for a longer pause is not asked again. */
    readonly mostRetryAfterMs: number
    readonly budget: RetryBudgetPolicy
  }
}

/** The figures of reliability.md 2.8. */
export const RESILIENCE: ResiliencePolicy = {
  breaker: { windowMs: 10_000, leastCalls: 20, failureShare: 0.5, lateShare: 0.05, openMs: 5_000, probes: 3 },
  tellingMs: 500,
  retry: {
    most: 2,
    leastPauseMs: 50,
    mostPauseMs: 400,
    mostRetryAfterMs: 1_000,
    budget: { share: 0.1, most: 10 },
  },
}
