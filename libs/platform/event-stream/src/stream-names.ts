import { createHash } from 'node:crypto'
import type { EventEnvelope } from '@nexus/kernel'
import type { NatsConsumer } from '@nexus/platform-messaging'

/** Subjects of one aggregate are spread over so many partitions; each is read by one process at a time. */
export const PARTITIONS = 8

/** The names on the server: `nx` in production, one of its own for each suite. */
export class StreamNames {
  constructor(readonly namespace = 'nx') {
    if (!/^[a-z][a-z0-9]{0,30}$/.test(namespace))
      throw new Error(`the namespace "${namespace}" must be lower-case letters and digits`)
  }

  /** The events. */
  get events(): string {
    return `${this.namespace.toUpperCase()}_EVT`
  }

  /** What the server says about deliveries that it gives up: the backstop. */
  get advisories(): string {
    return `${this.namespace.toUpperCase()}_ADV`
  }

  get eventSubjects(): string {
    return `${this.namespace}.evt.>`
  }

  /** `nx.evt.<service>.<partition>.<aggregate>.<event>`, such as `nx.evt.procurement.3.purchase-order.issued-v1`. */
  subjectOf({ type, aggregateId }: Pick<EventEnvelope, 'type' | 'aggregateId'>): string {
    const [service, aggregate, event, version] = type.split('.')
    if (service === undefined || aggregate === undefined || event === undefined || version === undefined)
      throw new Error(`"${type}" is no event: they are named service.aggregate.past-participle.v1`)
    return `${this.namespace}.evt.${service}.${String(partitionOf(aggregateId))}.${aggregate}.${event}-${version}`
  }

  /** What the durable of a partition reads: of all services, since servers before 2.10 know one filter a consumer. */
  partitionSubjects(partition: number): string {
    return `${this.namespace}.evt.*.${String(partition)}.>`
  }

  /** The durable with which a service reads a partition. */
  durable(service: string, partition: number): string {
    return `${service}-${String(partition)}`
  }

  /** All durables of a service with what each reads: for the permissions of its NATS user. */
  durablesOf(service: string): readonly NatsConsumer[] {
    return Array.from({ length: PARTITIONS }, (_, partition) => ({
      stream: this.events,
      durable: this.durable(service, partition),
      filter: this.partitionSubjects(partition),
    }))
  }

  /** Where the relays of a service hear that there is something to publish. */
  wake(service: string): string {
    return `${this.namespace}.wake.${service}`
  }

  /** Where a service answers about the events that its outbox keeps. */
  history(service: string): string {
    return `${this.namespace}.history.${service}`
  }
}

/** The partition of an aggregate: it must never change, for the order of its events hangs on it. */
export function partitionOf(aggregateId: string): number {
  return (createHash('sha256').update(aggregateId).digest()[0] ?? 0) % PARTITIONS
}
