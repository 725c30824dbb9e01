/** A place in a feed: after so many of its events. */
export interface LivePosition {
  /** Null: of a person for whom there was nothing yet. */
  readonly feed: string | null
  readonly sequence: number
}

const NO_FEED = 'new'

/** As clients keep it and send it back. */
export const positionText = ({ feed, sequence }: LivePosition): string => `${feed ?? NO_FEED}.${sequence}`

/** Undefined for what is no position. */
export function positionOf(text: string): LivePosition | undefined {
  const [, feed, digits] = /^([a-z0-9-]{1,40})\.(0|[1-9]\d{0,9})$/.exec(text) ?? []
  if (feed === undefined || digits === undefined) return undefined
  const sequence = Number(digits)
  if (feed !== NO_FEED) return { feed, sequence }
  return sequence === 0 ? { feed: null, sequence } : undefined
}

/** Where to go on in this feed; undefined: the position is not one of it. */
export function sequenceIn(feed: LivePosition, position: LivePosition): number | undefined {
  if (position.feed === null) return 0
  return position.feed === feed.feed && position.sequence <= feed.sequence ? position.sequence : undefined
}

/** Whether these are the events after the position, with none between that is not kept any more. */
export const followsOn = (sequence: number, events: readonly { readonly sequence: number }[]): boolean =>
  events.every((event, index) => event.sequence === sequence + index + 1)
