import { createHash } from 'node:crypto'

/**
 * Randomness that a seed repeats (sfc32). `fork` makes an independent source for a part of a run, so that what one part
 * draws does not depend on how fast another one is.
 */
export function randomOf(seed) {
  const digest = createHash('sha256').update(String(seed)).digest()
  let [a, b, c, d] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset) | 0)
  const word = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round += 1) word()
  const next = () => word() / 2 ** 32
  const below = (count) => Math.floor(next() * count)
  return {
    /** From 0 to below 1. */
    next,
    /** A whole number from 0 to below `count`. */
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    shuffled(list) {
      const copy = [...list]
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = below(last + 1)
        ;[copy[last], copy[other]] = [copy[other], copy[last]]
      }
      return copy
    },
    /** A UUID of version 4, for idempotency keys. */
    uuid() {
      const hex = Array.from({ length: 4 }, () => word().toString(16).padStart(8, '0')).join('')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
    },
    fork: (name) => randomOf(`${seed}/${name}`),
  }
}
