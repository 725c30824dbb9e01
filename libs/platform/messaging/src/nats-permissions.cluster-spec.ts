import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { LocalObjectStorage } from '@nexus/platform-storage'
import { createLogger } from '@nexus/platform-telemetry'
import { privateNats, type PrivateNats } from '@nexus/testing'
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { createUser, type KeyPair } from '@nats-io/nkeys'
import { PermissionViolationError } from '@nats-io/transport-node'
import { connectNats, type NatsLink } from './connect-nats.js'
import { natsConfiguration, type NatsFacts, type NatsUser } from './nats-configuration.js'
import { NatsRpcTransport } from './nats-rpc-transport.js'
import { inboxPrefix } from './rpc-subjects.js'
import { serveFunctions } from './testing.js'

const log = createLogger({ service: 'test', level: 'silent' })
const names = ['gateway', 'people', 'orders', 'approvals', 'operator', 'monitor'] as const
type Name = (typeof names)[number]
const keys = Object.fromEntries(names.map((name) => [name, createUser()])) as Record<Name, KeyPair>
const publicKey = (name: Name): string => keys[name].getPublicKey()

const STREAM = 'NX_EVT'
const submitted = 'nx.evt.orders.*.order.submitted'
const consumer = { stream: STREAM, durable: 'approvals-cases', filter: submitted }
const users: NatsUser[] = [
  {
    name: 'gateway',
    publicKey: publicKey('gateway'),
    calls: ['people.access.resolve.v1', 'orders.order.submit.v1'],
    serves: false,
    listens: ['nx.hb.>'],
  },
  { name: 'people', publicKey: publicKey('people'), calls: [], serves: true },
  {
    name: 'orders',
    publicKey: publicKey('orders'),
    calls: ['people.member.find.v1'],
    serves: true,
    streams: [STREAM],
    declares: [STREAM, 'NX_ADV'],
  },
  {
    name: 'approvals',
    publicKey: publicKey('approvals'),
    calls: [],
    serves: true,
    consumers: [consumer],
    histories: ['orders'],
  },
]
const facts: NatsFacts = {
  users,
  streams: [STREAM, 'NX_ADV'],
  operatorKey: publicKey('operator'),
  monitorKey: publicKey('monitor'),
  server: { listen: '127.0.0.1:$PORT', storeFolder: '$FOLDER' },
}

