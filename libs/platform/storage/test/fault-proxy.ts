import { setMaxListeners } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What the proxy does to an answer. */
export type Fault = 'none' | '500' | 'slow' | 'stall' | 'truncate' | 'reset'

/** Between client and store: counts requests, and spoils the next `times` of those that match. */
export interface FaultProxy {
  readonly endpoint: string
  /** `METHOD path?query` of everything that passed. */
  readonly seen: string[]
  /** Of these, the ones that asked for nothing to be there yet (`If-None-Match: *`). */
  readonly conditional: string[]
  spoil(fault: Fault, options?: { times?: number; only?: RegExp }): void
  close(): Promise<void>
}

export async function faultProxy(endpoint: string): Promise<FaultProxy> {
  const target = new URL(endpoint)
  const seen: string[] = []
  const conditional: string[] = []
  const ended = new AbortController()
  const agent = new Agent()
  setMaxListeners(0, ended.signal)
  let plan: { fault: Fault; times: number; only: RegExp } = { fault: 'none', times: 0, only: /^/ }

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const line = `${incoming.method ?? ''} ${incoming.url ?? ''}`
    seen.push(line)
    if (incoming.headers['if-none-match'] === '*') conditional.push(line)
    const hit = plan.times > 0 && plan.only.test(line)
    if (hit) plan.times -= 1
    const fault = hit ? plan.fault : 'none'
    if (fault === 'reset') {
      incoming.socket.resetAndDestroy()
      return
    }
    if (fault === '500') {
      incoming.resume()
      outgoing.writeHead(500, { 'content-type': 'application/xml' })
      outgoing.end('<Error><Code>InternalError</Code><Message>no</Message></Error>')
      return
    }
    if (fault === 'slow') await pause(5_000, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
    if (outgoing.destroyed || ended.signal.aborted) return
    const onward = request(
      {
        agent,
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        if (fault === 'truncate' || fault === 'stall') cut(answer, outgoing, fault)
        else answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.on('error', () => onward.destroy())
    incoming.pipe(onward)
  }
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    seen,
    conditional,
    spoil: (fault, { times = Infinity, only = /^/ } = {}) => {
      plan = { fault, times, only }
    },
    async close() {
      ended.abort()
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Half of the first piece, then the end of the connection or nothing at all. */
function cut(answer: IncomingMessage, outgoing: ServerResponse, fault: 'truncate' | 'stall'): void {
  answer.once('data', (piece: Buffer) => {
    answer.destroy()
    outgoing.write(piece.subarray(0, Math.ceil(piece.length / 2)), () => {
      if (fault === 'truncate') outgoing.destroy()
    })
  })
}
