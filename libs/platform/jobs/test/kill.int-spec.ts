import { spawn } from 'node:child_process'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { ServiceDatabase } from '@nexus/platform-database'
import { testDatabase, type TestDatabase } from '@nexus/testing'
import { TableJobQueue } from '../src/index.js'
import { compiledJobs, type Compiled } from './fixture/compiled.js'
import { contextOf, deskSchema, letterSent, sendLetter } from './fixture/desk.js'
import type { KillWork } from './fixture/kill-child.js'

const LETTERS = 120
const KILLS_AFTER_MS = [15, 40, 70]

describe('a worker that is killed in the middle of its jobs (Q-12)', () => {
  const ids = uuidV7Ids(systemClock)
  const tenantId = ids.next()
  let test: TestDatabase
  let compiled: Compiled

  beforeAll(async () => {
    test = await testDatabase([deskSchema])
    compiled = await compiledJobs()
  })
  afterAll(async () => {
    await compiled.remove()
    await test.close()
  })

  const live = (killAfterMs?: number): Promise<{ code: number | null; complaints: string }> => {
    const work: KillWork = { settings: test.settings, tenantId }
    const child = spawn(process.execPath, [compiled.path('test/fixture/kill-child.ts'), JSON.stringify(work)], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaints = ''
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    child.stdout.once('data', () => {
      if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => {
        resolve({ code, complaints })
      })
    })
  }

  it('loses no job, and none has its effect twice', async () => {
    const database = await ServiceDatabase.open(deskSchema, test.settings, { clock: systemClock })
    const worker = { wake: () => undefined, cancelled: () => undefined }
    const queue = new TableJobQueue({ tx: database.tenantTx, clock: systemClock, ids, worker })
    const ctx = contextOf(tenantId)
    await database.tenantTx.run(ctx, async () => {
      for (let letter = 0; letter < LETTERS; letter += 1) await queue.add(ctx, sendLetter, { letter })
    })
    for (const killAfterMs of KILLS_AFTER_MS) expect(await live(killAfterMs)).toEqual({ code: null, complaints: '' })
    const jobs = await queue.list(ctx, { kind: sendLetter.name, limit: 200 })
    expect(jobs.items.filter((job) => job.state === 'running').length).toBeGreaterThan(0)
    // Two at once finish the work.
    expect(await Promise.all([live(), live()])).toEqual([
      { code: 0, complaints: '' },
      { code: 0, complaints: '' },
    ])
    const done = (await queue.list(ctx, { kind: sendLetter.name, limit: 200 })).items
    expect(done.filter((job) => job.state === 'done')).toHaveLength(LETTERS)
    expect(done.some((job) => job.attempts > 1)).toBe(true)
    const effects = (await queue.list(ctx, { kind: letterSent.name, limit: 200 })).items
    expect(effects).toHaveLength(LETTERS)
    await database.close()
  })
})
