import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Person } from './person.adapter.js'

const ROOT = resolve(__dirname, '../../..')
const READY_MS = 150_000
const STOPPED_MS = 60_000

/** Whether the process is there; one that has ended and was not waited for counts as gone. */
function lives(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

describe('npm run cluster', () => {
  let folder: string
  let child: ChildProcess
  let written = ''
  /** npm itself may end by the signal. */
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nexus-npm-cluster-'))
    // Its servers and keys are in temporary folders, so that one can see what is left of them.
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: folder, NEXUS_PORT: '0', LOG_LEVEL: 'warn' }
    child = spawn('npm', ['run', 'cluster', '--', 'procurement=2'], { cwd: ROOT, detached: true, env })
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => (written += chunk))
  })

  afterAll(async () => {
    if (child.pid !== undefined && !hasEnded()) process.kill(-child.pid, 'SIGKILL')
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  })

  it(
    'starts the servers and every service, as often as it is told, and Ctrl-C stops all of it',
    async () => {
      const ready = /Nexus is ready at (http:\S+): 7 processes on PostgreSQL, NATS, Redis and S3\.\n[^]*billing-1 .*\n/
      while (!ready.test(written)) {
        if (hasEnded()) throw new Error(`It did not start:\n${written}`)
        await pause(50)
      }
      const url = ready.exec(written)?.[1] ?? ''
      const processes = [...written.matchAll(/^ {2}([a-z]+-\d) +process (\d+), health/gm)]
      expect(processes.map(([, name]) => name)).toEqual([
        ...['gateway-1', 'identity-1', 'documents-1', 'procurement-1', 'procurement-2', 'workflow-1', 'billing-1'],
      ])
      const buyer = await Person.demo(url, 'buyer')
      expect((await buyer.post('/vendors', { name: 'From a cluster', country: 'DE' })).status).toBe(201)

      const ids = processes.map(([, , id]) => Number(id))
      expect(ids.filter(lives)).toEqual(ids)
      process.kill(-(child.pid ?? 0), 'SIGINT')
      const until = performance.now() + STOPPED_MS
      while ((!hasEnded() || ids.some(lives)) && performance.now() < until) await pause(50)
      expect(hasEnded()).toBe(true)
      expect(ids.filter(lives)).toEqual([])
      await expect(fetch(`${url}/api/v1/health`)).rejects.toThrow()
    },
    READY_MS + STOPPED_MS,
  )
})
