import { describeFailure } from './delivery-failure.js'
import { detached } from './detached.js'
import { silentLog, type EventLog } from './event-log.js'
import { ProcessLocks, type HeldLock, type Locks } from './locks.js'
import { pause } from './timing.js'

export interface OnlyOneOptions {
  /** Name of the lock, such as `invariants`. */
  readonly name: string
  /** Shared by all processes. Default: this process is the only one. */
  readonly locks?: Locks
  readonly everyMs: number
  /** How long after it got the lock a process does it for the first time. Default: `everyMs`. */
  readonly firstAfterMs?: number
  /** How often the others look whether it is still there. Default: a minute. */
  readonly retryMs?: number
  readonly log?: EventLog
  /** The signal fires when the process stops or has lost the lock. */
  readonly run: (signal: AbortSignal) => Promise<void>
}

/** Something that one process of all does at intervals; when that one goes, another takes over. */
export class OnlyOne {
  private ending = new AbortController()
  private contending: Promise<void> | undefined

  constructor(private readonly options: OnlyOneOptions) {}

  start(): void {
    if (this.contending !== undefined) return
    this.ending = new AbortController()
    this.contending = detached(() => this.contend(this.ending.signal))
  }

  /** Waits for a run that is under way. */
  async stop(): Promise<void> {
    this.ending.abort()
    await this.contending
    this.contending = undefined
  }

  private async contend(ending: AbortSignal): Promise<void> {
    const { name, locks = new ProcessLocks(), log = silentLog, retryMs = 60_000 } = this.options
    while (!ending.aborted) {
      let lock: HeldLock | undefined
      try {
        lock = await locks.tryLock(name)
      } catch (error) {
        log.warn({ lock: name, error: describeFailure(error) }, 'a lock cannot be asked for; tried again')
      }
      if (lock === undefined) await pause(retryMs, ending)
      else {
        await this.serve(AbortSignal.any([ending, lock.lost]))
        await lock.release().catch(() => undefined)
      }
    }
  }

  private async serve(signal: AbortSignal): Promise<void> {
    const { name, everyMs, firstAfterMs = everyMs, log = silentLog, run } = this.options
    await pause(firstAfterMs, signal)
    while (!signal.aborted) {
      try {
        await run(signal)
      } catch (error) {
        log.error(
          { what: name, error: describeFailure(error) },
          'what is done at intervals has failed; tried again later',
        )
      }
      await pause(everyMs, signal)
    }
  }
}
