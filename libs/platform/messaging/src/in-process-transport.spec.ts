import { unavailable } from '@nexus/kernel'
import { InProcessTransport } from '@nexus/platform-service'
import { rpcTransportConformance, serveFunctions } from './testing.js'

rpcTransportConformance('in one process', { replicas: false }, () =>
  Promise.resolve({
    transport: (options) => Promise.resolve(new InProcessTransport(options)),
    kill: (transport) => {
      ;(transport as InProcessTransport).interrupt(unavailable('The services are replaced.'))
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }),
)

describe('a call in one process', () => {
  it('2.9: is not begun when its caller left while it waited for its turn', async () => {
    const transport = new InProcessTransport({ limits: { concurrency: 1, queue: 9 } })
    const seen: unknown[] = []
    let open: () => void = () => undefined
    const door = new Promise<void>((resolve) => (open = resolve))
    const server = await serveFunctions(transport, 'desk', {
      'desk.memo.write.v1': async (input: unknown) => {
        seen.push(input)
        await door
        return input
      },
    })
    const client = new AbortController()
    const ask = (input: unknown, signal?: AbortSignal) =>
      transport.request('desk.memo.write.v1', { input }, { 'nx-context': 'x' }, 600_000, signal && { signal })
    const first = ask('first')
    const waiting = ask('waiting', client.signal)
    const last = ask('last')
    expect(server.load).toMatchObject({ running: 1, waiting: 2 })
    client.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'request.abandoned' })
    open()
    expect(await Promise.all([first, last])).toMatchObject([{ output: 'first' }, { output: 'last' }])
    expect(seen).toEqual(['first', 'last'])
    await server.close()
  })
})
