const FIRST_MS = 50
const LONGEST_MS = 2_000

/**
 * How long to wait before the given attempt (1 for the first) to connect again, in milliseconds: doubles up to 2 s and is
 * shortened at random by up to a half, so that processes that lost one server together do not come back together (2.18).
 */
export function reconnectDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10))
  return Math.ceil(ceiling * (0.5 + random() / 2))
}
