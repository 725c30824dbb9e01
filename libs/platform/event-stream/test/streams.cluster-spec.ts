import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream'
import { stepId, systemClock, uuidV7Ids } from '@nexus/kernel'
import { connectNats, type NatsLink } from '@nexus/platform-messaging'
import { ProcessLocks, type EventSubscription, type HeldLock } from '@nexus/platform-outbox'
import {
  describeOn,
  ownName,
  testDatabase,
  testNats,
  privateNats,
  type PrivateNats,
  type TestDatabase,
} from '@nexus/testing'
import pg from 'pg'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the world of the port's suite
import { contextOf, until } from '../../outbox/src/testing.js'
import { declaredStreams, JetStreamEventBus, PostgresLocks, StreamNames } from '../src/index.js'
import { KeptLog, QUICK_READERS } from './fixture/jetstream-world.js'

const ids = uuidV7Ids(systemClock)

/** Locks whose connection breaks whenever a test wants. */
class LosingLocks extends ProcessLocks {
  lost = 0
  private readonly breakable = new Map<AbortController, HeldLock>()

  override async tryLock(name: string): Promise<HeldLock | undefined> {
    const lock = await super.tryLock(name)
    if (lock === undefined) return undefined
    const ending = new AbortController()
    this.breakable.set(ending, lock)
    return { lost: ending.signal, release: async () => (this.breakable.delete(ending) ? lock.release() : undefined) }
  }

  loseAll(): void {
    for (const [ending, lock] of this.breakable) {
      this.breakable.delete(ending)
      this.lost += 1
      ending.abort()
      void lock.release()
    }
  }
}

