import type { Ids } from '@nexus/kernel'

/**
 * Valid version 7 UUIDs that count up: 01950000-0000-7000-8000-000000000001, …2, …3. A series (0 to 65535) keeps two
 * counters in one test apart; it is the second group.
 */
export function sequentialIds(series = 0): Ids {
  let last = 0
  return {
    next() {
      last += 1
      return `01950000-${hex(series, 4)}-7000-8000-${hex(last, 12)}`
    },
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')
