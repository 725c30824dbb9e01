import type { ServiceDefinition } from '@nexus/platform-service'
import { declaredHandlers } from '../declared-handlers.adapter.js'

/** An event type that a feature of a service consumes, under the name in the service's inbox. */
export interface Subscription {
  readonly producer: string
  readonly eventType: string
  readonly service: string
  /** `service.feature`. */
  readonly consumer: string
}

/** Who consumes what, from the registrations that the services declare; nothing is started for it. */
export function subscriptionsOf(services: readonly ServiceDefinition[]): Subscription[] {
  return services.flatMap((definition) =>
    declaredHandlers(definition).consumers.map(({ consumer, event }) => ({
      producer: event.service,
      eventType: event.name,
      service: definition.name,
      consumer: `${definition.name}.${consumer}`,
    })),
  )
}
