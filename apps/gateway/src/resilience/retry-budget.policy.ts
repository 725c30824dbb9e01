/** How many repeats calls may cause. */
export interface RetryBudgetPolicy {
  /** Repeats for each call, 0.1 for one in ten. */
  readonly share: number
  /** So many may be saved up; as many there are at the beginning. */
  readonly most: number
}

/**
 * A token bucket that calls fill and repeats empty: trouble that meets every call is not made worse by repeats, of which
 * there is never more than a share (reliability.md 2.8).
 */
export class RetryBudget {
  private tokens: number

  constructor(private readonly policy: RetryBudgetPolicy) {
    this.tokens = policy.most
  }

  /** A call is made for the first time. */
  earn(): void {
    this.tokens = Math.min(this.policy.most, this.tokens + this.policy.share)
  }

  /** False: there may be no repeat now. */
  spend(): boolean {
    if (this.tokens < 1) return false
    this.tokens -= 1
    return true
  }
}
