/** The source of time. Business code never calls `Date.now()`: tests move this clock. */
export interface Clock {
  /** The current instant, to the millisecond. */
  now(): Date
}

/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol.for('nexus.clock')

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }
