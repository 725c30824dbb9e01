import { createUser } from '@nats-io/nkeys'
import { natsConfiguration, type NatsFacts, type NatsUser, permissionsOf } from './nats-configuration.js'

const key = (): string => createUser().getPublicKey()
const desk = (more: Partial<NatsUser> = {}): NatsUser => ({
  name: 'desk',
  publicKey: key(),
  calls: ['clerk.stamp.give.v1'],
  serves: true,
  ...more,
})
const facts = (users: NatsUser[], more: Partial<NatsFacts> = {}): NatsFacts => ({ users, streams: ['NX_EVT'], ...more })

describe('the generated NATS configuration', () => {
  it('lets a service serve and publish under its name, call what it declares, and hear its own replies', () => {
    const user = desk()
    expect(permissionsOf(user, facts([user]))).toEqual({
      publish: ['nx.evt.desk.>', 'nx.hb.desk.*', 'nx.rpc.clerk.stamp.give.v1', 'nx.wake.desk'],
      subscribe: ['_INBOX_desk.>', 'nx.hb-request', 'nx.history.desk desk', 'nx.rpc.desk.> desk', 'nx.wake.desk'],
    })
  })

  it('lets a consumer be made with its own filter only', () => {
    const user = desk({
      consumers: [{ stream: 'NX_EVT', durable: 'desk-memos', filter: 'nx.evt.clerk.*.stamp.>' }],
    })
    expect(permissionsOf(user, facts([user])).publish).toEqual([
      '$JS.ACK.NX_EVT.desk-memos.>',
      '$JS.API.CONSUMER.CREATE.NX_EVT.desk-memos.nx.evt.clerk.*.stamp.>',
      '$JS.API.CONSUMER.DELETE.NX_EVT.desk-memos',
      '$JS.API.CONSUMER.INFO.NX_EVT.desk-memos',
      '$JS.API.CONSUMER.MSG.NEXT.NX_EVT.desk-memos',
      '$JS.API.INFO',
      '$JS.API.STREAM.INFO.NX_EVT',
      'nx.evt.desk.>',
      'nx.hb.desk.*',
      'nx.rpc.clerk.stamp.give.v1',
      'nx.wake.desk',
    ])
  })

  it('lets a producer compare its outbox with the stream, and reset the consumers that the platform declares', () => {
    const reader = desk({ consumers: [{ stream: 'NX_EVT', durable: 'desk-0', filter: 'nx.evt.*.0.>' }] })
    const clerk = desk({ name: 'clerk', calls: [], streams: ['NX_EVT'], declares: ['NX_ADV'], histories: ['desk'] })
    expect(permissionsOf(clerk, facts([reader, clerk])).publish).toEqual([
      '$JS.API.CONSUMER.DELETE.NX_EVT.desk-0',
      '$JS.API.CONSUMER.LIST.NX_EVT',
      '$JS.API.INFO',
      '$JS.API.STREAM.CREATE.NX_ADV',
      '$JS.API.STREAM.INFO.NX_ADV',
      '$JS.API.STREAM.INFO.NX_EVT',
      '$JS.API.STREAM.MSG.GET.NX_EVT',
      'nx.evt.clerk.>',
      'nx.hb.clerk.*',
      'nx.history.desk',
      'nx.wake.clerk',
    ])
  })

  it('denies everything to a user that publishes nothing, for an empty list would allow everything', () => {
    const watcher: NatsUser = {
      name: 'watcher',
      publicKey: key(),
      calls: [],
      serves: false,
      listens: ['nx.evt.clerk.>'],
    }
    expect(natsConfiguration(facts([watcher]))).toContain('publish: { deny: ">" }')
  })

  it.each([
    ['a name', { name: 'desk"\n}' }],
    ['a key', { publicKey: 'UABC' }],
    ['a private key', { publicKey: new TextDecoder().decode(createUser().getSeed()) }],
    ['a call', { calls: ['clerk.stamp"'] }],
    ['a call of everything', { calls: ['clerk.>'] }],
    ['a call of several', { calls: ['clerk.*.give.v1'] }],
    ['a subject to listen to', { listens: ['a b'] }],
    ['a consumer', { consumers: [{ stream: 'NX_EVT', durable: 'a.b', filter: 'x' }] }],
    ['a stream', { declares: ['NX.EVT'] }],
    ['a history', { histories: ['*'] }],
    ['a filter', { consumers: [{ stream: 'NX_EVT', durable: 'a', filter: 'x.>.y' }] }],
  ] as const)('refuses %s that has not its form', (_what, wrong) => {
    expect(() => natsConfiguration(facts([desk(wrong)]))).toThrow(/cannot be written|must name one operation/)
  })

  it('refuses two users of one name or key', () => {
    const user = desk()
    expect(() => natsConfiguration(facts([user, desk()]))).toThrow('share a name')
    expect(() => natsConfiguration(facts([user, { ...user, name: 'clerk' }]))).toThrow('share a key')
    expect(() => natsConfiguration(facts([user], { operatorKey: user.publicKey }))).toThrow('share a key')
    expect(() => natsConfiguration(facts([desk({ name: 'operator' })]))).toThrow('share a name')
  })
})
