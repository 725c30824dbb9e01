import type { AnyOperation } from '@nexus/kernel'

/** What may make a service call another: its operations, its consumers and its jobs. */
export interface CallFacts {
  readonly operations: readonly Pick<AnyOperation, 'name' | 'service' | 'calls' | 'internal'>[]
  /** Consumers and jobs with the operations that they declare. */
  readonly handlers: readonly { readonly service: string; readonly calls: readonly string[] }[]
  /** Internal operations that the gateway asks on its own account. */
  readonly askedByGateway: readonly string[]
}

/**
 * Which operations each service calls, by declaration; the gateway calls every operation that is not internal.
 * @throws Error when a call names an operation that nobody declares
 */
export function callsOfServices(facts: CallFacts): ReadonlyMap<string, readonly string[]> {
  const { operations, handlers, askedByGateway } = facts
  const known = new Set(operations.map((operation) => operation.name))
  const calls = new Map<string, Set<string>>()
  const add = (caller: string, called: readonly string[]): void => {
    const own = calls.get(caller) ?? new Set<string>()
    calls.set(caller, own)
    for (const name of called) {
      if (!known.has(name)) throw new Error(`${caller} declares a call of ${name}, which nobody declares`)
      own.add(name)
    }
  }
  add('gateway', askedByGateway)
  for (const { name, service, internal, calls: called = [] } of operations) {
    add(service, called)
    if (internal === undefined) add('gateway', [name])
  }
  for (const { service, calls: called } of handlers) add(service, called)
  return new Map([...calls].map(([caller, names]) => [caller, [...names].sort()]))
}
