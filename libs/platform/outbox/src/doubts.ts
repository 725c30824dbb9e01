import type { EventEnvelope } from '@nexus/kernel'

const MOST = 10_000

/**
 * Aggregates of which a consumer has given up the last event after all its deliveries: the next ones are likely to fail
 * too, until one succeeds. Of very many, the oldest are forgotten.
 */
export class Doubts {
  private readonly raised = new Set<string>()

  has(durable: string, envelope: EventEnvelope): boolean {
    return this.raised.has(keyOf(durable, envelope))
  }

  raise(durable: string, envelope: EventEnvelope): void {
    const [oldest] = this.raised
    if (this.raised.size >= MOST && oldest !== undefined) this.raised.delete(oldest)
    this.raised.add(keyOf(durable, envelope))
  }

  lift(durable: string, envelope: EventEnvelope): void {
    if (this.raised.size > 0) this.raised.delete(keyOf(durable, envelope))
  }
}

const keyOf = (durable: string, { tenantId, aggregateType, aggregateId }: EventEnvelope): string =>
  `${durable} ${tenantId} ${aggregateType} ${aggregateId}`
