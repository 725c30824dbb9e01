import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { jetstream } from '@nats-io/jetstream'
import { systemClock, unavailable, uuidV7Ids, type EventEnvelope } from '@nexus/kernel'
import { ServiceDatabase, type PostgresSettings } from '@nexus/platform-database'
import { BROKER_POLICY, DeadLetterRow, InboxEventRow } from '@nexus/platform-outbox'
import { describeOn, ownName, testDatabase, testNats, type TestDatabase } from '@nexus/testing'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the world of the port's suite
import { BusEffectRow, BusWorld, conformanceSchemas, until, type Handling } from '../../outbox/src/testing-world.js'
import { partitionOf, StreamNames } from '../src/index.js'
import { compiledChild } from './fixture/compiled.js'
import { jetStreamUnderTest, type JetStreamUnderTest } from './fixture/jetstream-world.js'
import type { KillJob } from './fixture/kill-child.js'

const ids = uuidV7Ids(systemClock)

/** Parcels of one partition, so that they could be in each other's way. */
function neighbours(count: 1): [string]
function neighbours(count: 2): [string, string]
function neighbours(count: 4): [string, string, string, string]
function neighbours(count: number): string[] {
  const found: string[] = []
  while (found.length < count) {
    const id = ids.next()
    if (partitionOf(id) === 0) found.push(id)
  }
  return found
}

