import type { LimitVerdict, Standing } from './rate-limiter.js'

/** Allowed when no limit is exceeded; else one may try again when the last of them has room. */
export function verdictOf(standings: readonly Standing[]): LimitVerdict {
  const exceeded = standings.filter((standing) => standing.exceeded)
  if (exceeded.length === 0) return { allowed: true, standings }
  const retryAfterSeconds = Math.max(...exceeded.map(({ resetSeconds }) => resetSeconds))
  return { allowed: false, standings, retryAfterSeconds }
}
