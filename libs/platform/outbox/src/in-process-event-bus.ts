import { unavailable, type EventEnvelope } from '@nexus/kernel'
import { detached } from './detached.js'
import type { EventBus, EventSubscription } from './event-bus.js'
import type { EventHistory } from './event-history.js'

/**
 * The embedded {@link EventBus}: one per process. Events cross as JSON and outside of the publisher's
 * AsyncLocalStorage, as over a network. `publish` resolves when every subscribed consumer has committed or
 * dead-lettered the event.
 *
 * Call {@link open} once all services have subscribed: until then `publish` refuses, because an event
 * published before its consumer is known would be lost for that consumer. For the same reason a consumer that
 * unsubscribed keeps its place: its events are refused, and so kept in their outbox, until it is back.
 */
export class InProcessEventBus implements EventBus {
  private readonly places = new Map<string, Map<string, EventSubscription | undefined>>()
  private readonly histories = new Map<string, EventHistory>()
  private readonly onOffer = new Set<(service: string) => void>()
  private readonly hearers = new Set<(envelope: EventEnvelope) => void>()
  private opened = false

  /** Every consumer of this process has subscribed: events may flow. */
  open(): void {
    this.opened = true
    for (const service of [...this.histories.keys()]) this.announce(service)
  }

  subscribe(subscription: EventSubscription): void {
    const { eventType, durable } = subscription
    const ofType = this.places.get(eventType) ?? new Map<string, EventSubscription | undefined>()
    if (ofType.get(durable) !== undefined)
      throw new Error(`${durable} subscribes to ${eventType} twice; give one of the consumers another name`)
    ofType.set(durable, subscription)
    this.places.set(eventType, ofType)
  }

  unsubscribe(subscription: EventSubscription): void {
    const ofType = this.places.get(subscription.eventType)
    if (ofType?.get(subscription.durable) === subscription) ofType.set(subscription.durable, undefined)
  }

  /** Lets somebody hear every event as it passes, who keeps nothing of it; one event may pass more than once. */
  onPublish(hear: (envelope: EventEnvelope) => void): void {
    this.hearers.add(hear)
  }

  offerHistory(service: string, history: EventHistory): () => void {
    this.histories.set(service, history)
    if (this.opened) this.announce(service)
    return () => {
      if (this.histories.get(service) === history) this.histories.delete(service)
    }
  }

  /** Not before the bus is open: handlers may call services that are not up yet. */
  historyOf(service: string): EventHistory | undefined {
    return this.opened ? this.histories.get(service) : undefined
  }

  onHistoryOffered(listener: (service: string) => void): () => void {
    this.onOffer.add(listener)
    return () => this.onOffer.delete(listener)
  }

  async publish(envelope: EventEnvelope): Promise<void> {
    if (!this.opened) throw unavailable(`The event bus is not open yet: ${envelope.type} stays in its outbox.`)
    detached(() => {
      for (const hear of this.hearers) hear(envelope)
    })
    const ofType = this.places.get(envelope.type)
    if (ofType === undefined) return
    const wire = JSON.stringify(envelope)
    const deliveries = [...ofType].map(([durable, subscription]) => this.deliver(durable, subscription, wire))
    const failure = (await Promise.allSettled(deliveries)).find((result) => result.status === 'rejected')
    if (failure !== undefined) throw failure.reason
  }

  private announce(service: string): void {
    for (const listener of [...this.onOffer]) listener(service)
  }

  private async deliver(durable: string, subscription: EventSubscription | undefined, wire: string): Promise<void> {
    if (subscription === undefined) throw unavailable(`${durable} is not running; the event waits for it.`)
    await detached(() => subscription.deliver(JSON.parse(wire) as EventEnvelope))
  }
}
