import { aggregateSubjects, liveSubject, type NatsFacts } from '@nexus/platform-messaging'
import { StreamNames } from './stream-names.js'

/** What the users of NATS are made of: the declarations of the services, and their public keys. */
export interface NatsUserFacts {
  /** Operations that each service and `gateway` calls: `callsOfServices` of `@nexus/platform-messaging`. */
  readonly calls: ReadonlyMap<string, readonly string[]>
  /** Public nkey (`U…`) of each of them. */
  readonly keys: Readonly<Record<string, string>>
  /** Who consumes whose events. */
  readonly subscriptions: readonly { readonly service: string; readonly producer: string }[]
  /** Services whose events the gateway listens to as they pass, such as those that change rights. */
  readonly heardByGateway: readonly string[]
  /** Aggregates whose events the gateway listens to as they pass: documents that people look at (GW-03). */
  readonly documentsForGateway?: readonly { readonly service: string; readonly aggregate: string }[]
  /** Services that tell the gateway for whom there is something new (GW-03). */
  readonly liveForGateway?: readonly string[]
  /** Default: `nx`. */
  readonly namespace?: string
}

const GATEWAY = 'gateway'

/**
 * The users of the platform with all that {@link JetStreamEventBus}, relay, consumers and `NatsRpcTransport` need, for
 * `natsConfiguration({ ...natsUsersOf(facts), operatorKey, server })`.
 * @throws Error when a service has no key, or a key no service
 */
export function natsUsersOf(facts: NatsUserFacts): Required<Pick<NatsFacts, 'users' | 'streams' | 'prefix'>> {
  const names = new StreamNames(facts.namespace)
  const { namespace: prefix, events, advisories } = names
  const { calls, keys, subscriptions, documentsForGateway = [], liveForGateway = [] } = facts
  const keyOf = (name: string): string => {
    const key = keys[name]
    if (key === undefined) throw new Error(`there is no public key of ${name} for NATS`)
    return key
  }
  const unknown = Object.keys(keys).find((name) => !calls.has(name))
  if (unknown !== undefined) throw new Error(`there is a public key of ${unknown}, which is no service`)
  const users = [...calls].map(([name, called]) => {
    const user = { name, publicKey: keyOf(name), calls: called }
    if (name === GATEWAY) {
      const listens = [
        `${prefix}.hb.*.*`,
        ...facts.heardByGateway.map((service) => `${prefix}.evt.${service}.>`),
        ...documentsForGateway.map(({ service, aggregate }) => aggregateSubjects(service, aggregate, prefix)),
        ...liveForGateway.map((service) => liveSubject(service, prefix)),
      ]
      return { ...user, serves: false, listens }
    }
    const producers = subscriptions.filter(({ service }) => service === name).map(({ producer }) => producer)
    return {
      ...user,
      serves: true,
      consumers: producers.length === 0 ? [] : names.durablesOf(name),
      streams: [events],
      declares: [events, advisories],
      histories: [...new Set(producers)].sort(),
      ...(liveForGateway.includes(name) ? { speaks: [liveSubject(name, prefix)] } : {}),
    }
  })
  return { users, streams: [events, advisories], prefix }
}
