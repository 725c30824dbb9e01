import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Parts of the console that say which build it is. */
const SAYS_BUILD = /^\/(build\.json|sw\.js)$/

/**
 * What a load balancer is to the console: the one address of Nexus. It can be shut and opened again, and a newer build of the
 * console can be released behind it: the same one, which gives itself out for another.
 */
export class FrontDoor {
  private released: { readonly from: string; readonly to: string } | undefined

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    private readonly port: number,
  ) {}

  static async before(target: string): Promise<FrontDoor> {
    const server = createServer()
    await listen(server, 0)
    const door = new FrontDoor(server, new URL(target), (server.address() as AddressInfo).port)
    server.on('request', (incoming, outgoing) => door.pass(incoming, outgoing))
    return door
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`
  }

  /** Which build is served. */
  async build(): Promise<string> {
    const answer = await fetch(`${this.url}/build.json`)
    return ((await answer.json()) as { build: string }).build
  }

  async release(build: string): Promise<void> {
    this.released = { from: await this.build(), to: build }
  }

  /** Nobody comes in, and whoever was inside is out. */
  async shut(): Promise<void> {
    if (!this.server.listening) return
    const shut = new Promise((resolve) => this.server.close(resolve))
    this.server.closeAllConnections()
    await shut
  }

  async open(): Promise<void> {
    await listen(this.server, this.port)
  }

  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, url: path = '/', headers } = incoming
    const { hostname, port } = this.target
    const isChanged = this.released !== undefined && (SAYS_BUILD.test(path) || isPage(headers.accept))
    const sent = isChanged ? { ...headers, 'accept-encoding': 'identity' } : headers
    const passed = request({ hostname, port, method, path, headers: sent }, (answer) => {
      if (!isChanged) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
        return
      }
      void textOf(answer).then((text) => {
        const { 'content-length': _length, ...rest } = answer.headers
        outgoing.writeHead(answer.statusCode ?? 502, rest).end(this.asReleased(path, text))
      })
    })
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  }

  private asReleased(path: string, text: string): string {
    const { from = '', to = '' } = this.released ?? {}
    return path === '/sw.js' ? `${text}\n// ${to}` : text.replaceAll(from, to)
  }
}

const isPage = (accept: string | undefined): boolean => accept?.includes('text/html') === true

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
