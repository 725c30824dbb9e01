import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A network link that a test spoils, between a client and a TCP server (FLT-09). */
export interface LinkProxy {
  /** `host:port` to connect to instead of the server. */
  readonly address: string
  /** Nothing comes through, and nobody is told. */
  blackhole(): void
  /** Everything takes this much longer. */
  slowDown(milliseconds: number): void
  /** Ends all connections and takes no new ones. */
  cut(): void
  heal(): void
  close(): Promise<void>
}

export async function linkProxy(target: { readonly host: string; readonly port: number }): Promise<LinkProxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isCut = false
  let isBlackhole = false
  let delayMs = 0

  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (piece) => {
      if (delayMs === 0) to.write(piece)
      else setTimeout(() => to.write(piece), delayMs)
    })
    from.on('error', () => undefined)
    from.on('close', () => to.destroy())
    if (isBlackhole) from.pause()
  }
  const server = createServer((client) => {
    if (isCut) {
      client.resetAndDestroy()
      return
    }
    const upstream = connect(target.port, target.host)
    const pair = [client, upstream] as const
    pairs.add(pair)
    client.on('close', () => pairs.delete(pair))
    pass(client, upstream)
    pass(upstream, client)
  })
  const each = (work: (socket: Socket) => void): void => {
    for (const pair of [...pairs]) pair.forEach(work)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    blackhole() {
      isBlackhole = true
      each((socket) => socket.pause())
    },
    slowDown(milliseconds) {
      delayMs = milliseconds
    },
    cut() {
      isCut = true
      each((socket) => socket.destroy())
    },
    heal() {
      isCut = false
      delayMs = 0
      if (isBlackhole) each((socket) => socket.resume())
      isBlackhole = false
    },
    async close() {
      each((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
