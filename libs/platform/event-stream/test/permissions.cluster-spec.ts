import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { createUser, type KeyPair } from '@nats-io/nkeys'
import { stepId, systemClock } from '@nexus/kernel'
import { ServiceDatabase } from '@nexus/platform-database'
import {
  connectNats,
  Heartbeats,
  inboxPrefix,
  natsConfiguration,
  NatsRpcTransport,
  type NatsLink,
} from '@nexus/platform-messaging'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { describeOn, privateNats, testDatabase, type PrivateNats } from '@nexus/testing'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the worlds of the ports' suites
import { serveFunctions } from '../../messaging/src/testing.js'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the worlds of the ports' suites
import { BusWorld, conformanceSchemas, until, type BusUnderTest } from '../../outbox/src/testing.js'
import { JetStreamEventBus, natsUsersOf, PostgresLocks, StreamNames } from '../src/index.js'
import { KeptLog, QUICK_READERS } from './fixture/jetstream-world.js'

const users = ['gateway', 'mill', 'dock', 'operator'] as const
type User = (typeof users)[number]
const keys = Object.fromEntries(users.map((user) => [user, createUser()])) as Record<User, KeyPair>
const publicKey = (user: User): string => keys[user].getPublicKey()
const names = new StreamNames()
const facts = natsUsersOf({
  keys: { gateway: publicKey('gateway'), mill: publicKey('mill'), dock: publicKey('dock') },
  calls: new Map([
    ['gateway', ['mill.parcel.move.v1']],
    ['mill', ['dock.berth.find.v1']],
    ['dock', []],
  ]),
  subscriptions: [{ service: 'dock', producer: 'mill' }],
  heardByGateway: ['mill'],
})
const REFUSED = 'NATS refused something'

/** A client of this user, with what the server refused it. */
interface Client {
  readonly link: NatsLink
  readonly log: KeptLog
}

