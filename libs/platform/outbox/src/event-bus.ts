import type { EventEnvelope } from '@nexus/kernel'

/** A durable subscription: it outlives the process that serves it, like a durable consumer of a broker. */
export interface EventSubscription {
  /** `service.consumer`, unique per event type. */
  readonly durable: string
  /** Name of the event, such as `procurement.order.issued.v1`. */
  readonly eventType: string
  /** Resolves when the consumer has committed the event or dead-lettered it; rejects when neither was possible. */
  deliver(envelope: EventEnvelope): Promise<void>
}

/**
 * Carries events from relays to consumers, at least once, in the order in which one aggregate publishes
 * them. Only the relay publishes.
 */
export interface EventBus {
  /** Resolves when the event is safe: another delivery will never be needed. Rejects to be called again. */
  publish(envelope: EventEnvelope): Promise<void>
  subscribe(subscription: EventSubscription): void
  /** The consumer goes away for now; its events wait until it subscribes again. */
  unsubscribe(subscription: EventSubscription): void
}

/** Injection token of the {@link EventBus}. */
export const EVENT_BUS = Symbol.for('nexus.event-bus')
