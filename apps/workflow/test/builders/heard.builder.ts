import { workflowEvents } from '@nexus/contracts-workflow'
import type { EventEnvelope } from '@nexus/kernel'
import type { TestServices } from '@nexus/testing'

/** Everything that workflow publishes from now on. */
export function hearing(services: TestServices): {
  of(aggregateId: string): { type: string; seq: number; payload: unknown }[]
} {
  const heard: EventEnvelope[] = []
  for (const event of workflowEvents) {
    services.bus.subscribe({
      durable: 'test.hearing',
      eventType: event.name,
      deliver: async (envelope) => {
        heard.push(envelope)
      },
    })
  }
  return {
    of: (aggregateId) =>
      heard
        .filter((envelope) => envelope.aggregateId === aggregateId)
        .map((envelope) => ({
          type: envelope.type.split('.')[2] ?? '',
          seq: envelope.aggregateSeq,
          payload: envelope.payload,
        })),
  }
}
