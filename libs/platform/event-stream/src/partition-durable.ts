import { DeliverPolicy, type ConsumerInfo, type JetStreamManager } from '@nats-io/jetstream'
import type { EventLog } from '@nexus/platform-outbox'
import { isAheadOf } from './consumers-ahead.js'
import { descriptionOf, IN_PEACE, NO_CRASH, noteAfter, onTrial, type CrashNote } from './crash-note.js'
import { declaredConsumer, isNotFound } from './stream-declaration.js'

export interface PartitionDurableOptions {
  readonly manager: JetStreamManager
  readonly stream: string
  readonly durable: string
  readonly filter: string
  readonly log: EventLog
}

/** The durable of one partition, as one reader makes and owns it. */
export class PartitionDurable {
  private taken: CrashNote = NO_CRASH
  private incarnation = ''

  constructor(private readonly options: PartitionDurableOptions) {}

  /** What is known of processes that ended while they read it. */
  get note(): CrashNote {
    return this.taken
  }

  /**
   * Makes the durable anew behind its last settled event: what was on its way (to a process that died, or over a
   * connection that broke) comes again at once and in order, and requests that others have left open end. One that is
   * ahead of the stream (R2, INV-20), or missing, begins at the oldest message.
   * @returns the number of its first delivery
   */
  async establish(beforeAnew: () => void): Promise<number> {
    const { manager, stream, durable, log } = this.options
    const info = await this.info()
    const { last_seq: last } = (await manager.streams.info(stream)).state
    const isAhead = info !== undefined && isAheadOf(info, last)
    if (isAhead) log.error({ durable, last }, 'a consumer was ahead of the stream and begins again')
    // Until the first acknowledgement, the server knows no floor, but where the durable was to begin.
    const from =
      info === undefined || isAhead ? 1 : Math.max(info.ack_floor.stream_seq + 1, info.config.opt_start_seq ?? 1)
    // Only what a former process has left says something about it; what this one knows already, it keeps.
    const isOurs = this.incarnation !== ''
    if (isAhead) this.taken = NO_CRASH
    else if (isOurs) this.taken = { ...this.taken, from }
    else if (info !== undefined) this.taken = noteAfter(info, from)
    if (!isOurs && this.taken.aloneUntil > 0)
      log.error(
        { durable, ...this.taken },
        'processes ended while they read a partition; its events are handled one at a time',
      )
    if (info !== undefined) {
      await manager.consumers.delete(stream, durable).catch((error: unknown) => {
        if (!isNotFound(error)) throw error
      })
    }
    // An acknowledgement of the former durable's delivery would shift the place of this one.
    beforeAnew()
    return this.create(from)
  }

  /** Whether it is still the one that {@link establish} has made. */
  async isOurs(): Promise<boolean> {
    return (await this.info())?.created === this.incarnation
  }

  /** Notes that this delivery begins now, with nothing else beside it. */
  async tryAlone(seq: number, consumer: string): Promise<void> {
    await this.remember(onTrial(this.taken, seq, consumer))
  }

  /** All events that were to be handled one at a time are settled. */
  forgetCrashes(): void {
    this.taken = { ...NO_CRASH, from: this.taken.from }
  }

  /** What is not settled waits for its next delivery: the end of this process says nothing about it. */
  async leaveInPeace(): Promise<void> {
    if (this.taken.aloneUntil === 0) await this.remember(IN_PEACE)
  }

  private async create(from: number): Promise<number> {
    const { manager, stream, durable, filter } = this.options
    const start = from <= 1 ? {} : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from }
    const description = descriptionOf(this.taken)
    const info = await manager.consumers.add(stream, { ...declaredConsumer(durable, filter), ...start, description })
    this.incarnation = info.created
    return info.delivered.consumer_seq + 1
  }

  private async remember(note: CrashNote): Promise<void> {
    const { manager, stream, durable } = this.options
    this.taken = note
    await manager.consumers.update(stream, durable, { description: descriptionOf(note) })
  }

  private async info(): Promise<ConsumerInfo | undefined> {
    try {
      return await this.options.manager.consumers.info(this.options.stream, this.options.durable)
    } catch (error) {
      if (isNotFound(error)) return undefined
      throw error
    }
  }
}
