import type { EventEnvelope } from '@nexus/kernel'
import type { JetStreamEventBus } from '@nexus/platform-event-stream'
import type { EventBus, EventHistory, EventStream, EventSubscription, PublishReceipt } from '@nexus/platform-outbox'

/** The bus of a cluster, which counts what it has taken: nobody asks the server whether something waits when nothing came. */
export class CountedBus implements EventBus {
  published = 0
  readonly stream: EventStream

  constructor(private readonly bus: JetStreamEventBus) {
    this.stream = bus.stream
  }

  async publish(envelope: EventEnvelope): Promise<PublishReceipt> {
    const receipt = await this.bus.publish(envelope)
    this.published += 1
    return receipt
  }

  subscribe(subscription: EventSubscription): void {
    this.bus.subscribe(subscription)
  }

  unsubscribe(subscription: EventSubscription): void {
    this.bus.unsubscribe(subscription)
  }

  offerHistory(service: string, history: EventHistory): () => void {
    return this.bus.offerHistory(service, history)
  }

  historyOf(service: string): EventHistory {
    return this.bus.historyOf(service)
  }

  backlog(): Promise<number> {
    return this.bus.backlog()
  }
}
