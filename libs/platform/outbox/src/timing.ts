import { setTimeout as wait } from 'node:timers/promises'
import { deadlineExceeded } from '@nexus/kernel'

/** Waits; ends early, without an error, when `signal` fires. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal })
  } catch {
    // Aborted: the caller looks at the signal.
  }
}

/** Full jitter: anywhere between 0 and the doubling ceiling, so that many waiters spread out. */
export function fullJitter(failures: number, firstMs: number, longestMs: number, random: () => number): number {
  return Math.ceil(random() * Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20)))
}

/** Refusals of {@link within} itself, not of something that was asked. */
const timedOut = new WeakSet<object>()

/** Whether the error says that {@link within} did not wait any longer. */
export const isTimeOut = (error: unknown): boolean => typeof error === 'object' && error !== null && timedOut.has(error)

/** Rejects with `deadlineExceeded` when `work` takes longer; the work itself cannot be stopped. */
export async function within<T>(work: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const refusal = deadlineExceeded(`${what} did not end within ${String(milliseconds)} ms.`)
      timedOut.add(refusal)
      reject(refusal)
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What is left of the time of one delivery, measured by the process and not by the wall clock. */
export class Budget {
  private readonly endsAt: number

  constructor(
    milliseconds: number,
    private readonly what: string,
  ) {
    this.endsAt = performance.now() + milliseconds
  }

  spend<T>(work: Promise<T>): Promise<T> {
    return within(work, Math.max(1, Math.ceil(this.endsAt - performance.now())), this.what)
  }
}