describeOn('postgres')('FLT-14: poison on JetStream', () => {
  let under: JetStreamUnderTest
  let world: BusWorld

  const open = async (window?: number): Promise<void> => {
    under = await jetStreamUnderTest(testNats() as never, { policy: window === undefined ? {} : { window } })
    world = await BusWorld.open(under)
    world.relay.start()
  }
  afterEach(() => world.close())

  /** The producer's bus takes nothing while the relay, soon after its start, compares outbox and stream. */
  const compared = async (): Promise<void> => {
    await world.move(ids.next())
    await world.relay.drained()
  }

  const poisoned =
    (parcelId: string, act: () => Promise<void> | void): Handling =>
    (event) =>
      event.aggregateId === parcelId ? act() : undefined
  const fails = (): never => {
    throw new TypeError('cannot read the address')
  }

  it('a handler that always throws: its events become dead letters with the cause, and a redrive works after the fix', async () => {
    await open()
    const [poison, fine] = neighbours(2)
    let broken = true
    // A new consumer takes what is kept beside what comes: either would count for itself.
    const handling = poisoned(poison, () => (broken ? fails() : undefined))
    const replica = await world.dock({ shipping: handling }, { history: 'none' })
    await world.move(poison, 2)
    await world.move(fine, 2)
    await world.settled()
    expect(await world.seqsOf('shipping', fine)).toEqual([1, 2])
    const letters = await world.deadLetterRows()
    // The second is not tried as often: the one before it was given up too.
    expect(letters.map(({ errorCode, deliveries }) => [errorCode, deliveries])).toEqual([
      ['event.handler_failed', 8],
      ['event.handler_failed', 2],
    ])
    broken = false
    for (const letter of letters) await replica.deadLetters.redrive(world.ctx, letter.id)
    await replica.deadLetters.settled()
    expect(await world.seqsOf('shipping', poison)).toEqual([1, 2])
  })

  it('a handler that hangs: the same', async () => {
    await open()
    const [poison, fine] = neighbours(2)
    const hangs = poisoned(poison, () => new Promise<void>(() => undefined))
    await world.dock({ shipping: hangs }, { policy: { timeoutMs: 200, retryDelaysMs: [1, 1] } })
    await world.move(poison)
    await world.move(fine)
    await world.settled()
    expect(await world.seqsOf('shipping', fine)).toEqual([1])
    expect(await world.deadLetterRows()).toMatchObject([{ errorCode: 'request.deadline_exceeded', deliveries: 3 }])
  })

  it('more poisoned events than a partition has places for hold up the others for moments only', async () => {
    await open(20)
    const [poison, fine] = neighbours(2)
    await world.move(poison, 60)
    await world.move(fine)
    await world.relay.drained()
    await world.dock(
      { shipping: poisoned(poison, fails) },
      { policy: { retryDelaysMs: [1, 1, 500, 500, 500, 500, 500] } },
    )
    await until(async () => (await world.seqsOf('shipping', fine)).length === 1)
    await world.settled()
    const deliveries = (await world.deadLetterRows()).map((letter) => letter.deliveries)
    expect(deliveries).toEqual([8, ...Array.from({ length: 59 }, () => 2)])
  })

  it('a version that the consumer does not know waits as a dead letter; an event of nobody does not', async () => {
    await open()
    await world.dock({ shipping: () => undefined })
    const stray = world.stray(1)
    await compared()
    await world.producer.bus.publish({ ...stray, type: 'mill.parcel.moved.v2' })
    await world.producer.bus.publish({ ...world.stray(1), type: 'mill.parcel.lost.v1' })
    await world.settled()
    expect(await world.deadLetterRows()).toMatchObject([
      {
        eventId: stray.id,
        consumer: 'dock.shipping',
        errorClass: 'permanent',
        errorCode: 'event.unknown_version',
        error: 'dock.shipping does not know mill.parcel.moved.v2, but mill.parcel.moved.v1.',
      },
    ])
  })

  it('what is no event goes to the backstop stream, a broken contract to the dead letters; the partition goes on', async () => {
    await open()
    await world.dock({ shipping: () => undefined })
    const [fine] = neighbours(1)
    const link = await under.link()
    const subject = new StreamNames(under.namespace).subjectOf({ type: 'mill.parcel.moved.v1', aggregateId: fine })
    await jetstream(link.connection).publish(subject, '{"id":')
    await compared()
    await world.producer.bus.publish(world.stray(1, fine, { note: 7 }))
    await world.move(fine)
    await world.settled()
    expect(await world.seqsOf('shipping', fine)).toEqual([1])
    expect(await world.deadLetterRows()).toMatchObject([{ errorClass: 'permanent', errorCode: 'event.contract_fault' }])
    expect(under.log.messages('error')).toContain('a message is no event; it is given up')
  })

  it('more than 1 MiB is refused by the outbox, and by the server if it came so far', async () => {
    await open()
    const note = 'x'.repeat(1_048_577)
    await expect(world.move(ids.next(), 1, note)).rejects.toThrow()
    const huge: EventEnvelope = world.stray(1, ids.next(), { note })
    await compared()
    await expect(world.producer.bus.publish(huge)).rejects.toThrow(/payload/i)
    expect((await world.outboxRows()).length).toBe(1)
  })

  it('what is away does not count: an event waits for it, and is handled after its return', async () => {
    await open()
    let tries = 0
    const [parcel] = neighbours(1)
    const away = (): void => {
      tries += 1
      if (tries <= 20) throw unavailable('The database does not answer.')
    }
    await world.dock({ shipping: away }, { policy: { firstAwayMs: 1, longestAwayMs: 2, retryDelaysMs: [1] } })
    await world.move(parcel)
    await world.settled()
    expect(await world.deadLetterRows()).toEqual([])
    expect(await world.seqsOf('shipping', parcel)).toEqual([1])
    expect(tries).toBe(21)
  })

  it('the deliveries of a broker take less than 60 s, also when each one hangs', () => {
    const { retryDelaysMs, timeoutMs } = BROKER_POLICY
    const waits = retryDelaysMs.reduce((sum, delay) => sum + delay, 0)
    expect(waits + (retryDelaysMs.length + 1) * timeoutMs).toBeLessThanOrEqual(60_000)
  })
})

