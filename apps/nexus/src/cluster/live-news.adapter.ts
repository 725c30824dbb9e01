import type { LiveFeeds, LiveNews } from '@nexus/gateway'
import { liveSubject, type NatsLink } from '@nexus/platform-messaging'
import type { LiveSignal } from '@nexus/workflow'

/** Keeps the live feeds of people (GW-03). */
export const LIVE_SERVICE = 'workflow'

/** Tells every gateway of the cluster for whom there is something new. Best effort, as NATS itself: gateways look now and then. */
export function liveSignalOver(link: NatsLink): LiveSignal {
  return {
    tell(news) {
      if (link.connected) link.connection.publish(liveSubject(LIVE_SERVICE), JSON.stringify(news))
    },
  }
}

/** Hears it in this gateway. Gives back what ends it. */
export function watchLiveNews({ connection }: NatsLink, feeds: LiveFeeds): () => void {
  const subscription = connection.subscribe(liveSubject(LIVE_SERVICE), {
    callback: (error, message) => {
      if (error === null) feeds.wake(message.json<LiveNews>())
    },
  })
  return () => {
    if (!subscription.isClosed()) subscription.unsubscribe()
  }
}
