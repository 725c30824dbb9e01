import { type RequestContext, stepId } from '@nexus/kernel'

/** A context of the gateway itself, for what it asks on its own account. */
export function gatewayContext(parts: {
  tenantId: string
  userId: string
  traceId: string
  operation: string
  now: Date
  /** How long the gateway waits, in milliseconds. */
  budgetMs: number
}): RequestContext {
  const { tenantId, userId, traceId, operation, now, budgetMs } = parts
  return {
    tenantId,
    actor: { kind: 'system', userId },
    rights: {},
    opId: stepId(traceId, operation),
    traceId,
    operation,
    audience: [operation],
    deadlineAt: now.getTime() + budgetMs,
  }
}
