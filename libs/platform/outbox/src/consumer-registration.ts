import type { EventDefinition, EventEnvelope, EventHandler, TenantContext } from '@nexus/kernel'

/** One event of one consumer. */
export interface ConsumerRegistration {
  readonly event: EventDefinition
  /** Kebab-case name, unique inside the service for this event: part of the inbox key, so it must never change. */
  readonly consumer: string
  readonly handler: EventHandler<EventDefinition>
  /** Operations of other services that `prepare` may call. */
  readonly calls?: readonly string[]
  /**
   * What a consumer that an upgrade adds gets of the time before it: all that the producer's outbox keeps (14 days),
   * or nothing, for effects that make no sense afterwards. Default: `kept`.
   */
  readonly history?: 'kept' | 'none'
}

/** Makes the context in which a handler runs. The default has no signature: a host that calls other services gives its own. */
export type ContextFactory = (
  envelope: EventEnvelope,
  registration: ConsumerRegistration,
  of: { readonly operation: string; readonly opId: string; readonly deadlineAt: number },
) => TenantContext | Promise<TenantContext>

/** Declares a consumer, with its handler checked against the event's payload. */
export function consumerOf<E extends EventDefinition, Prepared>(registration: {
  readonly event: E
  readonly consumer: string
  readonly handler: EventHandler<E, Prepared>
  readonly calls?: readonly string[]
  readonly history?: 'kept' | 'none'
}): ConsumerRegistration {
  return registration
}

/** The system, on behalf of the person whose request caused the event, without rights of its own. */
export const systemContext: ContextFactory = (envelope, registration, of) => ({
  tenantId: envelope.tenantId,
  actor: { ...envelope.headers.actor, kind: 'system' },
  rights: {},
  opId: of.opId,
  traceId: envelope.headers.traceId,
  operation: of.operation,
  audience: registration.calls ?? [],
  deadlineAt: of.deadlineAt,
})
