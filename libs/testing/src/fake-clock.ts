import type { Clock } from '@nexus/kernel'

/** A clock that only moves when the test says so. Starts at 2026-03-02T09:00:00.000Z, a Monday. */
export class FakeClock implements Clock {
  #now: number

  constructor(start: Date | string = '2026-03-02T09:00:00.000Z') {
    this.#now = instantOf(start)
  }

  now(): Date {
    return new Date(this.#now)
  }

  /** Jumps to an instant (a `Date` or ISO 8601 text), also backwards, as a corrected machine clock does. */
  set(instant: Date | string): void {
    this.#now = instantOf(instant)
  }

  /** Moves on by the sum of the given units. */
  advance(by: { milliseconds?: number; seconds?: number; minutes?: number; hours?: number; days?: number }): void {
    const { milliseconds = 0, seconds = 0, minutes = 0, hours = 0, days = 0 } = by
    this.#now += milliseconds + 1000 * (seconds + 60 * (minutes + 60 * (hours + 24 * days)))
  }
}

function instantOf(value: Date | string): number {
  const instant = new Date(value).getTime()
  if (Number.isNaN(instant))
    throw new Error(`FakeClock: ${String(value)} is not an instant; give a Date or ISO 8601 text`)
  return instant
}
