/** How admission learns. Times in milliseconds. */
export interface AdmissionPolicy {
  /** Nine of ten admitted requests are to be answered in this time. */
  readonly targetMs: number
  /** The limit is looked at so often, and only when as many as `leastSamples` were answered meanwhile. */
  readonly windowMs: number
  readonly leastSamples: number
  /** Requests under way: at the beginning, and the bounds of what is learned. */
  readonly first: number
  readonly least: number
  readonly most: number
}

/**
 * Q-09 asks for 500 ms at the client; a part of that is spent before and after. A short stall must not turn away what a
 * handful of people sends meanwhile, so that a small machine under a flood answers somewhat later than that.
 */
export const ADMISSION: AdmissionPolicy = {
  targetMs: 300,
  windowMs: 250,
  leastSamples: 10,
  first: 128,
  least: 64,
  most: 1_024,
}

const STEP_UP = 0.1
const STEP_DOWN = 0.75
/** Between this and the target the limit stays as it is. */
const COMFORT = 0.7

/**
 * How many requests may be under way at once, learned from how long they take (additive increase, multiplicative
 * decrease): beyond it a request would only wait, and make all others wait. Refused at once, its sender can try elsewhere
 * or later, and what is admitted is answered in time (reliability.md Q-09, 2.8).
 */
export class Admission {
  private underWay = 0
  private peak = 0
  private wasFull = false
  private samples: number[] = []
  private windowEnds: number
  private allowed: number

  constructor(
    private readonly now: () => number,
    private readonly policy: AdmissionPolicy = ADMISSION,
  ) {
    this.allowed = policy.first
    this.windowEnds = now() + policy.windowMs
  }

  /** How many may be under way now. */
  get limit(): number {
    return this.allowed
  }

  get inUse(): number {
    return this.underWay
  }

  /**
   * Lets a request in: what it gives back is called once, when the request is over. Undefined: there is no room.
   * @param counts false for one that waits on purpose or as long as its client likes; it takes no room
   */
  enter(counts = true): (() => void) | undefined {
    if (this.underWay >= this.allowed) {
      this.wasFull = true
      return undefined
    }
    if (!counts) return () => undefined
    const began = this.now()
    this.underWay += 1
    this.peak = Math.max(this.peak, this.underWay)
    if (this.underWay >= this.allowed) this.wasFull = true
    return () => {
      this.underWay -= 1
      this.samples.push(this.now() - began)
      this.learn()
    }
  }

  private learn(): void {
    const { windowMs, leastSamples, targetMs, least, most } = this.policy
    if (this.now() < this.windowEnds || this.samples.length < leastSamples) return
    const sorted = this.samples.sort((one, other) => one - other)
    const p90 = sorted[Math.floor(sorted.length * 0.9)] ?? 0
    if (p90 > targetMs) this.allowed = Math.max(least, Math.floor(Math.min(this.allowed, this.peak) * STEP_DOWN))
    else if (this.wasFull && p90 < targetMs * COMFORT)
      this.allowed = Math.min(most, this.allowed + Math.max(1, Math.floor(this.allowed * STEP_UP)))
    this.samples = []
    this.peak = this.underWay
    this.wasFull = false
    this.windowEnds = this.now() + windowMs
  }
}
