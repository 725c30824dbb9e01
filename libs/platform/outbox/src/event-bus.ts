import type { EventEnvelope } from '@nexus/kernel'
import type { EventFault } from './delivery-failure.js'
import type { EventHistory } from './event-history.js'
import type { EventStream } from './event-stream.js'

/** A durable subscription: it outlives the process that serves it, like a durable consumer of a broker. */
export interface EventSubscription {
  /** `service.consumer`, unique per event type. */
  readonly durable: string
  /** Name of the event, such as `procurement.order.issued.v1`. */
  readonly eventType: string
  /** Resolves when the consumer has committed the event or dead-lettered it; rejects when neither was possible. */
  deliver(envelope: EventEnvelope): Promise<void>
  /**
   * Dead-letters an event that must not be handled: each try has ended the process, or the consumer knows other
   * versions of it only. Does nothing when it is settled already. Rejects when it was not possible.
   */
  readonly giveUp?: (envelope: EventEnvelope, fault: EventFault, deliveries: number) => Promise<void>
}

/** Where a broker has stored an event: the life of its stream and the place in it. */
export interface PublishReceipt {
  /** When the stream was created; another one means that the stream was lost. */
  readonly streamEpoch: Date
  readonly streamSeq: number
}

/**
 * Carries events from relays to consumers, at least once, in the order in which one aggregate publishes
 * them. Only the relay publishes.
 */
export interface EventBus {
  /** Resolves when the event is safe: another delivery will never be needed. Rejects to be called again. */
  publish(envelope: EventEnvelope): Promise<PublishReceipt | void>
  subscribe(subscription: EventSubscription): void
  /** The consumer goes away for now; its events wait until it subscribes again. */
  unsubscribe(subscription: EventSubscription): void
  /** What is kept outside of the outbox, when the bus has a broker: its state is compared with the outbox (R1, R2). */
  readonly stream?: EventStream
  /** The relay of a service offers the events that its outbox still keeps. Gives back what ends the offer. */
  offerHistory?(service: string, history: EventHistory): () => void
  /** The kept events of a producing service, or undefined while nobody offers them. */
  historyOf?(service: string): EventHistory | undefined
  /** Calls `listener` when a service begins to offer its history. Gives back what ends it. */
  onHistoryOffered?(listener: (service: string) => void): () => void
  /** Events that consumers of this process have yet to settle; with a broker, what waits there for them included. */
  backlog?(): Promise<number>
}

/** Injection token of the {@link EventBus}. */
export const EVENT_BUS = Symbol.for('nexus.event-bus')