/** Who may publish what: written out by hand, so that a generator that allows too much is found. */
const PUBLISH: Readonly<Record<string, readonly Name[]>> = {
  'nx.rpc.people.access.resolve.v1': ['gateway'],
  'nx.rpc.people.member.find.v1': ['orders'],
  'nx.rpc.orders.order.submit.v1': ['gateway'],
  'nx.rpc.orders.order.approve.v1': [],
  'nx.rpc.approvals.case.start.v1': [],
  'nx.evt.people.0.member.changed': ['people'],
  'nx.evt.orders.0.order.submitted': ['orders'],
  'nx.evt.approvals.0.case.decided': ['approvals'],
  'nx.hb.people.one': ['people'],
  'nx.hb.orders.one': ['orders'],
  'nx.hb.approvals.one': ['approvals'],
  'nx.hb.gateway.one': [],
  'nx.wake.orders': ['orders'],
  'nx.wake.approvals': ['approvals'],
  'nx.history.orders': ['approvals'],
  'nx.history.people': [],
  '_INBOX_gateway.x.y': [],
  '_INBOX_orders.x.y': [],
  '$JS.API.INFO': ['orders', 'approvals', 'operator'],
  '$JS.API.STREAM.LIST': ['operator'],
  '$JS.API.STREAM.NAMES': ['operator'],
  [`$JS.API.STREAM.CREATE.${STREAM}`]: ['orders', 'operator'],
  '$JS.API.STREAM.CREATE.NX_ADV': ['orders', 'operator'],
  '$JS.API.STREAM.INFO.NX_ADV': ['orders', 'operator'],
  '$JS.API.STREAM.MSG.GET.NX_ADV': ['operator'],
  [`$JS.API.STREAM.CREATE.OTHER`]: [],
  [`$JS.API.STREAM.UPDATE.${STREAM}`]: ['operator'],
  [`$JS.API.STREAM.DELETE.${STREAM}`]: [],
  [`$JS.API.STREAM.PURGE.${STREAM}`]: [],
  [`$JS.API.STREAM.MSG.DELETE.${STREAM}`]: [],
  [`$JS.API.STREAM.MSG.GET.${STREAM}`]: ['orders', 'operator'],
  [`$JS.API.STREAM.INFO.${STREAM}`]: ['orders', 'approvals', 'operator'],
  [`$JS.API.CONSUMER.CREATE.${STREAM}`]: [],
  [`$JS.API.CONSUMER.CREATE.${STREAM}.approvals-cases.${submitted}`]: ['approvals'],
  [`$JS.API.CONSUMER.CREATE.${STREAM}.approvals-cases.nx.evt.people.>`]: [],
  [`$JS.API.CONSUMER.CREATE.${STREAM}.approvals-others.${submitted}`]: [],
  [`$JS.API.CONSUMER.DURABLE.CREATE.${STREAM}.approvals-cases`]: [],
  [`$JS.API.CONSUMER.INFO.${STREAM}.approvals-cases`]: ['approvals', 'operator'],
  [`$JS.API.CONSUMER.LIST.${STREAM}`]: ['orders', 'operator'],
  [`$JS.API.CONSUMER.DELETE.${STREAM}.approvals-cases`]: ['orders', 'approvals', 'operator'],
  [`$JS.API.CONSUMER.DELETE.${STREAM}.others`]: ['operator'],
  [`$JS.API.CONSUMER.MSG.NEXT.${STREAM}.approvals-cases`]: ['approvals'],
  [`$JS.API.CONSUMER.MSG.NEXT.${STREAM}.others`]: [],
  [`$JS.ACK.${STREAM}.approvals-cases.1.1.1.1.1`]: ['approvals'],
  [`$JS.ACK.${STREAM}.others.1.1.1.1.1`]: [],
  '$SYS.REQ.SERVER.PING': [],
  'anything.else': [],
}
/** Who may hear what, with the queue group where one is needed. */
const SUBSCRIBE: Readonly<Record<string, readonly Name[]>> = {
  'nx.rpc.people.access.resolve.v1 people': ['people'],
  'nx.rpc.orders.order.submit.v1 orders': ['orders'],
  'nx.rpc.orders.> orders': ['orders'],
  'nx.rpc.approvals.case.start.v1 approvals': ['approvals'],
  'nx.rpc.orders.order.submit.v1': [],
  'nx.rpc.orders.order.submit.v1 people': [],
  'nx.rpc.> people': [],
  'nx.evt.orders.0.order.submitted': [],
  'nx.evt.>': [],
  'nx.hb.orders.one': ['gateway', 'operator'],
  'nx.hb.>': ['gateway'],
  'nx.hb.*.*': ['gateway', 'operator'],
  'nx.wake.orders': ['orders'],
  'nx.wake.>': [],
  'nx.history.orders': [],
  'nx.history.orders orders': ['orders'],
  'nx.history.orders approvals': [],
  '_INBOX_gateway.x.*': ['gateway'],
  '_INBOX_people.x.*': ['people'],
  '_INBOX_orders.x.*': ['orders'],
  '_INBOX_approvals.x.*': ['approvals'],
  '_INBOX_operator.x.*': ['operator'],
  '_INBOX.x.*': [],
  '$JS.ACK.>': [],
  '$SYS.>': [],
  '>': [],
}

