import type { ConsumerRegistration } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'

/** The consumers that a service's features declare, collected at start. */
@Injectable()
export class EventRegistry {
  readonly registrations: ConsumerRegistration[] = []

  /** @throws Error when a feature consumes the same event twice: the inbox could not tell them apart */
  add(registration: ConsumerRegistration): void {
    const { consumer, event } = registration
    if (this.registrations.some((other) => other.consumer === consumer && other.event.name === event.name)) {
      throw new Error(`${consumer} consumes ${event.name} twice; one handler must do both`)
    }
    this.registrations.push(registration)
  }
}
