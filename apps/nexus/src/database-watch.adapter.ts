import type { Logger } from '@nexus/platform-telemetry'
import { probePostgres } from './database-in-use.adapter.js'

/** How often it looks, how long an answer may take, and how many misses in a row are a loss: gone within two seconds. */
const EVERY_MS = 500
const ANSWER_MS = 1_000
const MISSES = 2
/** How much later than asked for a timer may fire before the process itself was busy. */
const LATE_MS = 500

/** PostgreSQL is there, though it takes no further connection or not this one: error classes 28, 3D, 42 and 53. */
const ANSWERED = /^(28|3D|42|53)/

/** Tells once when a PostgreSQL server that was there is there no more. */
export class DatabaseWatch {
  private timer: NodeJS.Timeout | undefined
  private misses = 0

  constructor(
    private readonly options: {
      readonly url: string
      readonly logger: Logger
      readonly onLost: (reason: string) => void
      /** For tests. */
      readonly probe?: typeof probePostgres
    },
  ) {}

  start(): void {
    this.timer = setTimeout(() => void this.look(), EVERY_MS)
    this.timer.unref()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private async look(): Promise<void> {
    const began = performance.now()
    const failure = await (this.options.probe ?? probePostgres)(this.options.url, ANSWER_MS)
    // Stopped while it was looking.
    if (this.timer === undefined) return
    // It was this process that had no time: an answer may have lain there unread.
    const late = performance.now() - began > ANSWER_MS + LATE_MS
    const there = failure === undefined || ANSWERED.test(failure)
    if (there) this.misses = 0
    else if (!late) this.misses += 1
    if (there || this.misses < MISSES) {
      this.start()
      return
    }
    this.stop()
    this.options.logger.error({ reason: failure }, 'PostgreSQL went away')
    this.options.onLost(failure)
  }
}
