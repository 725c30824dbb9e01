import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../..')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface Story {
  readonly id: string
  readonly title: string
  readonly name: string
}

/** The stories of the console's components, built and served on a port of this machine. */
export class Storybook {
  private constructor(
    private readonly folder: string,
    private readonly server: Server,
  ) {}

  static async open(): Promise<Storybook> {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-storybook-'))
    try {
      await build(folder)
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://storybook')
        readFile(join(folder, normalize(pathname))).then(
          (content) => response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? '' }).end(content),
          () => response.writeHead(404).end(),
        )
      })
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      return new Storybook(folder, server)
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`
  }

  stories(): readonly Story[] {
    const { entries } = JSON.parse(readFileSync(join(this.folder, 'index.json'), 'utf8')) as {
      readonly entries: Readonly<Record<string, Story & { readonly type: string }>>
    }
    return Object.values(entries).filter(({ type }) => type === 'story')
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
    await rm(this.folder, { recursive: true, force: true })
  }
}

function build(folder: string): Promise<void> {
  const words = ['build', '-c', 'libs/console/ui/.storybook', '-o', folder, '--quiet', '--disable-telemetry']
  return new Promise((done, fail) => {
    const child = spawn(join(ROOT, 'node_modules/.bin/storybook'), words, {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', STORYBOOK_DISABLE_TELEMETRY: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) done()
      else fail(new Error(`Storybook does not build:\n${said.slice(-4_000)}`))
    })
  })
}
