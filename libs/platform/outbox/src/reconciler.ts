import { count } from '@nexus/platform-telemetry'
import { describeFailure } from './delivery-failure.js'
import { detached } from './detached.js'
import type { EventLog } from './event-log.js'
import type { EventStream, StreamState, StreamWatch } from './event-stream.js'
import type { OutboxLedger, StoredPlace } from './outbox-ledger.js'

/** What one comparison of outbox and stream has found and repaired. */
export interface Reconciliation {
  /** Events that the stream has lost, published again by the relay. */
  readonly reopened: number
  /** Consumers that begin again at the oldest kept message. */
  readonly resetConsumers: number
}

export interface ReconcilerOptions {
  readonly service: string
  readonly stream: EventStream
  readonly ledger: OutboxLedger
  /** Events were unpublished: the relay has work. */
  readonly wake: () => void
  readonly log: EventLog
  readonly everyMs: number
  readonly retryMs: number
}

/** Alerts count this message: the broker has lost acknowledged events (`JetStreamRollback`). */
export const ROLLBACK_MESSAGE = 'the stream has lost events that were published; they are published again'

const BATCH = 200

/**
 * Keeps a broker's stream equal to the outbox, which is the truth (reliability.md 0.1): at start, after each
 * interruption and every 60 s. Until the first comparison, and after an interruption until the next one, the
 * service publishes nothing, so that no event gets past a hole.
 *
 * R1: the stream was created anew, or is shorter than the outbox says, or holds other events at our places: what
 * it has lost is published again. R2: consumers ahead of the stream begin again at its oldest message (INV-20); after
 * any finding of R1 all do.
 */
export class Reconciler {
  private watch: StreamWatch | undefined
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined
  private again = false

  constructor(private readonly options: ReconcilerOptions) {}

  /** Whether outbox and stream were compared since the last interruption. */
  get isVerified(): boolean {
    return this.watch?.isVerified ?? false
  }

  start(): void {
    if (this.watch !== undefined) return
    detached(() => {
      this.watch = this.options.stream.watch(this.options.service, () => {
        this.request()
      })
      this.request()
    })
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.watch?.end()
    this.watch = undefined
    await this.running
  }

  /** One comparison, without the gate. */
  async reconcile(): Promise<Reconciliation> {
    const { stream, ledger, log, service, wake } = this.options
    const { epoch } = await stream.state()
    const [newest] = await ledger.newest(epoch, null, 1)
    // After the outbox: the relay goes on publishing, and what it marks meanwhile is not behind the end of an older look.
    const state = await stream.state()
    if (state.epoch.getTime() !== epoch.getTime()) return this.reconcile()
    const other = await ledger.hasOther(epoch)
    const lastMatch = newest === undefined ? undefined : await this.lastMatch(state, newest)
    const lost = other || lastMatch !== undefined
    const reopened = lost ? await ledger.reopen(state.epoch, lastMatch ?? Number.MAX_SAFE_INTEGER) : 0
    const resetConsumers = await stream.resetConsumers(reopened > 0 ? 'all' : 'ahead')
    if (reopened > 0) {
      count('nexus_stream_rollbacks_total', { service })
      log.error({ service, reopened, resetConsumers, last: state.last, epoch: state.epoch }, ROLLBACK_MESSAGE)
      wake()
    } else if (resetConsumers > 0) {
      log.error({ service, resetConsumers, last: state.last }, 'consumers were ahead of the stream and begin again')
    }
    return { reopened, resetConsumers }
  }

  /**
   * Undefined when the newest event is where the outbox says. Otherwise the last place that holds our event:
   * everything behind it is gone. Places before the oldest kept message have grown old, and count as held.
   */
  private async lastMatch(state: StreamState, newest: StoredPlace): Promise<number | undefined> {
    const { stream, ledger } = this.options
    const holds = async ({ id, seq }: StoredPlace): Promise<boolean> =>
      seq <= state.last && (seq < state.first || (await stream.eventAt(seq)) === id)
    if (await holds(newest)) return undefined
    let before = newest.seq
    for (;;) {
      const batch = await ledger.newest(state.epoch, before, BATCH)
      const oldest = batch.at(-1)
      if (oldest === undefined) return 0
      if (await holds(oldest)) for (const place of batch) if (await holds(place)) return place.seq
      before = oldest.seq
    }
  }

  private request(): void {
    this.again = true
    this.running ??= this.work().finally(() => (this.running = undefined))
  }

  private async work(): Promise<void> {
    clearTimeout(this.timer)
    let waitMs = this.options.everyMs
    while (this.again && this.watch !== undefined) {
      this.again = false
      const { watch } = this
      const { interruption } = watch
      waitMs = this.options.everyMs
      try {
        await this.reconcile()
        watch.verified(interruption)
        this.options.wake()
      } catch (error) {
        this.options.log.warn(
          { service: this.options.service, error: describeFailure(error) },
          'outbox and stream could not be compared; it is tried again',
        )
        waitMs = this.options.retryMs
      }
    }
    if (this.watch === undefined) return
    this.timer = setTimeout(() => {
      this.request()
    }, waitMs)
    this.timer.unref()
  }
}
