import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What happens to requests on their way to the object store. */
export type Spoil = 'down' | 'error' | 'slow' | 'truncate' | 'corrupt'

/** Stands before an S3 server and spoils what matches, until it is told to stop. */
export interface SpoilingProxy {
  readonly endpoint: string
  /** `only` is compared with `METHOD path`. */
  spoil(how: Spoil, only?: RegExp): void
  heal(): void
  close(): Promise<void>
}

const SLOW_MS = 5_000

export async function spoilingProxy(endpoint: string): Promise<SpoilingProxy> {
  const target = new URL(endpoint)
  const ended = new AbortController()
  const agent = new Agent()
  let plan: { how: Spoil; only: RegExp } | undefined

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method, url: path, headers } = incoming
    const how = plan?.only.test(`${String(method)} ${String(path)}`) === true ? plan.how : undefined
    if (how === 'down') {
      incoming.socket.resetAndDestroy()
      return
    }
    if (how === 'error') {
      incoming.resume()
      outgoing.writeHead(500, { 'content-type': 'application/xml' })
      outgoing.end('<Error><Code>InternalError</Code><Message>no</Message></Error>')
      return
    }
    if (how === 'slow') await pause(SLOW_MS, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
    if (outgoing.destroyed) return
    const onward = request({ agent, host: target.hostname, port: target.port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      if (how === 'truncate' || how === 'corrupt') spoilBody(answer, outgoing, how)
      else answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.on('error', () => onward.destroy())
    incoming.pipe(onward)
  }
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    spoil: (how, only = /^/) => {
      plan = { how, only }
    },
    heal: () => {
      plan = undefined
    },
    async close() {
      ended.abort()
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Half of the first piece and then the end of the connection, or all of it with one bit turned. */
function spoilBody(answer: IncomingMessage, outgoing: ServerResponse, how: 'truncate' | 'corrupt'): void {
  answer.once('data', (piece: Buffer) => {
    if (how === 'truncate') {
      answer.destroy()
      outgoing.write(piece.subarray(0, Math.floor(piece.length / 2)), () => outgoing.destroy())
      return
    }
    const turned = Buffer.from(piece)
    turned.writeUInt8(turned.readUInt8(0) ^ 1, 0)
    outgoing.write(turned)
    answer.pipe(outgoing)
  })
  answer.once('end', () => outgoing.end())
}
