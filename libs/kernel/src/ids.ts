import { v5, v7 } from 'uuid'
import type { Clock } from './clock.js'

/** The source of identifiers: time-ordered UUIDs (RFC 9562, version 7). */
export interface Ids {
  next(): string
}

/** Injection token of the {@link Ids}. */
export const IDS = Symbol.for('nexus.ids')

/** UUIDv7 from the given clock; strictly increasing inside one process even within a millisecond. */
export function uuidV7Ids(clock: Clock): Ids {
  let last = 0
  let sequence = 0
  const random = randomBytes()
  return {
    next() {
      const now = Math.max(clock.now().getTime(), last)
      sequence = now === last ? sequence + 1 : 0
      last = now
      return v7({ msecs: now, seq: sequence, random: random() })
    },
  }
}

/** As many bytes as an id needs; asking the system for those of many ids at once is several times quicker. */
function randomBytes(): () => Uint8Array {
  const pool = new Uint8Array(16 * 256)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool)
      used = 0
    }
    used += 16
    return pool.subarray(used - 16, used)
  }
}

const STEP_NAMESPACE = '8d2f4c9e-5a53-5d0e-9c1b-2f7a6f1f0a11'

/** The same id for the same parts, so that a step that is run again finds its first run (reliability.md 2.3). */
export function stepId(...parts: string[]): string {
  return v5(parts.join('\u0000'), STEP_NAMESPACE)
}
