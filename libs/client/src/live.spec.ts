import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type LiveEvent, liveEvents, type LiveOptions } from './live.js'

type Turn = (request: IncomingMessage, response: ServerResponse) => void

const begin = (response: ServerResponse, text = ''): ServerResponse => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`retry: 20\n\n${text}`)
  return response
}
const task = (id: string): string => `id: ${id}\nevent: task\ndata: {"id":"${id}"}\n\n`
const refuse =
  (status: number, headers: Record<string, string> = {}): Turn =>
  (_request, response) => {
    response
      .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
      .end(JSON.stringify({ code: `test.${String(status)}`, title: 'No', status }))
  }

describe('live events', () => {
  let server: Server
  let baseUrl: string
  let turns: Turn[]
  let asked: { lastId: string | undefined; authorization: string | undefined; url: string | undefined }[]
  let end: AbortController

  beforeEach(async () => {
    turns = []
    asked = []
    end = new AbortController()
    server = createServer((request, response) => {
      const { headers, url } = request
      asked.push({ lastId: headers['last-event-id'] as string, authorization: headers.authorization, url })
      ;(turns.shift() ?? ((_request, silent) => void begin(silent)))(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/v1`
  })
  afterEach(async () => {
    end.abort()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const open = (options: LiveOptions = {}) => liveEvents({ baseUrl, signal: end.signal, retryMs: 20, ...options })
  const take = async (events: AsyncIterable<LiveEvent>, count: number): Promise<LiveEvent[]> => {
    const taken: LiveEvent[] = []
    for await (const event of events) if (taken.push(event) === count) break
    return taken
  }

  it('come with their id, kind and data, in pieces or not', async () => {
    turns.push((_request, response) => {
      begin(response, ':\n\nid: a.1\nevent: ready\ndata: {}\n\nid: a.2\nevent: ta')
      setTimeout(() => response.write('sk\ndata: {"id":"Ä"}\n\n'), 20)
    })
    expect(await take(open(), 2)).toEqual([
      { id: 'a.1', kind: 'ready', data: {} },
      { id: 'a.2', kind: 'task', data: { id: 'Ä' } },
    ])
    expect(asked).toEqual([{ lastId: undefined, authorization: undefined, url: '/api/v1/live' }])
  })

  it('go on after a break with the last one that came whole', async () => {
    turns.push(
      (_request, response) => {
        begin(response, `${task('a.1')}id: a.2\nevent: task\ndata: {}`).end()
      },
      (_request, response) => {
        begin(response, task('a.2'))
        setTimeout(() => response.destroy(), 20)
      },
      (_request, response) => {
        begin(response, task('a.3'))
      },
    )
    expect((await take(open(), 3)).map(({ id }) => id)).toEqual(['a.1', 'a.2', 'a.3'])
    expect(asked.map(({ lastId }) => lastId)).toEqual([undefined, 'a.1', 'a.2'])
  })

  it('go on after what is known already', async () => {
    turns.push((_request, response) => void begin(response, task('a.8')))
    await take(open({ after: 'a.7' }), 1)
    expect(asked[0]?.lastId).toBe('a.7')
  })

  it.each([429, 502, 503])('come back after %d', async (status) => {
    turns.push(refuse(status), refuse(status), (_request, response) => void begin(response, task('a.1')))
    expect(await take(open(), 1)).toHaveLength(1)
    expect(asked).toHaveLength(3)
  })

  it('wait as long as they are asked to', async () => {
    turns.push(refuse(503, { 'retry-after': '1' }), (_request, response) => void begin(response, task('a.1')))
    const started = performance.now()
    await take(open(), 1)
    expect(performance.now() - started).toBeGreaterThan(900)
  })

  it('come back when nobody answers', async () => {
    turns.push(
      (request) => request.socket.destroy(),
      (_request, response) => void begin(response, task('a.1')),
    )
    expect(await take(open(), 1)).toHaveLength(1)
  })

  it('give up a connection that is silent', async () => {
    turns.push(
      (_request, response) => void begin(response, task('a.1')),
      (_request, response) => void begin(response, task('a.2')),
    )
    expect((await take(open({ silenceMs: 50 }), 2)).map(({ id }) => id)).toEqual(['a.1', 'a.2'])
  })

  it('end for good with a refusal that does not pass', async () => {
    turns.push(refuse(403))
    await expect(take(open(), 1)).rejects.toMatchObject({ name: 'ProblemError', status: 403, code: 'test.403' })
  })

  describe('renew the session', () => {
    const session = (answers: boolean[]) => {
      let token = 1
      return {
        authorize: (headers: Headers) => {
          headers.set('authorization', `Bearer ${String(token)}`)
        },
        renew: () => {
          token += 1
          return Promise.resolve(answers.shift() ?? false)
        },
      }
    }

    it('when its proof is not taken', async () => {
      turns.push(refuse(401), (_request, response) => void begin(response, task('a.1')))
      await take(open({ session: session([true]) }), 1)
      expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer 1', 'Bearer 2'])
    })

    it('again, whenever the server says good-bye because of it, and at once', async () => {
      const bye = 'event: bye\ndata: {"reason":"session"}\n\n'
      turns.push(
        (_request, response) => void begin(response, `retry: 60000\n\n${task('a.1')}${bye}`).end(),
        refuse(401),
        (_request, response) => void begin(response, `retry: 60000\n\n${task('a.2')}${bye}`).end(),
        refuse(401),
        (_request, response) => void begin(response, task('a.3')),
      )
      const events = await take(open({ session: session([true, true]) }), 3)
      expect(events.map(({ kind, id }) => [kind, id])).toEqual([
        ['task', 'a.1'],
        ['task', 'a.2'],
        ['task', 'a.3'],
      ])
      expect(asked.map(({ lastId }) => lastId)).toEqual([undefined, 'a.1', 'a.1', 'a.2', 'a.2'])
    })

    it.each([
      ['cannot be renewed', [false]],
      ['is not taken once it was', [true]],
    ])('and end when it %s', async (_why, answers) => {
      turns.push(refuse(401), refuse(401))
      await expect(take(open({ session: session(answers) }), 1)).rejects.toMatchObject({ status: 401 })
    })
  })

  describe('end with the signal', () => {
    it('while they listen', async () => {
      turns.push((_request, response) => void begin(response, task('a.1')))
      const heard: LiveEvent[] = []
      for await (const event of open()) {
        heard.push(event)
        setTimeout(() => {
          end.abort()
        }, 20)
      }
      expect(heard).toHaveLength(1)
    })

    it('while they wait', async () => {
      turns.push(refuse(503, { 'retry-after': '50' }))
      const taken = take(open(), 1)
      setTimeout(() => {
        end.abort()
      }, 50)
      expect(await taken).toEqual([])
    })
  })

  it('close the connection of who does not listen any more', async () => {
    const closed = new Promise<void>((resolve) =>
      turns.push((_request, response) => {
        response.on('close', resolve)
        begin(response, task('a.1'))
      }),
    )
    await take(open(), 1)
    await closed
  })
})
