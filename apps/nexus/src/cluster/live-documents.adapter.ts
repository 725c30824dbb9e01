import { DOCUMENT_KINDS, type LiveDocuments } from '@nexus/gateway'
import type { EventEnvelope } from '@nexus/kernel'
import { aggregateSubjects, type NatsLink } from '@nexus/platform-messaging'

/** Whose events say that a document changed that people may be looking at (GW-03). */
export const LIVE_DOCUMENTS = Object.entries(DOCUMENT_KINDS).map(([aggregate, { service }]) => ({ service, aggregate }))

/** Hears them in this gateway as they pass; what was missed while the connection was gone is not asked for. Gives back what ends it. */
export function watchLiveDocuments(nats: NatsLink, documents: LiveDocuments): () => void {
  const subscriptions = LIVE_DOCUMENTS.map(({ service, aggregate }) =>
    nats.connection.subscribe(aggregateSubjects(service, aggregate), {
      callback: (error, message) => {
        if (error === null) documents.heard(message.json<EventEnvelope>())
      },
    }),
  )
  const unlisten = nats.onReconnect(() => {
    documents.missed()
  })
  return () => {
    unlisten()
    for (const subscription of subscriptions) if (!subscription.isClosed()) subscription.unsubscribe()
  }
}
