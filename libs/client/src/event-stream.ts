/** An event of text/event-stream. */
export interface StreamEvent {
  /** Of this event, or of the last one before it that had an id; empty while there was none. */
  readonly id: string
  readonly event: string
  readonly data: string
}

/** What a stream says besides events. */
export interface StreamListener {
  event(event: StreamEvent): void
  /** The server asks to wait so long before the next connection, in milliseconds. */
  retry(milliseconds: number): void
}

/** Reads text/event-stream as it arrives, in pieces of any size. */
export interface EventStreamParser {
  feed(text: string): void
}

/**
 * By the rules of the HTML standard ("Interpreting an event stream"). What stands at the end without an empty line after it
 * is no event, so that a connection that breaks in the middle of one gives none.
 * @param lastId of the connection before
 */
export function eventStreamParser(listener: StreamListener, lastId = ''): EventStreamParser {
  let rest = ''
  let isFirst = true
  let id = lastId
  let event = ''
  let data: string[] = []

  const field = (name: string, value: string): void => {
    switch (name) {
      case 'event':
        event = value
        break
      case 'data':
        data.push(value)
        break
      case 'id':
        if (!value.includes('\0')) id = value
        break
      case 'retry':
        if (/^\d{1,9}$/.test(value)) listener.retry(Number(value))
        break
    }
  }

  const line = (text: string): void => {
    if (text !== '') {
      const colon = text.indexOf(':')
      if (colon === -1) field(text, '')
      // A line that begins with a colon is a comment.
      else if (colon > 0) field(text.slice(0, colon), text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1))
      return
    }
    if (data.length > 0) listener.event({ id, event: event === '' ? 'message' : event, data: data.join('\n') })
    event = ''
    data = []
  }

  return {
    feed(text) {
      rest += text
      if (isFirst && rest !== '') {
        isFirst = false
        if (rest.startsWith('\uFEFF')) rest = rest.slice(1)
      }
      // A CR at the end may be half of a CRLF.
      for (let end = /\r\n|\n|\r(?!$)/.exec(rest); end !== null; end = /\r\n|\n|\r(?!$)/.exec(rest)) {
        const whole = rest.slice(0, end.index)
        rest = rest.slice(end.index + end[0].length)
        line(whole)
      }
    },
  }
}
