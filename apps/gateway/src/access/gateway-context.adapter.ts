import { type RequestContext, stepId } from '@nexus/kernel'

/** How long the gateway waits for what it asks on its own account, in milliseconds. */
const BUDGET = 5_000

/** A context of the gateway itself, for what it asks on its own account. */
export function gatewayContext(parts: {
  tenantId: string
  userId: string
  traceId: string
  operation: string
  now: Date
}): RequestContext {
  const { tenantId, userId, traceId, operation, now } = parts
  return {
    tenantId,
    actor: { kind: 'system', userId },
    rights: {},
    opId: stepId(traceId, operation),
    traceId,
    operation,
    audience: [operation],
    deadlineAt: now.getTime() + BUDGET,
  }
}
