import type { LimitVerdict } from './rate-limiter.js'

/**
 * The fields `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-11): lists of strings with integer
 * parameters, q quota, w window, r what remains, t seconds. No partition key: it would tell ids to whoever reads logs.
 */
export function limitHeaders({ standings }: Pick<LimitVerdict, 'standings'>): Record<string, string> {
  if (standings.length === 0) return {}
  return {
    'ratelimit-policy': standings
      .map(({ policy, limit }) => `"${policy.name}";q=${String(limit)};w=${String(policy.windowSeconds)}`)
      .join(', '),
    ratelimit: standings
      .map(({ policy, remaining, resetSeconds }) => `"${policy.name}";r=${String(remaining)};t=${String(resetSeconds)}`)
      .join(', '),
  }
}
