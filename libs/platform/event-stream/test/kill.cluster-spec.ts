import { spawn } from 'node:child_process'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { ServiceDatabase, type PostgresSettings } from '@nexus/platform-database'
import { FAILPOINTS, InboxEventRow, OutboxEventRow } from '@nexus/platform-outbox'
import { describeOn, ownName, testDatabase, testNats, type TestDatabase } from '@nexus/testing'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the world of the port's suite
import { BusEffectRow, conformanceSchemas } from '../../outbox/src/testing-world.js'
import { compiledChild } from './fixture/compiled.js'
import type { KillJob } from './fixture/kill-child.js'

const MOVES_PER_LIFE = 3

describeOn('postgres')('a process on JetStream that is killed between any two steps (FLT-01)', () => {
  const ids = uuidV7Ids(systemClock)
  let test: TestDatabase
  let child: Awaited<ReturnType<typeof compiledChild>>
  let job: KillJob

  beforeAll(async () => {
    test = await testDatabase(conformanceSchemas)
    child = await compiledChild()
    job = {
      settings: test.settings as PostgresSettings,
      nats: testNats().url,
      namespace: ownName(),
      tenantId: ids.next(),
      parcels: Array.from({ length: 4 }, () => ids.next()),
      moves: 0,
    }
  }, 120_000)

  afterAll(async () => {
    await child.remove()
    await test.close()
  })

  /** Starts the process with more work than before, and waits for its end. */
  const live = (failpoint: string): Promise<{ signal: string | null; code: number | null; complaints: string }> => {
    job = { ...job, moves: job.moves + MOVES_PER_LIFE }
    const running = spawn(process.execPath, [child.path, JSON.stringify(job)], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', NX_FAILPOINT: failpoint },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaints = ''
    running.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    return new Promise((resolve, reject) => {
      running.on('error', reject)
      running.on('close', (code, signal) => {
        resolve({ signal, code, complaints })
      })
    })
  }

  it.each(FAILPOINTS.map((name, index) => [name, 2 + index] as const))(
    'dies at %s',
    async (name, nth) => {
      expect(await live(`${name}:${String(nth)}`)).toMatchObject({ signal: 'SIGKILL', complaints: '' })
    },
    180_000,
  )

  it('INV-04, INV-05, INV-06, INV-07: has lost nothing and done nothing twice, once it is left alone', async () => {
    expect(await live('')).toMatchObject({ code: 0, complaints: '' })
    const [millSchema, dockSchema] = conformanceSchemas
    const mill = await ServiceDatabase.open(millSchema, test.settings, { clock: systemClock })
    const dock = await ServiceDatabase.open(dockSchema, test.settings, { clock: systemClock })
    const outbox = await mill.platformTx.read('verify', () => mill.platformTx.manager().find(OutboxEventRow))
    const inbox = await dock.platformTx.read('verify', () => dock.platformTx.manager().find(InboxEventRow))
    const ctx = { tenantId: job.tenantId, actor: { userId: job.tenantId }, deadlineAt: Date.now() + 15_000 } as never
    const effects = await dock.tenantTx.read(ctx, () =>
      dock.tenantTx.manager().find(BusEffectRow, { order: { id: 'ASC' } }),
    )
    await mill.close()
    await dock.close()

    expect(outbox).toHaveLength(job.parcels.length * job.moves)
    expect(outbox.every((row) => row.publishedAt !== null && row.streamSeq !== null)).toBe(true)
    const seqs = Array.from({ length: job.moves }, (_, index) => index + 1)
    for (const consumer of ['shipping', 'counting']) {
      const settled = inbox.filter((row) => row.consumer === `dock.${consumer}`).map((row) => row.eventId)
      expect(settled.sort()).toEqual(outbox.map((row) => row.id).sort())
      for (const parcel of job.parcels) {
        const of = effects.filter((effect) => effect.consumer === consumer && effect.parcelId === parcel)
        expect(of.map((effect) => effect.seq)).toEqual(seqs)
      }
    }
  }, 120_000)
})
