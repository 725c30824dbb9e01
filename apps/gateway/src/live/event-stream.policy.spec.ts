import { frameOf, HEARTBEAT, RETRY } from './event-stream.policy.js'

describe('a stream of events', () => {
  it.each([
    [{ id: 'a.1', event: 'task', data: { id: 1 } }, 'id: a.1\nevent: task\ndata: {"id":1}\n\n'],
    [{ event: 'ready', data: {} }, 'event: ready\ndata: {}\n\n'],
    [{ event: 'task', data: 'two\nlines' }, 'event: task\ndata: "two\\nlines"\n\n'],
    [{ id: 'a\n\ndata: b\0', event: 'x\rid: 9', data: null }, 'id: adata: b\nevent: xid: 9\ndata: null\n\n'],
  ])('writes %j', (event, text) => {
    expect(frameOf(event)).toBe(text)
  })

  it('says when to come back, and that it is alive', () => {
    expect([RETRY, HEARTBEAT]).toEqual(['retry: 3000\n\n', ':\n\n'])
  })
})
