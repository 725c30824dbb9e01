import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 120_000

export interface LiveEvent {
  readonly id: string
  readonly event: string
  readonly data: Readonly<Record<string, unknown>>
}

export const until = async (holds: () => boolean, what: string): Promise<void> => {
  const latest = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > latest) throw new Error(`${what} did not come about`)
    await pause(10)
  }
}

/** One connection to the live events, and all that came over it. */
export class Listening {
  text = ''
  ended = false
  private readonly abort = new AbortController()

  private constructor(readonly status: number) {}

  static async open(url: string, headers: Record<string, string>): Promise<Listening> {
    const abort = new AbortController()
    const answer = await fetch(`${url}/api/v1/live`, { headers, signal: abort.signal })
    const listening = new Listening(answer.status)
    listening.abort.signal.addEventListener('abort', () => {
      abort.abort()
    })
    void listening.listen(answer)
    if (answer.status === 200) await until(() => listening.events.length > 0, 'The first event')
    return listening
  }

  get events(): LiveEvent[] {
    return [...this.text.matchAll(/(?:id: (.*)\n)?event: (.*)\ndata: (.*)\n\n/g)].map(
      ([, id = '', event = '', data]) => ({
        ...{ id, event },
        data: JSON.parse(data ?? '') as LiveEvent['data'],
      }),
    )
  }

  get lastId(): string {
    return this.events.filter(({ id }) => id !== '').at(-1)?.id ?? ''
  }

  kinds(): string[] {
    return this.events.map(({ event }) => event)
  }

  close(): void {
    this.abort.abort()
  }

  private async listen(answer: Response): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of answer.body ?? []) this.text += decoder.decode(chunk, { stream: true })
    } catch {
      // Its own end, or that of the connection.
    }
    this.ended = true
  }
}
