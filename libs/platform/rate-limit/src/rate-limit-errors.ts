import { defineError, type DomainError } from '@nexus/kernel'
import type { LimitVerdict } from './rate-limiter.js'

export const rateLimited = defineError({
  code: 'request.rate_limited',
  kind: 'RESOURCE_EXHAUSTED',
  when: 'The organization, the person or the network address has sent too much within a minute; Retry-After says when to go on.',
})

export const limitsUnavailable = defineError({
  code: 'request.limits_unavailable',
  kind: 'UNAVAILABLE',
  when: 'Attempts to sign in cannot be counted for the moment, so nobody may try; Retry-After says when to try again.',
})

/** The refusal of a verdict that is not `allowed`; names the limits that are exceeded. */
export function refusalOf(verdict: LimitVerdict): DomainError {
  const { retryAfterSeconds = 1, standings, unknown } = verdict
  if (unknown === true)
    return limitsUnavailable('Signing in is not possible for the moment; try again.', { retryAfterSeconds })
  const violatedPolicies = standings.filter(({ exceeded }) => exceeded).map(({ policy }) => policy.name)
  return rateLimited(
    `Too many requests: ${violatedPolicies.join(' and ')} limit reached. Wait ${String(retryAfterSeconds)} s; the RateLimit fields of every answer say what is left.`,
    { retryAfterSeconds, facts: { violatedPolicies } },
  )
}
