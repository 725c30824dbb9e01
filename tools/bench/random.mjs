/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function evenly(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Picks by a fraction from entries [value, weight]. */
export function byWeight(entries) {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  return (part) => {
    let left = part * total
    for (const [value, weight] of entries) if ((left -= weight) < 0) return value
    return entries.at(-1)[0]
  }
}
