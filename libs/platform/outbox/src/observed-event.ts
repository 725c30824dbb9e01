import type { EventEnvelope } from '@nexus/kernel'
import { count, injectTrace, observe, traceOf, type TraceHeaders, withExtractedTrace } from '@nexus/platform-telemetry'

/** The trace of the change that stored the event; for rows without a header at least its id. */
const causeOf = ({ headers, id }: EventEnvelope): TraceHeaders =>
  headers.traceparent === undefined ? traceOf(headers.traceId, id) : headers

/** Publishes as a span of the trace that stored the event; the consumers' spans then belong to it. */
export async function observedPublication<T>(
  envelope: EventEnvelope,
  publish: (envelope: EventEnvelope) => Promise<T>,
): Promise<T> {
  const { type } = envelope
  const receipt = await withExtractedTrace(causeOf(envelope), `publish ${type}`, 'producer', () =>
    publish({ ...envelope, headers: injectTrace(envelope.headers) }),
  )
  count('nexus_events_published_total', { type })
  return receipt
}

/** One delivery to a consumer, as a span of the event's trace. */
export async function observedDelivery<T>(
  consumer: string,
  envelope: EventEnvelope,
  attempt: () => Promise<T>,
): Promise<T> {
  const { type } = envelope
  const started = performance.now()
  try {
    const outcome = await withExtractedTrace(causeOf(envelope), `${consumer} on ${type}`, 'consumer', attempt, {
      'messaging.message.id': envelope.id,
    })
    count('nexus_consumer_events_total', { consumer, type, outcome: 'handled' })
    return outcome
  } finally {
    observe('nexus_consumer_duration_seconds', { consumer }, (performance.now() - started) / 1000)
  }
}
