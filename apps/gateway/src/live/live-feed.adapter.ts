import type { LiveFeedPage } from '@nexus/contracts-workflow'
import type { LiveStream, Place } from './live-stream.adapter.js'

/** Reads the feed of one person after a position; without one, where it ends. */
export type ReadFeed = (after: string | undefined) => Promise<LiveFeedPage>

/** The feed of one person who is connected: read once for all of their streams in this process, one reading at a time. */
export class LiveFeed {
  readonly streams = new Set<LiveStream>()
  /** Streams, and those that are about to be. */
  places = 0
  private isReading = false
  /** Grows with each word of news. */
  private news = 0
  private readonly timer: NodeJS.Timeout

  /** @param failed told when it could not be read; it is read again after `pollMs` at the latest */
  constructor(
    private readonly read: ReadFeed,
    pollMs: number,
    private readonly failed: (error: unknown) => void,
  ) {
    this.timer = setInterval(() => {
      this.wake()
    }, pollMs)
    this.timer.unref()
  }

  /** Where a stream begins that goes on after this position. @throws DomainError when the feed cannot be read */
  async begin(after: string | undefined): Promise<{ readonly page: LiveFeedPage; readonly start: Place }> {
    const page = await this.read(after)
    if (after === undefined || page.reset) return { page, start: page }
    // The first page is sent as all others are, once the stream is open.
    const [first] = page.items
    return { page, start: { feed: page.feed, position: after, sequence: (first?.sequence ?? page.sequence + 1) - 1 } }
  }

  /** Takes up a stream that began with this page. */
  join(stream: LiveStream, page: LiveFeedPage): void {
    this.streams.add(stream)
    stream.onReady(() => {
      this.wake()
    })
    if (!page.reset) stream.follow(page)
    // What came while it began was told to nobody but the others.
    this.wake()
  }

  /** There is something new, or there may be. */
  wake(): void {
    this.news += 1
    if (!this.isReading) void this.catchUp()
  }

  close(): void {
    clearInterval(this.timer)
  }

  /** Those that can take more; the others are behind until they can. */
  private ready(): LiveStream[] {
    return [...this.streams].filter((stream) => stream.isReady)
  }

  private async catchUp(): Promise<void> {
    this.isReading = true
    try {
      for (let seen = -1, more = false; more || seen !== this.news;) {
        seen = this.news
        const [first, ...others] = this.ready()
        if (first === undefined) return
        // From the one that is behind the others: each takes what it does not have.
        const behind = others.reduce((one, other) => (other.place.sequence < one.place.sequence ? other : one), first)
        const page = await this.read(behind.place.position)
        for (const stream of this.ready()) stream.follow(page)
        more = page.more
      }
    } catch (error) {
      this.failed(error)
    } finally {
      this.isReading = false
    }
  }
}
