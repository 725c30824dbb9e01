/** What is kept of one subject under one policy: the number of its current window, and the use of it and of the one before. */
export interface WindowCount {
  readonly index: number
  readonly current: number
  readonly previous: number
}

/** A count as it is at a time. */
export interface WindowUse extends WindowCount {
  /** Milliseconds since the current window began. */
  readonly elapsedMs: number
  /** Units within the sliding window, with fractions. */
  readonly used: number
}

/** The count at `nowMs`. A clock that jumps back stays at the newest window that it has seen. */
export function useAt(kept: WindowCount | undefined, nowMs: number, windowMs: number): WindowUse {
  const now = Math.floor(nowMs / windowMs)
  const index = Math.max(now, kept?.index ?? now)
  const elapsedMs = index === now ? nowMs - now * windowMs : 0
  const current = kept?.index === index ? kept.current : 0
  const previous = kept?.index === index ? kept.previous : kept?.index === index - 1 ? kept.current : 0
  return { index, current, previous, elapsedMs, used: current + (previous * (windowMs - elapsedMs)) / windowMs }
}

/** How long until `weight` fits under the limit if nothing else is used, in milliseconds; 0 when it fits now. */
export function waitFor(use: WindowUse, weight: number, limit: number, windowMs: number): number {
  const { current, previous, elapsedMs, used } = use
  if (used + weight <= limit) return 0
  const room = limit - weight
  const left = windowMs - elapsedMs
  // The window before still slides out of sight …
  if (current <= room) return Math.max(0, left - (room - current) * (windowMs / previous))
  // … or the current one must, once it is the window before.
  return left + Math.max(0, windowMs - room * (windowMs / current))
}
