import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream'
import type { EventEnvelope } from '@nexus/kernel'

/** The client lets go of its subscription only when somebody reads on to the end. */
export async function drained(messages: ConsumerMessages): Promise<void> {
  try {
    for await (const message of messages) void message
  } catch {
    // How it ends is of no interest any more.
  }
}

/** The event in a message, or undefined when it is none. */
export function envelopeIn(message: JsMsg): EventEnvelope | undefined {
  try {
    const found = message.json<Partial<EventEnvelope> | null>()
    const texts = [found?.id, found?.type, found?.tenantId, found?.aggregateType, found?.aggregateId]
    return texts.every((text) => typeof text === 'string') ? (found as EventEnvelope) : undefined
  } catch {
    return undefined
  }
}
