import { setMaxListeners } from 'node:events'
import type { ConsumerMessages, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream'
import type { EventEnvelope } from '@nexus/kernel'
import {
  describeFailure,
  detached,
  EventFault,
  fullJitter,
  pause,
  type EventLog,
  type EventSubscription,
} from '@nexus/platform-outbox'
import { count } from '@nexus/platform-telemetry'
import { isHopeless } from './crash-note.js'
import { drained, envelopeIn } from './delivered-messages.js'
import { Lanes } from './lanes.js'
import { PartitionDurable } from './partition-durable.js'
import type { ReaderPolicy } from './reader-policy.js'
import { inTurn } from './trials.js'

export interface PartitionReaderOptions {
  readonly client: JetStreamClient
  readonly manager: JetStreamManager
  readonly stream: string
  readonly durable: string
  readonly filter: string
  /** The subscriptions of an event type, looked up for each event. */
  readonly subscriptionsOf: (eventType: string) => readonly EventSubscription[]
  readonly policy: ReaderPolicy
  readonly log: EventLog
}

/** A delivered message that is not acknowledged yet. */
interface Unsettled {
  /** Its newest delivery by the durable as it is now; none after that was made anew, until it comes again. */
  message: JsMsg | undefined
  left: number
  /** Its place at its first delivery. */
  readonly seq: number
}

/** The consumer's own numbering has a hole: somebody else reads it too, or deliveries were lost on the way. */
class Gap extends Error {
  override readonly name = 'Gap'
}

/**
 * Reads one partition for one service through its durable. What it reads is a seamless piece of the stream that begins
 * where everything before is settled, and a lane hands the events of one aggregate to one consumer one after the
 * other; so the order inside an aggregate holds, whoever else may read (decision 0008). An event is acknowledged when
 * all consumers have settled it. One that cannot be settled (its database is away) is tried again in its lane.
 */
export class PartitionReader {
  private readonly stopping = new AbortController()
  private readonly lanes = new Lanes()
  /** By id of the event: places change when a stream is lost. */
  private readonly unsettled = new Map<string, Unsettled>()
  private readonly keepAlive: NodeJS.Timeout
  private readonly running: Promise<void>
  private reading: ConsumerMessages | undefined
  private backoff = new AbortController()
  private renew = false
  private mute = false
  private expected = 0
  private readonly durable: PartitionDurable
  private room: (() => void) | undefined

  constructor(private readonly options: PartitionReaderOptions) {
    this.durable = new PartitionDurable(options)
    setMaxListeners(0, this.stopping.signal)
    this.keepAlive = setInterval(() => {
      for (const { message } of this.unsettled.values()) message?.working()
    }, options.policy.workingMs)
    this.keepAlive.unref()
    this.running = detached(() => this.run())
  }

  /** Events that were delivered and are not settled. */
  get pending(): number {
    return this.unsettled.size
  }

  /** Begins anew from what the server knows: after a reconnect, or when the durable was deleted. */
  restart(): void {
    this.renew = true
    this.backoff.abort()
    this.room?.()
    void this.reading?.close()
  }

  /**
   * Takes no further events, and waits for the deliveries that run. What is not settled comes again, here or elsewhere.
   * `lost`: somebody else may read the partition already, so nothing is acknowledged any more.
   */
  async stop({ lost = false } = {}): Promise<void> {
    this.mute = lost
    if (lost) this.forgetDeliveries()
    this.stopping.abort()
    this.restart()
    clearInterval(this.keepAlive)
    await this.running
    const enough = new AbortController()
    await Promise.race([this.lanes.empty(), pause(this.options.policy.graceMs, enough.signal)])
    enough.abort()
    if (!lost && this.unsettled.size > 0) await this.durable.leaveInPeace().catch(() => undefined)
  }

  /** Processes have ended here again and again: one event at a time, to see which of them it is. */
  private get isAlone(): boolean {
    return this.durable.note.aloneUntil > 0
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted
  }

  private async run(): Promise<void> {
    const { policy, log, durable } = this.options
    let failures = 0
    while (!this.isStopping()) {
      this.backoff = new AbortController()
      this.renew = false
      try {
        await this.establish()
        failures = 0
        await this.read()
      } catch (error) {
        if (this.isStopping()) return
        if (error instanceof Gap) log.warn({ durable, error: error.message }, 'a partition is read anew')
        else if (!this.isInterrupted()) {
          failures += 1
          if (failures === 3)
            log.warn({ durable, error: describeFailure(error) }, 'a partition cannot be read; tried again')
          await pause(
            fullJitter(failures, policy.firstBackoffMs, policy.longestBackoffMs, Math.random),
            this.backoff.signal,
          )
        }
      }
    }
  }

  private isInterrupted(): boolean {
    return this.renew
  }

  private async establish(): Promise<void> {
    this.expected = await this.durable.establish(() => {
      this.forgetDeliveries()
    })
  }

  private forgetDeliveries(): void {
    for (const unsettled of this.unsettled.values()) unsettled.message = undefined
  }

  private async read(): Promise<void> {
    const { client, stream, durable, policy } = this.options
    const consumer = await client.consumers.get(stream, durable)
    while (!this.isStopping() && !this.isInterrupted()) {
      const room = (this.isAlone ? 1 : policy.window) - this.unsettled.size
      if (room <= 0) {
        await new Promise<void>((resolve) => (this.room = resolve))
        continue
      }
      const messages = await consumer.fetch({ max_messages: Math.min(room, 256), expires: policy.fetchMs })
      this.reading = messages
      let begun = false
      try {
        if (this.isInterrupted()) return
        // Asked after the request for messages: had somebody made the durable anew before it, we would see it now, and
        // had somebody done so after it, the server would have ended the request.
        if (!(await this.durable.isOurs())) throw new Gap('somebody else has made the durable anew')
        begun = true
        for await (const message of messages) {
          if (this.isInterrupted()) return
          this.take(message)
        }
      } finally {
        this.reading = undefined
        void messages.close()
        if (!begun) await drained(messages)
      }
    }
  }

  private take(message: JsMsg): void {
    const { streamSequence, deliverySequence } = message.info
    if (deliverySequence !== this.expected)
      throw new Gap(`delivery ${String(deliverySequence)} came instead of ${String(this.expected)}`)
    this.expected += 1
    const envelope = envelopeIn(message)
    if (envelope === undefined) {
      this.options.log.error({ subject: message.subject, seq: streamSequence }, 'a message is no event; it is given up')
      count('nexus_stream_refused_total', { service: this.options.durable.replace(/-\d$/, '') })
      // Without a reason, which servers before 2.10 take for something else.
      message.term()
      this.passed(streamSequence)
      return
    }
    const known = this.unsettled.get(envelope.id)
    if (known !== undefined) {
      known.message = message
      return
    }
    const subscriptions = this.options.subscriptionsOf(envelope.type)
    if (subscriptions.length === 0) {
      message.ack()
      this.passed(streamSequence)
      return
    }
    const unsettled: Unsettled = { message, left: subscriptions.length, seq: streamSequence }
    this.unsettled.set(envelope.id, unsettled)
    const { tenantId, aggregateType, aggregateId } = envelope
    for (const subscription of subscriptions) {
      const lane = this.isAlone ? 'alone' : `${subscription.durable} ${tenantId} ${aggregateType} ${aggregateId}`
      this.lanes.add(lane, async () => {
        if (await this.deliver(subscription, message)) this.settle(envelope.id, unsettled)
      })
    }
  }

  /** Until the consumer has settled the event. False when the reader stops before that. */
  private async deliver(subscription: EventSubscription, message: JsMsg): Promise<boolean> {
    const { policy, log } = this.options
    for (let failures = 1; !this.isStopping(); failures += 1) {
      try {
        // A copy of its own for each consumer and try.
        const envelope = message.json<EventEnvelope>()
        await this.handOver(subscription, envelope, message.info.streamSequence)
        return true
      } catch (error) {
        if (this.isStopping()) return false
        log.warn(
          {
            durable: subscription.durable,
            seq: message.seq,
            event: message.headers?.get('Nats-Msg-Id'),
            failures,
            error: describeFailure(error),
          },
          'an event could not be settled; it is tried again',
        )
        await pause(
          fullJitter(failures, policy.firstBackoffMs, policy.longestBackoffMs, Math.random),
          this.stopping.signal,
        )
      }
    }
    return false
  }

  private handOver(subscription: EventSubscription, envelope: EventEnvelope, seq: number): Promise<void> {
    const { durable, giveUp } = subscription
    if (!this.isAlone) return detached(() => subscription.deliver(envelope))
    return inTurn(async () => {
      if (giveUp !== undefined && isHopeless(this.durable.note, seq, durable)) {
        const text = `The process ended each time that ${durable} handled this, with nothing else beside it.`
        const { ends } = this.durable.note
        return detached(() => giveUp(envelope, new EventFault('event.handler_crashed', text), ends))
      }
      await this.durable.tryAlone(seq, durable)
      return detached(() => subscription.deliver(envelope))
    })
  }

  private settle(id: string, unsettled: Unsettled): void {
    unsettled.left -= 1
    if (unsettled.left > 0) return
    // Lost on the way, it comes again and meets its inbox row.
    if (!this.mute) unsettled.message?.ack()
    this.unsettled.delete(id)
    this.passed(unsettled.seq)
    this.room?.()
    this.room = undefined
  }

  private passed(seq: number): void {
    if (this.isAlone && seq >= this.durable.note.aloneUntil) this.durable.forgetCrashes()
  }
}
