import { type LiveEvent, ProblemError, type Session, liveEvents } from '@nexus/client'

/** `live`: what changes is told at once. `waiting`: the line is broken or not there yet. `refused`: it will not come. */
export type LineState = 'waiting' | 'live' | 'refused'

/** What the tab that listens tells the others. */
type Message =
  | { readonly kind: 'event'; readonly event: LiveEvent }
  | { readonly kind: 'state'; readonly state: LineState; readonly position: string }
  /** Of a tab that was just opened: how does it stand? */
  | { readonly kind: 'hello' }

export interface LineListener {
  event(event: LiveEvent): void
  state(state: LineState): void
}

export interface LineOptions {
  /** Of the person and their organization: tabs of others do not hear it. */
  readonly name: string
  readonly session: Session
  readonly listener: LineListener
  readonly signal: AbortSignal
  readonly listen?: typeof liveEvents
}

/**
 * One connection for all tabs of this browser (GW-03): the tab that holds the lock listens and tells the others; when it is
 * closed, the next one goes on after the last event that it knows. Without a network nobody tries.
 */
export async function runLiveLine(options: LineOptions): Promise<void> {
  const line = new LiveLine(options)
  try {
    await line.run()
  } finally {
    line.close()
  }
}

class LiveLine {
  private readonly channel: BroadcastChannel
  private position = ''
  private state: LineState = 'waiting'
  private isLeader = false
  /** Another tab listened before this one, and something may have happened in between that nobody told. */
  private hasFollowed = false

  constructor(private readonly options: LineOptions) {
    this.channel = new BroadcastChannel(options.name)
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data)
  }

  async run(): Promise<void> {
    const { name, signal } = this.options
    this.channel.postMessage({ kind: 'hello' } satisfies Message)
    try {
      await navigator.locks.request(name, { signal }, () => this.lead())
    } catch (error) {
      // Whoever waits for the lock until the page goes, or until somebody signs out, waited in vain.
      if (!signal.aborted) throw error
    }
  }

  close(): void {
    this.channel.close()
  }

  private async lead(): Promise<void> {
    const { signal } = this.options
    this.isLeader = true
    const isOver = (): boolean => signal.aborted
    while (!isOver()) {
      await untilOnline(signal)
      if (isOver() || (await this.listen()) === 'refused') return
    }
  }

  /** Until the network is gone, the signal comes, or Nexus refuses for good. */
  private async listen(): Promise<'again' | 'refused'> {
    const { session, signal, listen = liveEvents } = this.options
    const here = new AbortController()
    const stop = (): void => here.abort()
    signal.addEventListener('abort', stop, { once: true })
    window.addEventListener('offline', stop, { once: true })
    try {
      const after = this.position === '' ? {} : { after: this.position }
      for await (const event of listen({ session, signal: here.signal, ...after })) this.pass(event)
      return 'again'
    } catch (error) {
      // Positions are those of one feed: after a restore there is another, which begins anew.
      if (error instanceof ProblemError && error.status === 400 && this.position !== '') {
        this.position = ''
        this.hasFollowed = true
        return 'again'
      }
      if (!(error instanceof ProblemError)) throw error
      this.become('refused')
      return 'refused'
    } finally {
      signal.removeEventListener('abort', stop)
      window.removeEventListener('offline', stop)
      if (this.state === 'live') this.become('waiting')
    }
  }

  /** An event of the connection: for this tab and for the others. */
  private pass(event: LiveEvent): void {
    const isBlind = event.kind === 'ready' && this.position === '' && this.hasFollowed
    const told = isBlind ? { ...event, kind: 'reset' } : event
    if (told.id !== '') this.position = told.id
    this.become('live')
    this.channel.postMessage({ kind: 'event', event: told } satisfies Message)
    this.options.listener.event(told)
  }

  private hear(message: Message): void {
    if (message.kind === 'hello') {
      if (this.isLeader) this.tellState()
      return
    }
    if (this.isLeader) return
    this.hasFollowed = true
    if (message.kind === 'event') {
      if (message.event.id !== '') this.position = message.event.id
      this.options.listener.event(message.event)
      return
    }
    if (message.position !== '') this.position = message.position
    this.show(message.state)
  }

  private become(state: LineState): void {
    const isNew = state !== this.state
    this.show(state)
    if (isNew) this.tellState()
  }

  private show(state: LineState): void {
    if (state === this.state) return
    this.state = state
    this.options.listener.state(state)
  }

  private tellState(): void {
    const { state, position } = this
    this.channel.postMessage({ kind: 'state', state, position } satisfies Message)
  }
}

function untilOnline(signal: AbortSignal): Promise<void> {
  if (navigator.onLine || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const go = (): void => {
      window.removeEventListener('online', go)
      signal.removeEventListener('abort', go)
      resolve()
    }
    window.addEventListener('online', go)
    signal.addEventListener('abort', go)
  })
}
