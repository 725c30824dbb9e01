import { createServer, type AddressInfo, type Server } from 'node:net'
import pg from 'pg'
import { PooledClient } from './pooled-client.js'

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const WELCOME = message('R', Buffer.alloc(4))
const READY = message('Z', Buffer.from('I'))
const GOODBYE = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
)

/** As a PostgreSQL server that ends a session in the packet in which it has accepted it. */
const leavingAtOnce = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, GOODBYE])))
    })
    server.listen(0, '127.0.0.1', () => {
      resolve(server)
    })
  })

describe('a connection of the pool', () => {
  it('FLT-07: that ends in the packet in which it begins fails the next statement, and not the process', async () => {
    const server = await leavingAtOnce()
    const unheard: unknown[] = []
    const hear = (error: unknown): void => void unheard.push(error)
    process.on('uncaughtException', hear)
    const { port } = server.address() as AddressInfo
    const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'nobody', Client: PooledClient })
    pool.on('error', () => undefined)
    try {
      const client = await pool.connect()
      await expect(client.query('SELECT 1')).rejects.toThrow()
      client.release(true)
      expect(unheard).toEqual([])
    } finally {
      process.off('uncaughtException', hear)
      await pool.end()
      server.close()
    }
  })
})