describeOn('postgres')('FLT-14: a handler that ends its process again and again', () => {
  let test: TestDatabase
  let child: Awaited<ReturnType<typeof compiledChild>>

  beforeAll(async () => {
    test = await testDatabase(conformanceSchemas)
    child = await compiledChild()
  }, 120_000)
  afterAll(async () => {
    await child.remove()
    await test.close()
  })

  const live = (job: KillJob): Promise<{ signal: string | null; code: number | null; complaints: string }> => {
    const running = spawn(process.execPath, [child.path, JSON.stringify(job)], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' },
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

  it('is given up by its consumer after a few of them; everything else is handled once', async () => {
    const [deadly, ...others] = neighbours(4)
    const job: KillJob = {
      settings: test.settings as PostgresSettings,
      nats: testNats().url,
      namespace: ownName(),
      tenantId: ids.next(),
      parcels: [deadly, ...others, ...Array.from({ length: 4 }, () => ids.next())],
      moves: 2,
      deadly: { parcelId: deadly, consumer: 'shipping' },
    }
    const ends: (string | null)[] = []
    for (let last: string | null = 'SIGKILL'; last !== null && ends.length < 16;) {
      const { signal, code, complaints } = await live(job)
      expect({ complaints, code }).toEqual({ complaints: '', code: signal === null ? 0 : null })
      ends.push(signal)
      last = signal
    }
    // Two until its events are handled alone, three alone; the second event of the parcel is alone already. Which of the
    // other events an end leaves unacknowledged is chance, and may cost one more.
    expect(ends.at(-1)).toBeNull()
    expect(ends.length).toBeGreaterThan(7)
    expect(ends.length).toBeLessThan(14)

    const [, dockSchema] = conformanceSchemas
    const dock = await ServiceDatabase.open(dockSchema, test.settings, { clock: systemClock })
    const { platformTx, tenantTx } = dock
    const letters = await platformTx.read('verify', () => platformTx.manager().find(DeadLetterRow))
    const inbox = await platformTx.read('verify', () => platformTx.manager().find(InboxEventRow))
    const ctx = { tenantId: job.tenantId, actor: { userId: job.tenantId }, deadlineAt: Date.now() + 15_000 } as never
    const effects = await tenantTx.read(ctx, () => tenantTx.manager().find(BusEffectRow, { order: { id: 'ASC' } }))
    await dock.close()
    expect(letters).toHaveLength(2)
    for (const letter of letters)
      expect(letter).toMatchObject({
        consumer: 'dock.shipping',
        errorClass: 'exhausted',
        errorCode: 'event.handler_crashed',
        envelope: { aggregateId: deadly },
        status: 'open',
      })
    expect(inbox).toHaveLength(job.parcels.length * 2 * 2)
    for (const consumer of ['shipping', 'counting'])
      for (const parcel of job.parcels) {
        const seqs = effects
          .filter((each) => each.consumer === consumer && each.parcelId === parcel)
          .map(({ seq }) => seq)
        expect(seqs).toEqual(consumer === 'shipping' && parcel === deadly ? [] : [1, 2])
      }
  }, 120_000)

  it('is not what a process that stops in peace leaves behind', async () => {
    const under = await jetStreamUnderTest(testNats() as never)
    const world = await BusWorld.open(under)
    world.relay.start()
    const [parcel] = neighbours(1)
    let failing = true
    const waits: Handling = () => {
      if (failing) throw new Error('not yet')
    }
    await world.move(parcel)
    await world.relay.drained()
    for (let life = 0; life < 5; life += 1) {
      const replica = await world.dock({ shipping: waits }, { policy: { retryDelaysMs: [60_000] } })
      await until(() => replica.connected.bus.backlog?.().then((waiting) => waiting > 0) ?? true)
      await wait(50)
      await replica.stop()
      world.replicas.splice(0)
    }
    failing = false
    await world.dock({ shipping: waits })
    await world.settled()
    expect({ taken: await world.seqsOf('shipping', parcel), given: await world.deadLetterRows() }).toEqual({
      taken: [1],
      given: [],
    })
    expect(under.log.lines.filter(({ message }) => message.includes('one at a time'))).toEqual([])
    await world.close()
  })
})
