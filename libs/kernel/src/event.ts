import type { z } from 'zod'
import type { Actor, TenantContext } from './context.js'

/** An event contract: `service.aggregate.past-participle.v1` with its payload. */
export interface EventDefinition<P extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly service: string
  /** Aggregate type, the second part of the name. */
  readonly aggregate: string
  readonly payload: P
  /** One sentence for the event catalogue. */
  readonly summary: string
}

export type PayloadOf<E> = E extends { readonly payload: infer P extends z.ZodType } ? z.output<P> : never

/** An event on its way from an outbox to the inboxes. */
export interface EventEnvelope<P = unknown> {
  readonly id: string
  readonly type: string
  readonly tenantId: string
  readonly aggregateType: string
  readonly aggregateId: string
  /** The aggregate's version that this event made: 1, 2, 3 … without holes (INV-04). */
  readonly aggregateSeq: number
  readonly payload: P
  /** RFC 3339. */
  readonly occurredAt: string
  readonly headers: {
    readonly traceId: string
    readonly opId: string
    readonly actor: Actor
    /** Where the trace goes on (W3C Trace Context); absent while tracing is off. */
    readonly traceparent?: string
  }
}

/**
 * Declares an event once, in the contracts of the service that publishes it.
 * @throws Error at load time when the name is not service.aggregate.verb.v1.
 */
export function defineEvent<P extends z.ZodType>(declaration: {
  name: string
  summary: string
  payload: P
}): EventDefinition<P> {
  const [service, aggregate] = declaration.name.split('.')
  if (
    !/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*){2}\.v[1-9][0-9]*$/.test(declaration.name) ||
    service === undefined ||
    aggregate === undefined
  ) {
    throw new Error(`event "${declaration.name}" must be named service.aggregate.past-participle.v1`)
  }
  return { ...declaration, service, aggregate }
}

/**
 * A consumer of events: `handle` runs inside the transaction that also holds the inbox row, so its effect
 * happens once. What must be asked of another service is asked before, in `prepare`; it may run again.
 */
export interface EventHandler<E extends EventDefinition, Prepared = unknown> {
  prepare?(ctx: TenantContext, event: EventEnvelope<PayloadOf<E>>): Promise<Prepared>
  handle(ctx: TenantContext, event: EventEnvelope<PayloadOf<E>>, prepared: Prepared): Promise<void>
}
