import type { ServerResponse } from 'node:http'
import type { LiveFeedPage } from '@nexus/contracts-workflow'
import type { DocumentPlace, HeardChange } from './document-log.policy.js'
import { frameOf, HEARTBEAT, RETRY, type StreamEvent } from './event-stream.policy.js'
import { positionText } from './live-position.policy.js'

/** Why a stream ends; told with `event: bye`. */
export type Farewell = 'session' | 'unavailable' | 'shutdown'

/** Where a stream is in the feed. */
export type Place = Pick<LiveFeedPage, 'feed' | 'position' | 'sequence'>

/** How long a reader may take to hear the end. */
const LAST_WORDS_MS = 1_000

/**
 * One connection that listens. A reader that is slow gets nothing new until it has taken what it was sent, so that little
 * waits for it here; one that takes nothing is cut off, and may come back when it can.
 */
export class LiveStream {
  /** After the last event that was sent. */
  place: Place
  /** Up to where it was told of documents. */
  documents: DocumentPlace
  private wasWaiting = false

  constructor(
    private readonly raw: ServerResponse,
    start: { readonly feed: Place; readonly documents: DocumentPlace },
  ) {
    this.place = start.feed
    this.documents = start.documents
  }

  get isOpen(): boolean {
    return !this.raw.writableEnded && !this.raw.destroyed
  }

  /** Whether its reader has taken enough of what it was sent. */
  get isReady(): boolean {
    return this.isOpen && !this.raw.writableNeedDrain
  }

  onClose(listener: () => void): void {
    this.raw.once('close', listener)
  }

  onReady(listener: () => void): void {
    this.raw.on('drain', () => {
      this.wasWaiting = false
      listener()
    })
  }

  /** Begins the answer. @param how `reset`: everything may have changed; `ready`: what follows is all that has */
  open(headers: Readonly<Record<string, string>>, how: 'ready' | 'reset'): void {
    this.raw.writeHead(200, headers)
    this.write(RETRY)
    this.sendHere(how, {})
  }

  /** Sends what it does not have yet of a page of the feed. */
  follow(page: LiveFeedPage): void {
    const isAnother = this.place.feed !== null && this.place.feed !== page.feed
    if (page.reset || isAnother) {
      this.place = { feed: page.feed, position: page.position, sequence: page.sequence }
      this.sendHere('reset', {})
      return
    }
    for (const { position, sequence, event } of page.items) {
      if (sequence <= this.place.sequence) continue
      this.place = { feed: page.feed, position, sequence }
      this.sendHere(event.kind, event)
    }
  }

  /** Sends that a document changed; what it is now, the API says to whom may read it. */
  tell({ documentType, documentId, version, at }: HeardChange): void {
    this.sendHere('document', { kind: 'document', documentType, documentId, version, at })
  }

  /** More may have changed than is told. */
  reset(): void {
    this.sendHere('reset', {})
  }

  /** A sign of life; who has not taken the one before is gone, or as good as gone. */
  beat(): void {
    const isWaiting = this.raw.writableLength > 0
    if (isWaiting && this.wasWaiting) this.raw.destroy()
    else this.write(HEARTBEAT)
    this.wasWaiting = isWaiting
  }

  /** Ends it with a reason; the reader hears it if it reads. */
  end(reason: Farewell): void {
    if (!this.isOpen) return
    this.send({ event: 'bye', data: { reason } })
    this.raw.end()
    const timer = setTimeout(() => this.raw.destroy(), LAST_WORDS_MS)
    this.raw.once('close', () => {
      clearTimeout(timer)
    })
  }

  private sendHere(event: string, data: unknown): void {
    this.send({ id: positionText(this.place.position, this.documents), event, data })
  }

  private send(event: StreamEvent): void {
    this.write(frameOf(event))
  }

  private write(text: string): void {
    if (!this.isOpen) return
    this.raw.write(text)
  }
}
