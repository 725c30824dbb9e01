import { EventFault, type EventSubscription } from '@nexus/platform-outbox'

/** `procurement.vendor.changed.v2` → `procurement.vendor.changed`. */
const nameOf = (eventType: string): string => eventType.replace(/\.v\d+$/, '')

/**
 * For an event that consumers of this service know in another version only: subscriptions that give it up, so that it
 * waits as a dead letter until a release knows it. An event that nobody here knows in any version concerns nobody here.
 */
export function refusalsOf(
  eventType: string,
  known: ReadonlyMap<string, readonly EventSubscription[]>,
): readonly EventSubscription[] {
  const name = nameOf(eventType)
  const refusals = new Map<string, EventSubscription>()
  for (const [type, subscriptions] of known) {
    if (nameOf(type) !== name) continue
    for (const { durable, giveUp } of subscriptions) {
      if (giveUp === undefined) continue
      const fault = new EventFault('event.unknown_version', `${durable} does not know ${eventType}, but ${type}.`)
      refusals.set(durable, { durable, eventType, deliver: (envelope) => giveUp(envelope, fault, 1) })
    }
  }
  return [...refusals.values()]
}
