/** When a breaker opens and closes (reliability.md 2.8). Times in milliseconds. */
export interface BreakerPolicy {
  /** How far back calls count. */
  readonly windowMs: number
  /** With fewer calls in the window nothing is concluded. */
  readonly leastCalls: number
  /** From this share of failures on it opens. */
  readonly failureShare: number
  /** More than this share of calls beyond their deadline opens it as well: 0.05 says that the 95th percentile is. */
  readonly lateShare: number
  /** How long it stays open before calls are let through to try. */
  readonly openMs: number
  /** So many calls try; when all are answered it closes. */
  readonly probes: number
}

export type BreakerState = 'closed' | 'open' | 'half-open'

/**
 * What a call says of the service that was called. `answered`: it works, whatever it answered; `failed`: it did not
 * answer; `late`: not within the deadline; `untold`: nothing, as when the caller went away.
 */
export type CallOutcome = 'answered' | 'failed' | 'late' | 'untold'

/** Leave for one call. Its outcome must be told, once. */
export interface BreakerPass {
  end(outcome: CallOutcome): void
}

/** Calls of a part of the window. */
interface Slot {
  readonly number: number
  calls: number
  failed: number
  late: number
}

/** What led to a change of state. */
export type BreakerFigures = Readonly<Omit<Slot, 'number'>>

const SLOTS = 10

/**
 * Stands before one kind of calls to one service. Open, it refuses them, so that callers do not wait for what does not
 * come and the service is left in peace; after a while a few calls try whether it is back.
 */
export class CircuitBreaker {
  private current: BreakerState = 'closed'
  private slots: Slot[] = []
  private openedAt = 0
  private probing = 0
  private proven = 0
  /** Grows with each change: an outcome from before it says nothing of now. */
  private period = 0

  /** @param now a clock that is never set, in milliseconds */
  constructor(
    private readonly policy: BreakerPolicy,
    private readonly now: () => number,
    private readonly onChange: (state: BreakerState, figures: BreakerFigures) => void = () => undefined,
  ) {}

  get state(): BreakerState {
    return this.current
  }

  /** In how many milliseconds it may be worth asking again. */
  get retryAfterMs(): number {
    return this.current === 'open' ? Math.max(0, this.openedAt + this.policy.openMs - this.now()) : 0
  }

  /** Undefined: the call is refused. */
  enter(): BreakerPass | undefined {
    if (this.current === 'open' && this.retryAfterMs === 0) this.change('half-open')
    if (this.current === 'open') return undefined
    if (this.current === 'half-open') {
      if (this.probing + this.proven >= this.policy.probes) return undefined
      this.probing += 1
    }
    const { period } = this
    let told = false
    return {
      end: (outcome) => {
        if (told || period !== this.period) return
        told = true
        if (this.current === 'half-open') this.concludeProbe(outcome)
        else this.conclude(outcome)
      },
    }
  }

  /** Closes it: what was called is another now. */
  reset(): void {
    if (this.current === 'closed') this.slots = []
    else this.change('closed')
  }

  private conclude(outcome: CallOutcome): void {
    if (outcome === 'untold') return
    const slot = this.slotOfNow()
    slot.calls += 1
    if (outcome !== 'answered') slot.failed += 1
    if (outcome === 'late') slot.late += 1
    const { calls, failed, late } = this.figures()
    const { leastCalls, failureShare, lateShare } = this.policy
    if (calls >= leastCalls && (failed >= calls * failureShare || late > calls * lateShare)) this.change('open')
  }

  private concludeProbe(outcome: CallOutcome): void {
    this.probing -= 1
    if (outcome === 'failed' || outcome === 'late') this.change('open')
    else if (outcome === 'answered') {
      this.proven += 1
      if (this.proven >= this.policy.probes) this.change('closed')
    }
  }

  private change(state: BreakerState): void {
    const figures = this.figures()
    this.current = state
    this.period += 1
    this.probing = 0
    this.proven = 0
    this.slots = []
    if (state === 'open') this.openedAt = this.now()
    this.onChange(state, figures)
  }

  private slotOfNow(): Slot {
    const number = Math.floor((this.now() * SLOTS) / this.policy.windowMs)
    const last = this.slots.at(-1)
    if (last?.number === number) return last
    const slot = { number, calls: 0, failed: 0, late: 0 }
    this.slots = [...this.slots.filter((each) => each.number > number - SLOTS), slot]
    return slot
  }

  private figures(): BreakerFigures {
    const sum = (pick: (slot: Slot) => number): number => this.slots.reduce((total, slot) => total + pick(slot), 0)
    return { calls: sum(({ calls }) => calls), failed: sum(({ failed }) => failed), late: sum(({ late }) => late) }
  }
}
