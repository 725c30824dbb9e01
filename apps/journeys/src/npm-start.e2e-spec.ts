import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { emptyDatabase, type TestDatabase, testDatabaseKind } from '@nexus/testing'
import { Person } from './person.adapter.js'
import { commandBlocks, comparable } from './readme-blocks.policy.js'

const ROOT = resolve(__dirname, '../../..')
const README = readFileSync(resolve(ROOT, 'README.md'), 'utf8')
const READY_MS = 120_000

interface Started {
  /** From the line that says where it listens. */
  readonly welcome: string
  readonly url: string
  /** As Ctrl-C in a terminal does, to npm and to what it runs. */
  interrupt(): Promise<number | null>
}

// Always embedded; `npm run cluster` has a suite of its own.
describe('npm start', () => {
  let folder: string
  let postgres: TestDatabase | undefined
  const running = new Set<ChildProcess>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-start-'))
    postgres = testDatabaseKind() === 'postgres' ? await emptyDatabase() : undefined
  })

  afterAll(async () => {
    for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await postgres?.close()
    await rm(folder, { recursive: true, force: true })
  })

  function npmStart(environment: Readonly<Record<string, string>>): { child: ChildProcess; written: () => string } {
    let text = ''
    const child = spawn('npm', ['start', '--', '--force-sqlite'], {
      cwd: ROOT,
      detached: true,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        NEXUS_PORT: '0',
        NEXUS_DATA_DIR: join(folder, 'data'),
        // A PostgreSQL that answers, where there is one: the flag counts for more.
        ...(postgres?.settings.kind === 'postgres' ? { DATABASE_URL: postgres.settings.url } : {}),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    return { child, written: () => text }
  }

  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => {
      if (child.exitCode === null && child.signalCode === null) child.once('exit', resolve)
      else resolve(child.exitCode)
    })

  async function start(): Promise<Started> {
    const { child, written } = npmStart({})
    const deadline = performance.now() + READY_MS
    while (!/Nexus is ready[^]*auditor@demo\.example\s+auditor\n/.test(written())) {
      if (child.exitCode !== null || performance.now() > deadline) throw new Error(`It did not start:\n${written()}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const welcome = written().slice(written().indexOf('Nexus is ready'))
    const url = /http:\/\/\S+/.exec(welcome)![0]
    return {
      welcome,
      url,
      interrupt() {
        process.kill(-child.pid!, 'SIGINT')
        return ended(child)
      },
    }
  }

  it('prints what the README shows, serves on SQLite, and keeps its data for the next start', async () => {
    const first = await start()
    const block = commandBlocks(README).find(({ commands }) => commands === 'npm ci && npm start')
    const printed = first.welcome.replaceAll(first.url, 'http://127.0.0.1:3000').replaceAll(`${folder}/`, '')
    expect(comparable([printed])).toEqual(comparable([block!.shown]))

    const requester = await Person.demo(first.url, 'requester')
    const health = await requester.get('/health')
    expect(health.body).toMatchObject({ status: 'ok', database: { kind: 'sqlite' } })
    expect(health.headers.get('nexus-database')).toBe('sqlite')
    expect(await readdir(join(folder, 'data', 'database'))).toContain('procurement.sqlite')
    const draft = await requester.post('/requisitions', { title: 'Chairs', currency: 'EUR' })
    expect(draft.status).toBe(201)
    await first.interrupt()
    await expect(fetch(`${first.url}/api/v1/health`)).rejects.toThrow()

    const second = await start()
    const again = await Person.demo(second.url, 'requester')
    const kept = (await again.get('/requisitions')).body as unknown as { items: { title: string }[] }
    expect(kept.items.map(({ title }) => title)).toEqual(['Chairs'])
    await second.interrupt()
  }, 300_000)

  it('refuses to start with a wrong setting, and names it', async () => {
    const { child, written } = npmStart({ NEXUS_PORT: '70000' })
    expect(await ended(child)).toBe(78)
    expect(written()).toContain('NEXUS_PORT')
    expect(written()).not.toContain('ready')
  }, 300_000)
})

describe('the README', () => {
  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...README.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
