import { natsUsersOf } from '@nexus/platform-event-stream'
import { natsConfiguration, type NatsServerSettings } from '@nexus/platform-messaging'
import { subscriptionsOf } from '../doctor/subscriptions.adapter.js'
import { LIVE_DOCUMENTS } from './live-documents.adapter.js'
import { LIVE_SERVICE } from './live-news.adapter.js'
import { allServices } from '../services.config.js'
import { platformCalls } from './platform-calls.config.js'

/** Public keys of the users, and what the server itself needs to know. */
export interface NatsConfigurationFacts {
  /** Of each service and of `gateway`. */
  readonly users: Readonly<Record<string, string>>
  readonly operatorKey?: string
  readonly monitorKey?: string
  readonly server?: NatsServerSettings
}

/** nats-server's configuration for this version of the platform. */
export function natsConfigurationFor({ users, ...server }: NatsConfigurationFacts): string {
  const facts = {
    calls: platformCalls(),
    keys: users,
    subscriptions: subscriptionsOf(allServices),
    heardByGateway: ['identity'],
    documentsForGateway: LIVE_DOCUMENTS,
    liveForGateway: [LIVE_SERVICE],
  }
  return natsConfiguration({ ...natsUsersOf(facts), ...server })
}
