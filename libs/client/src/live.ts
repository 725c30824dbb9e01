import { type EventStreamParser, eventStreamParser, type StreamListener } from './event-stream.js'
import { ConnectionError, problemOf, retryAfterOf } from './problem.js'
import type { Session } from './session.js'

/**
 * Something is new. `ready`: the connection stands, and what follows is all that changes from here on. `reset`: more may have
 * changed than is told, read everything again. Else the kind of what changed, and `data` says which: read it again.
 */
export interface LiveEvent {
  /** Where to go on after it, in another page or later. */
  readonly id: string
  readonly kind: string
  readonly data: unknown
}

export interface LiveOptions {
  /** Default: `/api/v1` of this page. */
  readonly baseUrl?: string
  readonly session?: Session
  /** The id of the last event that is known; left out, it begins now. */
  readonly after?: string
  /** Ends it. */
  readonly signal?: AbortSignal
  readonly fetch?: typeof globalThis.fetch
  /** The longest pause before another connection, in milliseconds, until the server names one. */
  readonly retryMs?: number
  /** A connection on which nothing comes for so long is given up, in milliseconds: the server gives a sign every 15 s. */
  readonly silenceMs?: number
  /** Between 0 and 1; for suites. */
  readonly random?: () => number
  readonly parser?: (listener: StreamListener, lastId: string) => EventStreamParser
}

const RETRY_MS = 3_000
const LONGEST_PAUSE_MS = 60_000
const SILENCE_MS = 45_000
/** Refusals that pass. */
const AGAIN = new Set([429, 500, 502, 503, 504])

/**
 * What is new for the person, as it happens (GW-03). Goes on after breaks without missing or repeating anything, and renews the
 * session when it has to; ends with the signal.
 * @throws ProblemError when Nexus refuses for good: the session has ended, or the permission is missing
 */
export async function* liveEvents(options: LiveOptions = {}): AsyncGenerator<LiveEvent, void, undefined> {
  const line = new LiveLine(options)
  while (options.signal?.aborted !== true) {
    const answer = await line.connect()
    if (answer === undefined) continue
    yield* line.read(answer)
    await line.pause()
  }
}

class LiveLine {
  private lastId: string
  private retryMs: number
  private failures = 0
  private isRenewed = false
  /** The server ended the connection because of the session: what comes next is its renewal. */
  private isOver = false

  constructor(private readonly options: LiveOptions) {
    this.lastId = options.after ?? ''
    this.retryMs = options.retryMs ?? RETRY_MS
  }

  /** Undefined: not now; it has waited as long as it should. */
  async connect(): Promise<Response | undefined> {
    const { baseUrl = '/api/v1', session, signal, fetch = globalThis.fetch.bind(globalThis) } = this.options
    const headers = new Headers({ accept: 'text/event-stream' })
    if (this.lastId !== '') headers.set('last-event-id', this.lastId)
    let answer: Response | ConnectionError
    try {
      await session?.authorize(headers, 'GET')
      answer = await fetch(`${baseUrl}/live`, {
        headers,
        credentials: 'same-origin',
        ...(signal === undefined ? {} : { signal }),
      })
      if (answer.status === 401 && !this.isRenewed) {
        this.isRenewed = true
        await answer.body?.cancel()
        if ((await session?.renew()) === true) return undefined
      }
    } catch (error) {
      if (signal?.aborted === true) return undefined
      answer = new ConnectionError(error)
    }
    if (answer instanceof Response && answer.status === 200) return answer
    if (answer instanceof Response && !AGAIN.has(answer.status)) throw await problemOf(answer)
    this.failures += 1
    const asked = answer instanceof Response ? (retryAfterOf(answer.headers) ?? 0) : 0
    if (answer instanceof Response) await answer.body?.cancel()
    await this.pause(asked)
    return undefined
  }

  /** What comes over a connection, until it ends. */
  async *read(answer: Response): AsyncGenerator<LiveEvent, void, undefined> {
    const { signal, parser = eventStreamParser } = this.options
    const heard: LiveEvent[] = []
    const listener: StreamListener = {
      event: ({ id, event, data }) => heard.push({ id, kind: event, data: valueOf(data) }),
      retry: (milliseconds) => (this.retryMs = Math.min(milliseconds, LONGEST_PAUSE_MS)),
    }
    const stream = parser(listener, this.lastId)
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const reader = answer.body?.getReader()
    this.isOver = false
    try {
      for (;;) {
        const piece = await this.next(reader)
        if (piece === undefined) return
        stream.feed(decoder.decode(piece, { stream: true }))
        for (const event of heard.splice(0)) {
          if (event.kind === 'bye') {
            this.isOver = (event.data as { reason?: unknown } | null)?.reason === 'session'
            return
          }
          this.failures = 0
          this.isRenewed = false
          this.lastId = event.id
          yield event
          if (signal?.aborted === true) return
        }
      }
    } finally {
      await reader?.cancel().catch(() => undefined)
    }
  }

  /** Drawn by chance, so that not everybody comes at once after a restart. @param leastMs that the server asks for */
  async pause(leastMs = 0): Promise<void> {
    const { signal, random = Math.random } = this.options
    if (signal?.aborted === true || this.isOver) {
      this.isOver = false
      return
    }
    const longest = Math.min(this.retryMs * 2 ** Math.max(0, this.failures - 1), LONGEST_PAUSE_MS)
    await waitFor(Math.min(leastMs, LONGEST_PAUSE_MS) + random() * longest, signal)
  }

  /** The next piece; undefined at the end, when the connection broke, and when nothing came for too long. */
  private async next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
    const { silenceMs = SILENCE_MS } = this.options
    let timer: ReturnType<typeof setTimeout> | undefined
    const silence = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        resolve(undefined)
      }, silenceMs)
    })
    try {
      return await Promise.race([silence, reader?.read().then(({ value }) => value)])
    } catch {
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const waitFor = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end, { once: true })
  })