describe.each([
  ['the distribution', false],
  ['the newest release', true],
])('users of the generated configuration on nats-server of %s', (_version, newest) => {
  let server: PrivateNats
  const links = new Map<Name, NatsLink>()
  const linkOf = (name: Name): NatsLink => links.get(name) as NatsLink
  const speaking = names.filter((name) => name !== 'monitor')

  beforeAll(async () => {
    server = await privateNats({ newest, config: natsConfiguration(facts) })
    for (const name of speaking) {
      const nkeySeed = new TextDecoder().decode(keys[name].getSeed())
      const settings = { servers: [server.url], nkeySeed, inboxPrefix: inboxPrefix(name) }
      links.set(name, await connectNats(settings, { name, log }))
    }
  }, 120_000)
  afterAll(async () => {
    for (const link of links.values()) await link.close()
    await server.stop()
  })

  /** Of what the server refused this user while it did something, what with each. */
  const refusedTo = async (name: Name, act: (link: NatsLink) => void): Promise<string[]> => {
    const link = linkOf(name)
    const refused: string[] = []
    const statuses = link.connection.status()
    const watching = (async () => {
      for await (const status of statuses)
        if (status.type === 'error' && status.error instanceof PermissionViolationError) {
          const { subject, queue } = status.error
          if (subject === 'end.of.the.list') return
          refused.push(queue === undefined || queue === '' ? subject : `${subject} ${queue}`)
        }
    })()
    act(link)
    // What is refused for certain comes last, so that all before it have been judged.
    link.connection.publish('end.of.the.list')
    await watching
    return refused
  }

  it.each(speaking)('%s publishes what it declares and nothing else', async (name) => {
    const refused = await refusedTo(name, ({ connection }) => {
      for (const subject of Object.keys(PUBLISH)) connection.publish(subject)
    })
    const forbidden = Object.entries(PUBLISH).flatMap(([subject, allowed]) => (allowed.includes(name) ? [] : [subject]))
    expect(refused.sort()).toEqual(forbidden.sort())
  })

  it.each(speaking)('%s hears what is meant for it and nothing else', async (name) => {
    const open: { unsubscribe(): void; isClosed(): boolean }[] = []
    const refused = await refusedTo(name, ({ connection }) => {
      for (const each of Object.keys(SUBSCRIBE)) {
        const [subject = '', queue] = each.split(' ')
        open.push(connection.subscribe(subject, { queue, callback: () => undefined }))
      }
    })
    for (const subscription of open) if (!subscription.isClosed()) subscription.unsubscribe()
    const forbidden = Object.entries(SUBSCRIBE).flatMap(([each, allowed]) => (allowed.includes(name) ? [] : [each]))
    expect(refused.sort()).toEqual(forbidden.sort())
  })

  it('are refused with another key, and without one', async () => {
    const other = new TextDecoder().decode(createUser().getSeed())
    for (const nkeySeed of [other, undefined])
      await expect(connectNats({ servers: [server.url], nkeySeed }, { name: 'stranger', log })).rejects.toThrow(
        /refuses stranger\. Check NATS_NKEY_SEED_FILE/,
      )
  })

  it('call each other with what they have, and not what they did not declare', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nexus-nats-'))
    const storage = new LocalObjectStorage({ folder, signingKey: randomBytes(32), clock: systemClock })
    const transportOf = (name: Name): NatsRpcTransport =>
      new NatsRpcTransport({ link: linkOf(name), storage, clock: systemClock, log })
    const headers = { 'nx-context': 'x' }
    const ask = (name: Name, operation: string, input: unknown): Promise<unknown> =>
      transportOf(name).request(operation, { input }, headers, 600_000)
    const orders = await serveFunctions(transportOf('orders'), 'orders', {
      'orders.order.submit.v1': async (text: string) =>
        ((await ask('orders', 'people.member.find.v1', text)) as { output: string }).output,
    })
    const people = await serveFunctions(transportOf('people'), 'people', {
      'people.member.find.v1': (text: string) => `${text}!`,
    })
    const long = 'x'.repeat(1_500_000)
    expect(await ask('gateway', 'orders.order.submit.v1', 'hello')).toMatchObject({ output: 'hello!' })
    expect(await ask('gateway', 'orders.order.submit.v1', long)).toMatchObject({ output: `${long}!` })
    await expect(ask('approvals', 'people.member.find.v1', 'x')).rejects.toMatchObject({ kind: 'INTERNAL' })
    await orders.close()
    await people.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('publish and consume events by their own consumers only', async () => {
    const operator = await jetstreamManager(linkOf('operator').connection)
    await operator.streams.add({ name: STREAM, subjects: ['nx.evt.>'] })
    const ack = await jetstream(linkOf('orders').connection).publish('nx.evt.orders.3.order.submitted', 'one')
    await jetstream(linkOf('people').connection, { timeout: 5_000 }).publish('nx.evt.people.3.member.changed', 'two')
    expect(ack).toMatchObject({ stream: STREAM })
    const approvals = await jetstreamManager(linkOf('approvals').connection)
    const config = { durable_name: consumer.durable, name: consumer.durable, ack_policy: AckPolicy.Explicit }
    await approvals.consumers.add(STREAM, { ...config, filter_subject: submitted })
    const messages = await jetstream(linkOf('approvals').connection).consumers.get(STREAM, consumer.durable)
    const message = await messages.next()
    expect(message?.string()).toBe('one')
    message?.working()
    expect(await message?.ackAck()).toBe(true)
    expect(await approvals.consumers.delete(STREAM, consumer.durable)).toBe(true)
    // The subject says the allowed filter, the body another: the server itself compares the two.
    const reply = await linkOf('approvals').connection.request(
      `$JS.API.CONSUMER.CREATE.${STREAM}.${consumer.durable}.${submitted}`,
      JSON.stringify({
        stream_name: STREAM,
        action: 'create',
        config: { ...config, filter_subject: 'nx.evt.people.>' },
      }),
    )
    expect(reply.json()).toHaveProperty('error.code', 400)
  })
})
