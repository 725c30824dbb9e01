import { eventStreamParser, type StreamEvent } from './event-stream.js'

const read = (pieces: readonly string[], lastId?: string) => {
  const events: StreamEvent[] = []
  const retries: number[] = []
  const parser = eventStreamParser(
    { event: (event) => events.push(event), retry: (milliseconds) => retries.push(milliseconds) },
    lastId,
  )
  for (const piece of pieces) parser.feed(piece)
  return { events, retries }
}
const message = (data: string, id = '', event = 'message'): StreamEvent => ({ id, event, data })

describe('text/event-stream', () => {
  // The first four are the examples of the HTML standard.
  it.each<[string, string, StreamEvent[]]>([
    ['data of several lines', 'data: YHOO\ndata: +2\ndata: 10\n\n', [message('YHOO\n+2\n10')]],
    [
      'comments, ids, and an event without an end',
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n',
      [message('first event', '1'), message('second event')],
    ],
    ['empty data', 'data\n\ndata\ndata\n\ndata:', [message(''), message('\n')]],
    ['one space or none', 'data:test\n\ndata: test\n\n', [message('test'), message('test')]],
    ['a kind', 'event: task\ndata: {}\n\ndata: x\n\n', [message('{}', '', 'task'), message('x')]],
    ['ids that last', 'id: 7\ndata: a\n\ndata: b\n\n', [message('a', '7'), message('b', '7')]],
    ['an id without data, which is kept', 'id: 7\n\ndata: a\n\n', [message('a', '7')]],
    ['no id with U+0000', 'id: 7\nid: 8\0\ndata: a\n\n', [message('a', '7')]],
    ['a kind without data, which is forgotten', 'event: x\n\ndata: a\n\n', [message('a')]],
    ['unknown fields', 'wat: x\nDATA: y\ndata: a\n\n', [message('a')]],
    ['colons in data', 'data: a: b\n\n', [message('a: b')]],
    ['CRLF and CR', 'data: a\r\n\r\ndata: b\r\rdata: c\n\r\n', [message('a'), message('b'), message('c')]],
    ['a byte order mark at the beginning alone', '\uFEFFdata: \uFEFFa\n\n', [message('\uFEFFa')]],
  ])('knows %s, whatever pieces it comes in', (_what, text, expected) => {
    expect(read([text]).events).toEqual(expected)
    expect(read([...text]).events).toEqual(expected)
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(read([text.slice(0, cut), text.slice(cut)]).events).toEqual(expected)
  })

  it('goes on with the id of the connection before', () => {
    expect(read(['data: a\n\n'], '7').events).toEqual([message('a', '7')])
  })

  it('hears how long to wait, in whole milliseconds', () => {
    expect(read(['retry: 3000\nretry: soon\nretry: -1\nretry:\nretry: 1e3\n\n']).retries).toEqual([3_000])
  })
})
