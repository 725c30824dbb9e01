/** A trial that takes longer lets others begin: it may wait for something that is away. */
const TRIAL_MS = 10_000

let last: Promise<void> = Promise.resolve()

/**
 * Runs trials one after the other, of all partitions and services of this process: when it ends, at most one of them
 * can be what ended it.
 */
export async function inTurn<T>(trial: () => Promise<T>): Promise<T> {
  const before = last
  let end: () => void = () => undefined
  last = new Promise((resolve) => (end = resolve))
  await before
  const enough = setTimeout(end, TRIAL_MS)
  enough.unref()
  try {
    return await trial()
  } finally {
    clearTimeout(enough)
    end()
  }
}
