/** Failures of one address from one network that cost nothing (IDN-04). */
export const FREE_FAILURES = 5

/** Failures of all addresses from one network that cost nothing: one password against many accounts (SEC-08). */
export const FREE_NETWORK_FAILURES = 50

const LONGEST_DELAY_MS = 15 * 60_000

/** After so long without an attempt the count starts again: no lockout is permanent. */
export const FORGET_AFTER_MS = 24 * 3_600_000

/** How long to wait after the given number of failures: 1 s after the last free one, then twice as long each, at most 15 minutes. */
export function delayAfter(failures: number, free: number): number {
  if (failures < free) return 0
  return Math.min(1000 * 2 ** Math.min(failures - free, 30), LONGEST_DELAY_MS)
}

/** What is counted for one key. */
export interface Count {
  readonly failures: number
  readonly lastAt: Date
  readonly lockedUntil: Date | null
}

/** Milliseconds until the next attempt is let through; 0 when it is now. */
export const waitFor = ({ lockedUntil }: Count, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, lockedUntil.getTime() - now.getTime())

/**
 * The count with one more attempt that may fail. Counted before the password is looked at, so that many attempts at
 * once are no way around it; a success takes it back.
 */
export function counted(count: Count, free: number, now: Date): Count {
  const failures = (now.getTime() - count.lastAt.getTime() >= FORGET_AFTER_MS ? 0 : count.failures) + 1
  const delay = delayAfter(failures, free)
  return { failures, lastAt: now, lockedUntil: delay === 0 ? null : new Date(now.getTime() + delay) }
}
