import type { EventEnvelope } from '@nexus/kernel'
import { isAway, isCollision, isLate, isPermanent, type ErrorClass } from './delivery-failure.js'
import type { DeliveryPolicy } from './delivery-policy.js'
import type { Doubts } from './doubts.js'
import { fullJitter } from './timing.js'

/** What follows a failed delivery: another one after a wait, or the end. */
export type NextStep = { readonly waitMs: number } | { readonly giveUp: ErrorClass }

/** The deliveries of one event to one consumer. */
export class RetryPlan {
  /** Of those that count: the one that runs, or will run next. */
  deliveries = 1
  private away = 0
  private readonly since = performance.now()

  constructor(
    private readonly policy: DeliveryPolicy,
    private readonly doubts: Doubts,
    private readonly durable: string,
    private readonly envelope: EventEnvelope,
  ) {}

  succeeded(): void {
    this.doubts.lift(this.durable, this.envelope)
  }

  /** Whether this is the first delivery that tells, or one of many alike: something has been away for a while. */
  get isWorthTelling(): boolean {
    return this.away <= 1
  }

  after(error: unknown): NextStep {
    const { policy } = this
    if (isPermanent(error)) return { giveUp: 'permanent' }
    if (performance.now() - this.since < this.excusedMs(error)) {
      this.away += 1
      return { waitMs: fullJitter(this.away, policy.firstAwayMs, policy.longestAwayMs, Math.random) }
    }
    this.away = 0
    const waitMs = this.enough(error) ? undefined : policy.retryDelaysMs[this.deliveries - 1]
    if (waitMs === undefined) {
      this.doubts.raise(this.durable, this.envelope)
      return { giveUp: 'exhausted' }
    }
    this.deliveries += 1
    return { waitMs }
  }

  /** How long failures of this kind are not held against the event. */
  private excusedMs(error: unknown): number {
    if (isAway(error)) return this.policy.awayLimitMs
    return isLate(error) ? this.policy.lateLimitMs : 0
  }

  /** One retry will do where the event before was given up too, or a long row of them would hold up others. */
  private enough(error: unknown): boolean {
    return this.deliveries > 1 && !isCollision(error) && this.doubts.has(this.durable, this.envelope)
  }
}
