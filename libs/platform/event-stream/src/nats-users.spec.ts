import { createUser } from '@nats-io/nkeys'
import { natsConfiguration, permissionsOf } from '@nexus/platform-messaging'
import { natsUsersOf, type NatsUserFacts } from './nats-users.js'

const key = (): string => createUser().getPublicKey()
const facts: NatsUserFacts = {
  keys: { gateway: key(), mill: key(), dock: key() },
  calls: new Map([
    ['gateway', ['mill.access.resolve.v1', 'mill.parcel.move.v1']],
    ['dock', ['mill.parcel.move.v1']],
    ['mill', ['dock.berth.find.v1']],
  ]),
  subscriptions: [
    { service: 'dock', producer: 'mill' },
    { service: 'dock', producer: 'dock' },
    { service: 'dock', producer: 'mill' },
  ],
  heardByGateway: ['mill'],
}

describe('the users of the platform on NATS', () => {
  it('have what their declarations need: calls, eight durables for who consumes, histories of whom it consumes', () => {
    const { users, streams, prefix } = natsUsersOf(facts)
    expect({ streams, prefix }).toEqual({ streams: ['NX_EVT', 'NX_ADV'], prefix: 'nx' })
    const [gateway, dock, mill] = users
    expect(gateway).toMatchObject({
      name: 'gateway',
      serves: false,
      calls: ['mill.access.resolve.v1', 'mill.parcel.move.v1'],
      listens: ['nx.hb.*.*', 'nx.evt.mill.>'],
    })
    expect(dock).toMatchObject({ name: 'dock', calls: ['mill.parcel.move.v1'], histories: ['dock', 'mill'] })
    expect(dock?.consumers).toHaveLength(8)
    expect(mill).toMatchObject({ name: 'mill', calls: ['dock.berth.find.v1'], consumers: [], histories: [] })
  })

  it('let a service with live feeds tell the gateway, and no other', () => {
    const generated = natsUsersOf({ ...facts, liveForGateway: ['mill'] })
    const speak = generated.users.map((user) => permissionsOf(user, generated).publish.includes('nx.live.mill'))
    const hear = generated.users.map((user) => permissionsOf(user, generated).subscribe.includes('nx.live.mill'))
    expect(generated.users.map(({ name }) => name)).toEqual(['gateway', 'dock', 'mill'])
    expect({ speak, hear }).toEqual({ speak: [false, false, true], hear: [true, false, false] })
  })

  it('let the gateway hear of the aggregates that people look at, and of no others of their service', () => {
    const documentsForGateway = [{ service: 'dock', aggregate: 'berth' }]
    const generated = natsUsersOf({ ...facts, documentsForGateway })
    const heard = generated.users.map((user) =>
      permissionsOf(user, generated).subscribe.filter((subject) => subject.startsWith('nx.evt.')),
    )
    expect(heard).toEqual([['nx.evt.dock.*.berth.>', 'nx.evt.mill.>'], [], []])
  })

  it('make a configuration in which only producers reach the API of streams, and nobody deletes one', () => {
    const generated = natsUsersOf(facts)
    const text = natsConfiguration({ ...generated, operatorKey: key() })
    expect(text).toContain('$JS.API.CONSUMER.MSG.NEXT.NX_EVT.dock-7')
    expect(text).not.toMatch(/STREAM\.(DELETE|PURGE)/)
    const [gateway] = generated.users
    if (gateway === undefined) throw new Error('there is no gateway')
    expect(permissionsOf(gateway, generated).publish.filter((subject) => !subject.startsWith('nx.rpc.'))).toEqual([
      'nx.hb-request',
    ])
  })

  it('need a key each, and no key without a service', () => {
    const { mill, ...others } = facts.keys
    expect(() => natsUsersOf({ ...facts, keys: others })).toThrow('no public key of mill')
    expect(() => natsUsersOf({ ...facts, keys: { ...facts.keys, mil: mill ?? '' } })).toThrow(
      'mil, which is no service',
    )
  })
})
