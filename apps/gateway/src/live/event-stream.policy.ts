/** One event of a stream of text/event-stream. */
export interface StreamEvent {
  /** Where the client goes on after a break; left out, it stays where it is. */
  readonly id?: string
  readonly event: string
  readonly data: unknown
}

/** How long a client waits before it connects again, in milliseconds. */
const RETRY_MS = 3_000

export const RETRY = `retry: ${String(RETRY_MS)}\n\n`

/** Keeps a connection alive that has nothing to tell. */
export const HEARTBEAT = ':\n\n'

/** JSON has no line ends of its own, so that data is one line. */
export function frameOf({ id, event, data }: StreamEvent): string {
  return `${id === undefined ? '' : `id: ${line(id)}\n`}event: ${line(event)}\ndata: ${JSON.stringify(data)}\n\n`
}

/** A line end would begin another field, and U+0000 makes clients ignore an id. */
const line = (text: string): string => text.replaceAll(/[\r\n\0]/g, '')
