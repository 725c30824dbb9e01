import { deadlineExceeded } from '@nexus/kernel'
import { LEAST_MS, type RpcLimits, type RpcLoad, serviceOverloaded } from './rpc-transport.js'

/** A place among those that run. */
export interface Place {
  /**
   * Lets another have the place while this work only waits for something; it counts as running on. Otherwise those that
   * wait for each other's effects could hold all places.
   */
  stepAside(): void
  /** The work has ended. */
  leave(): void
}

/** How many may stand aside for each place; beyond that they keep theirs. */
const ASIDE_FOR_EACH = 16

/**
 * How long a call may have waited while nobody has waited less for {@link STANDING_MS}: a queue that stands is of no use to
 * anybody, it only makes all wait (controlled delay, RFC 8289; Q-09). A burst that drains by itself is let be.
 */
const TARGET_MS = 200
const STANDING_MS = 1_000

interface Waiting {
  /** By `performance.now`. */
  readonly since: number
  start(): void
  refuse(reason: Error): void
}

/**
 * A bounded number of places and a bounded queue before them, in order of arrival. Waiting counts against the time of
 * the request, and those that a standing queue would make wait too long are refused. After {@link close}, what was let in goes on, and nothing new is.
 */
export class WorkLimit {
  private running = 0
  private aside = 0
  private readonly queue = new Set<Waiting>()
  private readonly idleListeners = new Set<() => void>()
  private closed = false
  /** Since when nobody has come to a place within the target. */
  private standingSince: number | undefined

  constructor(
    private readonly name: string,
    private readonly limits: RpcLimits,
  ) {}

  get load(): RpcLoad {
    return { running: this.running + this.aside, waiting: this.queue.size, draining: this.closed }
  }

  /**
   * Resolves with a place when the work may begin.
   * @param deadline by `performance.now`
   * @throws DomainError `serviceOverloaded` when the queue is full, or stands; `deadlineExceeded` when the turn does not come in time
   */
  async enter(deadline: number): Promise<Place> {
    if (deadline - performance.now() < LEAST_MS) throw this.late()
    if (this.running < this.limits.concurrency) {
      this.running += 1
      this.standingSince = undefined
      return this.place()
    }
    if (this.queue.size >= this.limits.queue) throw this.overloaded()
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer)
        this.queue.delete(waiting)
      }
      const waiting: Waiting = {
        since: performance.now(),
        start: () => {
          end()
          this.running += 1
          resolve()
        },
        refuse: (reason) => {
          end()
          reject(reason)
          this.noticeIdle()
        },
      }
      const timer = setTimeout(
        () => {
          waiting.refuse(this.late())
        },
        Math.max(1, deadline - performance.now() - LEAST_MS),
      )
      this.queue.add(waiting)
    })
    return this.place()
  }

  /** From now on the load says that it drains. */
  close(): void {
    this.closed = true
  }

  /** Refuses all that wait. */
  refuseWaiting(reason: Error): void {
    for (const waiting of [...this.queue]) waiting.refuse(reason)
  }

  /** Resolves with true when nothing runs or waits, or with false after the limit. */
  idle(limitMs: number): Promise<boolean> {
    if (this.isIdle()) return Promise.resolve(true)
    return new Promise((resolve) => {
      const settle = (idle: boolean): void => {
        clearTimeout(timer)
        this.idleListeners.delete(listener)
        resolve(idle)
      }
      const listener = (): void => {
        settle(true)
      }
      const timer = setTimeout(() => {
        settle(false)
      }, limitMs)
      this.idleListeners.add(listener)
    })
  }

  private noticeIdle(): void {
    if (this.isIdle()) for (const listener of [...this.idleListeners]) listener()
  }

  private place(): Place {
    let state: 'in' | 'aside' | 'left' = 'in'
    return {
      stepAside: () => {
        if (state !== 'in' || this.aside >= this.limits.concurrency * ASIDE_FOR_EACH) return
        state = 'aside'
        this.aside += 1
        this.vacate()
      },
      leave: () => {
        if (state === 'aside') {
          this.aside -= 1
          this.noticeIdle()
        } else if (state === 'in') this.vacate()
        state = 'left'
      },
    }
  }

  /** Gives a place to the next in the queue. */
  private vacate(): void {
    this.running -= 1
    for (const next of this.queue) {
      if (!this.hasStood(next)) {
        next.start()
        return
      }
      next.refuse(this.overloaded())
    }
    this.standingSince = undefined
    this.noticeIdle()
  }

  /** Whether the one whose turn it is has waited too long in a queue that everybody has waited long in for a while. */
  private hasStood({ since }: Waiting): boolean {
    const now = performance.now()
    const stands = this.standingSince !== undefined && now - this.standingSince >= STANDING_MS
    if (now - since > TARGET_MS) this.standingSince ??= now
    // Once it stands, only an empty queue says that it does not any more: those who remain are few because others went.
    else if (!stands) this.standingSince = undefined
    return stands && now - since > TARGET_MS
  }

  private isIdle(): boolean {
    return this.running + this.aside + this.queue.size === 0
  }

  private overloaded(): Error {
    return serviceOverloaded(`The service ${this.name} has too much to do at the moment; try again.`, {
      retryAfterSeconds: 1,
    })
  }

  private late(): Error {
    return deadlineExceeded(`The time budget ran out before ${this.name} could begin with the request.`)
  }
}
