import type { Clock } from '@nexus/kernel'

/** A clock that begins in the past and can be moved on; in between it goes as every other. */
export class TravellingClock implements Clock {
  private offset: number

  constructor(
    start: Date,
    private readonly real: Clock,
  ) {
    this.offset = start.getTime() - real.now().getTime()
  }

  now(): Date {
    return new Date(this.real.now().getTime() + this.offset)
  }

  /** Jumps on; never back, and never past the real time. */
  travelTo(instant: Date): void {
    const wanted = instant.getTime() - this.real.now().getTime()
    this.offset = Math.min(0, Math.max(this.offset, wanted))
  }
}
