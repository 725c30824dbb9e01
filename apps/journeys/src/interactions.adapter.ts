import type { Page } from 'playwright-core'

/** Shorter ones are not told by the browser. */
const LEAST_MS = 16

interface Entry {
  readonly interactionId: number
  readonly startTime: number
  readonly duration: number
  readonly name: string
}

/** One thing that somebody did, and how long it took until the page showed something, in milliseconds. */
export interface Interaction {
  readonly what: string
  readonly milliseconds: number
}

/** Measures what a person does on a page, from the event to the next paint (Event Timing). */
export class Interactions {
  private readonly done: { readonly what: string; readonly at: number }[] = []

  private constructor(private readonly page: Page) {}

  /** The page must not be loaded anew afterwards. */
  static async on(page: Page): Promise<Interactions> {
    await page.evaluate(`(() => {
      window.interactions = []
      const take = (list) => window.interactions.push(...list.getEntries().map(
        ({ interactionId, startTime, duration, name }) => ({ interactionId, startTime, duration, name })))
      new PerformanceObserver(take).observe({ type: 'event', durationThreshold: ${String(LEAST_MS)} })
    })()`)
    return new Interactions(page)
  }

  async do(what: string, action: () => Promise<unknown>): Promise<void> {
    this.done.push({ what, at: await this.page.evaluate<number>('performance.now()') })
    await action()
    await this.painted()
  }

  /** Each thing that was done, with the slowest of its events. */
  async all(): Promise<readonly Interaction[]> {
    await this.painted()
    const entries = await this.page.evaluate<Entry[]>('window.interactions')
    return this.done.map(({ what, at }, index) => {
      const before = this.done[index + 1]?.at ?? Infinity
      const own = entries.filter(
        ({ interactionId, startTime }) => interactionId > 0 && startTime >= at - 1 && startTime < before,
      )
      return { what, milliseconds: Math.max(LEAST_MS, ...own.map(({ duration }) => duration)) }
    })
  }

  private async painted(): Promise<void> {
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
    )
  }
}

/** The value below which a part (0 … 1) of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0
}
