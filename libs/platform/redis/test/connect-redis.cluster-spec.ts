import { ownName, privateRedis, testRedis, type PrivateRedis } from '@nexus/testing'
import { connectRedis, RedisUnavailable, type RedisConnection } from '../src/index.js'

// Servers are started, killed and waited for beside other suites.
jest.setTimeout(180_000)

describe('a connection to Redis', () => {
  const lines: string[] = []
  const log = {
    info: (_fields: object, message: string) => void lines.push(message),
    warn: (_fields: object, message: string) => void lines.push(message),
  }
  const open: { close(): Promise<void> }[] = []
  const servers: PrivateRedis[] = []
  const connect = async (url: string, commandTimeoutMs?: number): Promise<RedisConnection> => {
    const connection = await connectRedis(
      { url, ...(commandTimeoutMs === undefined ? {} : { commandTimeoutMs }) },
      { log },
    )
    open.push(connection)
    return connection
  }
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const own = async (flags?: string[]): Promise<PrivateRedis> => {
    const server = await privateRedis(flags === undefined ? {} : { flags })
    servers.push(server)
    return server
  }

  beforeEach(() => {
    lines.length = 0
  })
  afterAll(async () => {
    await Promise.all(open.map((each) => each.close()))
    await Promise.all(servers.map((each) => each.stop()))
  })

  it('gives the client to whoever has something to ask', async () => {
    const connection = await connect(testRedis().url, 5_000)
    const key = ownName()
    expect(await connection.run((client) => client.set(key, '1', 'PX', 60_000))).toBe('OK')
    expect(await connection.run((client) => client.get(key))).toBe('1')
    expect(connection.available).toBe(true)
  })

  it('FLT-06: fails at once while the server is away, and comes back by itself', async () => {
    const server = await own()
    const connection = await connect(server.url, 5_000)
    await server.kill()
    await until(() => !connection.available)
    const asked = connection.run((client) => client.get('a'))
    await expect(asked).rejects.toBeInstanceOf(RedisUnavailable)
    let returns = 0
    connection.onReturn(() => (returns += 1))
    await server.restart()
    await until(() => returns > 0)
    expect(await connection.run((client) => client.get('a'))).toBeNull()
    expect(lines).toEqual([
      'Redis is there',
      'Redis is away: the platform goes on without it, more slowly',
      'Redis is there',
    ])
  })

  it('FLT-06: starts without a server, and finds it later', async () => {
    const server = await own()
    await server.kill()
    const connection = await connect(server.url, 5_000)
    expect(connection.available).toBe(false)
    await expect(connection.run((client) => client.get('a'))).rejects.toBeInstanceOf(RedisUnavailable)
    await server.restart()
    await until(() => connection.available)
  })

  it('FLT-06: a server that hangs costs one request its time, and not every one', async () => {
    const server = await own()
    const connection = await connect(server.url, 250)
    process.kill(server.processId, 'SIGSTOP')
    try {
      await expect(connection.run((client) => client.get('a'))).rejects.toBeInstanceOf(RedisUnavailable)
      expect(connection.available).toBe(false)
    } finally {
      process.kill(server.processId, 'SIGCONT')
    }
    await until(() => connection.available)
  })

  it('FLT-06: a server that is full refuses writes and still answers reads', async () => {
    const server = await own(['--maxmemory', '1mb'])
    const connection = await connect(server.url, 5_000)
    await expect(connection.run((client) => client.set('a', 'x'.repeat(2_000_000)))).rejects.toThrow('OOM')
    expect(await connection.run((client) => client.get('a'))).toBeNull()
  })
})
