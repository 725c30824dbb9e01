import { describeOn, privateNats, type PrivateNats } from '@nexus/testing'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the suite of the port
import { eventBusConformance } from '../../outbox/src/testing.js'
import { jetStreamUnderTest } from './fixture/jetstream-world.js'

describeOn('postgres')('cluster', () => {
  let nats: PrivateNats

  beforeAll(async () => {
    nats = await privateNats()
  })

  afterAll(() => nats.stop())

  eventBusConformance('on JetStream', { broker: true }, () => jetStreamUnderTest(nats))
})
