import { digestsOf, type EventHistory, type HistoryPage, OutboxHistory } from '@nexus/platform-outbox'
import type { PlatformTx } from '@nexus/platform-database'

/** An outbox of the service, by the name of its place. */
export interface PlacedOutbox {
  readonly name: string
  readonly platformTx: PlatformTx
}

type Asked<Name extends keyof EventHistory> = Parameters<EventHistory[Name]>[0]

/** Sets off the name of a place from the id of its event. */
const MARK = '/'

/**
 * The kept events of a service whose organizations live in several databases. Pages come from one outbox after the other,
 * which keeps the order that counts: an aggregate's events are all in one of them. Fails while one of them is away.
 */
export class PlacedHistory implements EventHistory {
  constructor(
    private readonly shared: EventHistory,
    private readonly elsewhere: () => readonly PlacedOutbox[],
  ) {}

  async page({ eventType, after }: Asked<'page'>): Promise<HistoryPage> {
    const outboxes = this.outboxes()
    const [place, id] = splitPlace(after?.id)
    const index = Math.max(
      0,
      outboxes.findIndex(({ name }) => name === place),
    )
    const outbox = outboxes[index]
    if (outbox === undefined) return { events: [], next: null }
    const within = after === null || id === '' ? null : { pos: after.pos, id }
    const { events, next } = await outbox.history.page({ eventType, after: within })
    if (next !== null) return { events, next: { pos: next.pos, id: `${outbox.name}${MARK}${next.id}` } }
    const following = outboxes[index + 1]
    return { events, next: following === undefined ? null : { pos: 0, id: `${following.name}${MARK}` } }
  }

  async digest({ eventTypes, from, until }: Asked<'digest'>): ReturnType<EventHistory['digest']> {
    if (this.elsewhere().length === 0) return this.shared.digest({ eventTypes, from, until })
    const events: { id: string; type: string }[] = []
    for (const type of eventTypes)
      for (const id of await this.ids({ eventType: type, from, until })) events.push({ id, type })
    return digestsOf(events)
  }

  async ids(query: Asked<'ids'>): Promise<string[]> {
    const found = await this.all((history) => history.ids(query))
    return [...new Set(found.flat())].sort()
  }

  async events(query: Asked<'events'>): ReturnType<EventHistory['events']> {
    return (await this.all((history) => history.events(query))).flat()
  }

  private all<T>(ask: (history: EventHistory) => Promise<T>): Promise<T[]> {
    return Promise.all(this.outboxes().map(({ history }) => ask(history)))
  }

  private outboxes(): { readonly name: string; readonly history: EventHistory }[] {
    const placed = [...this.elsewhere()].sort((one, other) => (one.name < other.name ? -1 : 1))
    return [
      { name: '', history: this.shared },
      ...placed.map(({ name, platformTx }) => ({ name, history: new OutboxHistory(platformTx) })),
    ]
  }
}

function splitPlace(id = ''): [place: string, id: string] {
  const mark = id.indexOf(MARK)
  return mark === -1 ? ['', id] : [id.slice(0, mark), id.slice(mark + 1)]
}