describeOn('postgres').each([
  ['the distribution', false],
  ['the newest release', true],
])('with the generated permissions on nats-server of %s', (_version, newest) => {
  let server: PrivateNats
  let clients: Client[]
  let closing: (() => Promise<void>)[]

  beforeAll(async () => {
    const settings = { listen: '127.0.0.1:$PORT', storeFolder: '$FOLDER' }
    const config = natsConfiguration({ ...facts, operatorKey: publicKey('operator'), server: settings })
    server = await privateNats({ newest, config })
  }, 600_000)
  afterAll(() => server.stop())
  beforeEach(() => {
    clients = []
    closing = []
  })
  afterEach(async () => {
    for (const close of closing.reverse()) await close()
    for (const { link } of clients) await link.close()
  })

  const clientOf = async (user: User): Promise<Client> => {
    const log = new KeptLog()
    const nkeySeed = new TextDecoder().decode(keys[user].getSeed())
    const settings = { servers: [server.url], nkeySeed, inboxPrefix: inboxPrefix(user) }
    const client = { log, link: await connectNats(settings, { name: user, log: log as never }) }
    clients.push(client)
    return client
  }
  const refusals = (): unknown[] =>
    clients.flatMap(({ log }) => log.lines.filter(({ message }) => message === REFUSED).map(({ fields }) => fields))

  /** `mill` publishes over its user, `dock` consumes over its own; their other connections are those of replicas. */
  const worldOf = async (): Promise<BusWorld> => {
    const test = await testDatabase([...conformanceSchemas])
    if (test.settings.kind !== 'postgres') throw new Error('a cluster runs on PostgreSQL')
    const { url } = test.settings
    const [mill, dock] = await Promise.all(
      conformanceSchemas.map((schema) => ServiceDatabase.open(schema, test.settings, { clock: systemClock })),
    )
    if (mill === undefined || dock === undefined) throw new Error('there are two services')
    const locksOf: PostgresLocks[] = []
    const locks = (): PostgresLocks => {
      const made = new PostgresLocks({ url })
      locksOf.push(made)
      return made
    }
    let first = true
    const under: BusUnderTest = {
      mill,
      dock,
      locks,
      connect: async () => {
        const { link, log } = await clientOf(first ? 'mill' : 'dock')
        first = false
        const bus = await JetStreamEventBus.connect({ link, log, replicas: 1, locks: locks(), policy: QUICK_READERS })
        return {
          bus,
          open: () => {
            bus.open()
          },
          close: () => bus.close(),
        }
      },
      async close() {
        for (const each of locksOf) await each.close()
        for (const each of [mill, dock]) await each.close()
        await test.close()
      },
    }
    const world = await BusWorld.open(under)
    closing.push(() => world.close())
    return world
  }

  it('relay, consumers, history, reconciler and wake-ups of two services work, and nothing of it is refused', async () => {
    const world = await worldOf()
    const [parcel, other] = ['one', 'other'].map((name) => stepId(world.ctx.tenantId, name)) as [string, string]
    const gateway = await clientOf('gateway')
    const heard: string[] = []
    gateway.link.connection.subscribe('nx.evt.mill.>', { callback: (_error, { subject }) => void heard.push(subject) })
    await gateway.link.connection.flush()
    world.relay.start()
    await until(() => world.relay.active)
    // Does not get the lock, and wakes the first.
    const second = world.secondRelay()
    second.start()
    await world.move(parcel, 3)
    second.wake()
    await world.relay.drained()
    expect(heard).toHaveLength(3)

    // A consumer that is new gets what the outbox keeps, over nx.history.mill, and what comes, over its durables.
    const replica = await world.dock({ shipping: () => undefined })
    await until(async () => (await world.seqsOf('shipping', parcel)).length === 3)
    await world.move(other, 2)
    await world.settled()
    expect(await world.seqsOf('shipping', other)).toEqual([1, 2])
    expect(await replica.consumer.compareWithProducers()).toBe(0)

    // R1 and R2: the producer looks into the stream, lists the durables, and deletes those of another service.
    const { stream } = world.producer.bus
    expect(await stream?.eventAt(1)).toEqual(expect.any(String))
    await until(async () => (await stream?.resetConsumers('all')) === 8)
    await world.move(parcel, 1)
    await world.settled()
    expect(await world.seqsOf('shipping', parcel)).toEqual([1, 2, 3, 4])
    expect(await world.unmatched('shipping')).toEqual({ lost: [], unknown: [] })
    expect(refusals()).toEqual([])
  })

  it('services and gateway call each other, long bodies included, and hear that the others live', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-nats-'))
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    const transportOf = async (user: User): Promise<NatsRpcTransport> => {
      const { link, log } = await clientOf(user)
      return new NatsRpcTransport({ link, storage, clock: systemClock, log: log as never, heartbeatMs: 50 })
    }
    const [gateway, mill, dock] = [await transportOf('gateway'), await transportOf('mill'), await transportOf('dock')]
    const ask = (by: NatsRpcTransport, name: string, input: unknown) =>
      by.request(name, { input }, { 'nx-context': 'x' }, 600_000) as Promise<{ output: unknown }>
    const berths = await serveFunctions(dock, 'dock', { 'dock.berth.find.v1': (text: string) => `${text} at berth 7` })
    const parcels = await serveFunctions(mill, 'mill', {
      'mill.parcel.move.v1': async (text: string) => (await ask(mill, 'dock.berth.find.v1', text)).output,
    })
    closing.push(async () => {
      await berths.close()
      await parcels.close()
    })
    const living = new Heartbeats({ link: clients[0]!.link, clock: systemClock })
    closing.push(() => {
      living.close()
      return Promise.resolve()
    })
    const long = 'x'.repeat(700_000)
    expect(await ask(gateway, 'mill.parcel.move.v1', long)).toMatchObject({ output: `${long} at berth 7` })
    await until(() => living.living().length === 2)
    expect(living.living().map(({ service }) => service)).toEqual(['dock', 'mill'])
    expect(refusals()).toEqual([])
  })

  it('a service cannot speak as another, touch the streams, or read through the durables of another', async () => {
    const setUp = await clientOf('mill')
    await JetStreamEventBus.connect({ link: setUp.link, replicas: 1, log: setUp.log })
    const { link } = await clientOf('mill')
    const { connection } = link
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5000 })
    const client = jetstream(connection, { timeout: 5000 })
    const heardBy = (subject: string, queue?: string): Promise<never> =>
      new Promise((_resolve, reject) => {
        connection.subscribe(subject, {
          queue,
          callback: (error) => {
            reject(error ?? new Error('something was heard'))
          },
        })
      })
    const forbidden: Readonly<Record<string, () => Promise<unknown>>> = {
      'publishing events of another': () => client.publish('nx.evt.dock.0.berth.freed-v1', '{}'),
      'deleting the stream': () => manager.streams.delete(names.events),
      'emptying the stream': () => manager.streams.purge(names.events),
      'changing the stream': () => manager.streams.update(names.events, { max_age: 1_000_000_000 }),
      'deleting an event': () => manager.streams.deleteMessage(names.events, 1),
      'looking into the backstop stream': () => manager.streams.getMessage(names.advisories, { seq: 1 }),
      'making a durable of another': () =>
        manager.consumers.add(names.events, { durable_name: 'dock-0', filter_subject: 'nx.evt.*.0.>' }),
      'making a durable of its own name': () =>
        manager.consumers.add(names.events, { durable_name: 'mill-0', filter_subject: 'nx.evt.*.0.>' }),
      'looking at a durable of another': () => manager.consumers.info(names.events, 'dock-0'),
      'reading through a durable of another': () =>
        connection.request(`$JS.API.CONSUMER.MSG.NEXT.${names.events}.dock-0`, '1', { timeout: 5000 }),
      'asking an operation that it does not declare': () =>
        connection.request('nx.rpc.mill.parcel.move.v1', '', { timeout: 5000 }),
      'answering for another': () => heardBy('nx.rpc.dock.berth.find.v1', 'dock'),
      'listening to the replies of another': () => heardBy('_INBOX_dock.>'),
      'telling the history of another': () => heardBy('nx.history.dock', 'dock'),
    }
    const outcomes: Record<string, string> = {}
    for (const [what, attempt] of Object.entries(forbidden))
      outcomes[what] = await attempt().then(
        () => 'possible',
        (error: unknown) => String(error) + (error instanceof Error ? String(error.cause) : ''),
      )
    const possible = Object.entries(outcomes).filter(
      ([, outcome]) => !/PermissionViolationError|permissions violation/i.test(outcome),
    )
    expect(possible).toEqual([])
  })
})
