import { deadlineExceeded, unavailable } from '@nexus/kernel'
import { LEAST_MS, type RpcLimits, type RpcLoad } from './rpc-transport.js'

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

interface Waiting {
  start(): void
  refuse(reason: Error): void
}

/**
 * A bounded number of places and a bounded queue before them, in order of arrival. Waiting counts against the time of
 * the request. After {@link close}, what was let in goes on, and nothing new is.
 */
export class WorkLimit {
  private running = 0
  private aside = 0
  private readonly queue = new Set<Waiting>()
  private readonly idleListeners = new Set<() => void>()
  private closed = false

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
   * @throws DomainError `unavailable` at once when the queue is full; `deadlineExceeded` when the turn does not come in time
   */
  async enter(deadline: number): Promise<Place> {
    if (deadline - performance.now() < LEAST_MS) throw this.late()
    if (this.running < this.limits.concurrency) {
      this.running += 1
      return this.place()
    }
    if (this.queue.size >= this.limits.queue)
      throw unavailable(`The service ${this.name} has too much to do at the moment; try again.`, {
        retryAfterSeconds: 1,
      })
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer)
        this.queue.delete(waiting)
      }
      const waiting: Waiting = {
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
    const [next] = this.queue
    if (next === undefined) this.noticeIdle()
    else next.start()
  }

  private isIdle(): boolean {
    return this.running + this.aside + this.queue.size === 0
  }

  private late(): Error {
    return deadlineExceeded(`The time budget ran out before ${this.name} could begin with the request.`)
  }
}
