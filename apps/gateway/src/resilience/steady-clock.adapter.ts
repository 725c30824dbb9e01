import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** Time that only goes forward: a breaker must not stay open because somebody set the machine's clock back (FLT-12). */
export interface SteadyClock {
  /** Milliseconds since some moment. */
  now(): number
  /** Ends early, without an error, when the signal says so. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** The machine's. */
export const steadyClock: SteadyClock = {
  now: () => performance.now(),
  pause: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined),
}

const STEPS = 2 ** 32

/** From 0 to below 1. */
export const chance = (): number => randomInt(STEPS) / STEPS
