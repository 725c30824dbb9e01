import { Agent, get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { fastify, type FastifyInstance } from 'fastify'
import { closeGracefully } from './graceful-close.adapter.js'

const ask = (url: string, agent: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer)
      })
    }).on('error', reject)
  })

describe('a server that closes', () => {
  let server: FastifyInstance
  let release: () => void
  let url: string
  const agent = new Agent({ keepAlive: true })

  beforeEach(async () => {
    // As the gateway sets it: what has begun is served to its end.
    server = fastify({ forceCloseConnections: 'idle', return503OnClosing: false })
    closeGracefully(server)
    const held = new Promise<void>((resolve) => (release = resolve))
    server.get('/quick', () => 'quick')
    server.get('/slow', async () => {
      await held
      return 'slow'
    })
    url = await server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterEach(() => {
    agent.destroy()
  })

  it('answers what is under way and does not wait for clients that keep their connection', async () => {
    await ask(`${url}/quick`, agent)
    const slow = ask(`${url}/slow`, agent)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const started = performance.now()
    const closed = server.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
    release()
    const answer = await slow
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close'])
    await closed
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('does not wait for who has opened a connection and asked for nothing, but for who has begun to ask', async () => {
    const opened = async (text: string): Promise<Socket> => {
      const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
      await new Promise((resolve) => socket.once('connect', resolve))
      socket.write(text)
      return socket
    }
    const silent = await opened('')
    const slow = await opened('GET /quick HTTP/1.1\r\nhost: x\r\n')
    await ask(`${url}/quick`, agent)
    let answer = ''
    slow.setEncoding('utf8').on('data', (text: string) => (answer += text))
    const [gone, answered] = [silent.resume(), slow].map((socket) => new Promise((end) => socket.once('close', end)))
    const closed = server.close()
    await gone
    slow.write('\r\n')
    await closed
    await answered
    expect(answer).toMatch(/^HTTP\/1.1 200 [^]*quick$/)
  })
})