describeOn('postgres')('the streams', () => {
  let namespace: string
  let names: StreamNames
  let log: KeptLog
  let link: NatsLink
  let manager: JetStreamManager
  let buses: JetStreamEventBus[]

  beforeEach(async () => {
    namespace = ownName()
    names = new StreamNames(namespace)
    log = new KeptLog()
    buses = []
    link = await connectNats({ servers: [testNats().url] }, { name: 'suite', log: log as never })
    manager = await jetstreamManager(link.connection)
  })

  afterEach(async () => {
    for (const bus of buses) await bus.close()
    for (const stream of [names.events, names.advisories]) await manager.streams.delete(stream).catch(() => undefined)
    await link.close()
  })

  const connect = async (locks?: ProcessLocks): Promise<JetStreamEventBus> => {
    const options = { link, replicas: 1, namespace, log, policy: QUICK_READERS, ...(locks && { locks }) }
    const bus = await JetStreamEventBus.connect(options)
    buses.push(bus)
    return bus
  }
  const tenantId = ids.next()
  const event = (aggregateId = ids.next(), aggregateSeq = 1) => ({
    id: ids.next(),
    type: 'mill.parcel.moved.v1',
    tenantId,
    aggregateType: 'parcel',
    aggregateId,
    aggregateSeq,
    payload: { note: 'x' },
    occurredAt: '2026-03-02T09:00:00.000Z',
    headers: { traceId: 'c'.repeat(32), opId: ids.next(), actor: contextOf(ids.next()).actor },
  })
  const subscriber = (deliver: EventSubscription['deliver'], durable = 'dock.shipping'): EventSubscription => ({
    durable,
    deliver,
    eventType: 'mill.parcel.moved.v1',
  })

  it('are made as declared, and left alone the next time', async () => {
    await connect()
    const { created } = await manager.streams.info(names.events)
    const bus = await connect()
    expect(await bus.readiness()).toEqual({ ready: true })
    expect((await manager.streams.info(names.events)).created).toBe(created)
  })

  it('that somebody has changed refuse the start and the readiness, naming each field', async () => {
    const bus = await connect()
    await manager.streams.update(names.events, { max_age: 3600 * 1_000_000_000, duplicate_window: 60 * 1_000_000_000 })
    await expect(connect()).rejects.toThrow(/max_age is 3600000000000 instead of 1209600000000000; .*duplicate_window/)
    expect(await bus.readiness()).toMatchObject({
      ready: false,
      reason: expect.stringContaining(`${names.events}.max_age`) as string,
    })
  })

  it('of which one is declared differently by a release are reported as drift', async () => {
    const [declared] = declaredStreams(names, 1)
    await manager.streams.add({ ...declared!, deny_purge: false })
    await expect(connect()).rejects.toThrow('deny_purge is false instead of true')
  })

  it('hold each event with its id and what operators look for, once', async () => {
    const bus = await connect()
    const sent = event()
    const receipt = await bus.publish(sent)
    expect(await bus.publish(sent)).toEqual(receipt)
    const { state, created } = await manager.streams.info(names.events)
    expect(state.messages).toBe(1)
    expect(receipt).toEqual({ streamEpoch: new Date(created), streamSeq: 1 })
    const message = await manager.streams.getMessage(names.events, { seq: 1 })
    expect(message?.subject).toMatch(new RegExp(`^${namespace}\\.evt\\.mill\\.[0-7]\\.parcel\\.moved-v1$`))
    const field = (name: string): string | undefined => message?.header.get(name)
    expect(field('Nats-Msg-Id')).toBe(sent.id)
    expect(field('Nats-Expected-Stream')).toBe(names.events)
    expect(field('traceparent')).toMatch(/^00-c{32}-[0-9a-f]{16}-01$/)
    expect(['Nx-Tenant', 'Nx-Type', 'Nx-Seq', 'Nx-Op-Id'].map(field)).toEqual([
      sent.tenantId,
      sent.type,
      '1',
      sent.headers.opId,
    ])
    expect(await bus.stream.eventAt(1)).toBe(sent.id)
    expect(await bus.stream.eventAt(2)).toBeUndefined()
  })

  it('FLT-14: keep a message that is no event, whose end the backstop stream tells; others go on', async () => {
    const bus = await connect()
    const received: string[] = []
    bus.subscribe(subscriber(({ id }) => Promise.resolve(void received.push(id))))
    bus.open()
    const client = jetstream(link.connection)
    await client.publish(names.subjectOf(event()), 'no JSON')
    await client.publish(names.subjectOf(event()), '{"id":7}')
    const good = event()
    await bus.publish(good)
    await until(() => received.length > 0)
    expect(received).toEqual([good.id])
    await until(async () => (await manager.streams.info(names.advisories)).state.messages === 2)
    expect(log.messages('error')).toEqual(Array(2).fill('a message is no event; it is given up'))
    await bus.settled()
  })

  it('are read through one durable a partition, each with one filter', async () => {
    const bus = await connect()
    bus.subscribe(subscriber(() => Promise.resolve()))
    bus.open()
    await bus.publish(event())
    await bus.settled()
    const durables: string[] = []
    for await (const { name, config } of manager.consumers.list(names.events)) {
      durables.push(name)
      expect(config).toMatchObject({ filter_subject: expect.stringContaining('.evt.*.') as string, max_deliver: -1 })
    }
    expect(durables.sort()).toEqual(Array.from({ length: 8 }, (_, partition) => `dock-${String(partition)}`))
  })

  it('lose nothing and keep the order when a process loses its partitions to another in the middle of its work', async () => {
    const settled = new Set<string>()
    const order = new Map<string, number[]>()
    // As with the inbox: what is settled is not handled again, by no process.
    const handle: EventSubscription['deliver'] = async ({ id, aggregateId, aggregateSeq }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
      if (settled.has(id)) return
      settled.add(id)
      order.set(aggregateId, [...(order.get(aggregateId) ?? []), aggregateSeq])
    }
    const parcels = Array.from({ length: 6 }, (_, index) => stepId(namespace, String(index)))
    const locks = new LosingLocks()
    const readers = [await connect(locks), await connect(locks)]
    for (const bus of readers) {
      bus.subscribe(subscriber(handle))
      bus.open()
    }
    for (let seq = 1; seq <= 30; seq += 1) {
      await Promise.all(parcels.map((parcel) => readers[0]!.publish(event(parcel, seq))))
      if (seq % 6 === 0) locks.loseAll()
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await until(() => settled.size === 180)
    for (const parcel of parcels) expect(order.get(parcel)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(locks.lost).toBeGreaterThan(8)
  })

  it('share the partitions among replicas, and give them back when one goes', async () => {
    const locks = new ProcessLocks()
    const replicas = [await connect(locks), await connect(locks), await connect(locks)]
    for (const bus of replicas) {
      bus.subscribe(subscriber(() => Promise.resolve()))
      bus.open()
    }
    const shares = (): number[] => replicas.map((bus) => bus.partitionsReadFor('dock').length).sort()
    await until(() => shares().join() === '2,3,3')
    await replicas[0]!.close()
    await until(() => shares().join() === '0,4,4')
    const all = replicas.flatMap((bus) => bus.partitionsReadFor('dock'))
    expect(all.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })
})

describeOn('postgres')('locks of PostgreSQL', () => {
  let test: TestDatabase
  let all: PostgresLocks[]

  beforeEach(async () => {
    test = await testDatabase([])
    all = []
  })

  afterEach(async () => {
    for (const locks of all) await locks.close()
    await test.close()
  })

  const open = (): PostgresLocks => {
    if (test.settings.kind !== 'postgres') throw new Error('not here')
    const locks = new PostgresLocks({ url: test.settings.url })
    all.push(locks)
    return locks
  }

  it('are held by one process, until it releases them or ends', async () => {
    const [one, two] = [open(), open()]
    const held = await one.tryLock('relay/mill')
    expect(held?.lost.aborted).toBe(false)
    expect(await one.tryLock('relay/mill')).toBeUndefined()
    expect(await two.tryLock('relay/mill')).toBeUndefined()
    expect(await two.tryLock('relay/dock')).toBeDefined()
    await held?.release()
    expect(await two.tryLock('relay/mill')).toBeDefined()
    await two.close()
    expect(held?.lost.aborted).toBe(false)
    await until(async () => (await one.tryLock('relay/mill')) !== undefined)
  })

  it('are lost with their connection, which is told, and can be had again', async () => {
    const one = open()
    const held = await one.tryLock('relay/mill')
    const superuser = new pg.Client({ connectionString: test.superuserUrl })
    await superuser.connect()
    await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nexus-locks' AND datname = current_database()`,
    )
    await superuser.end()
    await until(() => held?.lost.aborted === true)
    await until(async () => (await one.tryLock('relay/mill').catch(() => undefined)) !== undefined)
  })

  it('count the members of a group, those that went excluded', async () => {
    const [one, two] = [open(), open()]
    const first = await one.join('events/dock')
    const second = await two.join('events/dock')
    await two.join('events/mill')
    expect(await first.count()).toBe(2)
    await second.leave()
    expect(await first.count()).toBe(1)
    await two.join('events/dock')
    await two.close()
    await until(async () => (await first.count()) === 1)
  })
})

describeOn('postgres')('the server of today', () => {
  let nats: PrivateNats

  beforeAll(async () => {
    nats = await privateNats({ newest: true })
  }, 600_000)

  afterAll(() => nats.stop())

  it('takes the same declarations without drift', async () => {
    const link = await connectNats({ servers: [nats.url] }, { name: 'suite', log: new KeptLog() as never })
    const first = await JetStreamEventBus.connect({ link, replicas: 1 })
    const second = await JetStreamEventBus.connect({ link, replicas: 1 })
    expect(await second.drift()).toEqual([])
    await first.close()
    await second.close()
    await link.close()
  })
})
