/** What is expected and what came of it. */
export interface Expected {
  readonly wanted: bigint
  readonly credited: bigint
}

/** How much a credit settles of each expectation, the oldest first. */
export function settlements(expected: readonly Expected[], credit: bigint): bigint[] {
  let left = credit
  return expected.map(({ wanted, credited }) => {
    const open = wanted - credited
    const part = left < open ? left : open
    const settled = part > 0n ? part : 0n
    left -= settled
    return settled
  })
}

/** What is still expected of all. */
export const outstanding = (expected: readonly Expected[]): bigint =>
  expected.reduce((sum, { wanted, credited }) => sum + wanted - credited, 0n)
