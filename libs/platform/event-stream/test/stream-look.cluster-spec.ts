import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream'
import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { connectNats, type NatsLink } from '@nexus/platform-messaging'
import { startMetrics } from '@nexus/platform-telemetry'
import { describeOn, ownName, testNats } from '@nexus/testing'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the world of the port's suite
import { contextOf } from '../../outbox/src/testing-world.js'
import { JetStreamEventBus, lookAtStream, StreamNames } from '../src/index.js'
import { consumersOf } from '../src/consumers-ahead.js'
import { KeptLog, QUICK_READERS } from './fixture/jetstream-world.js'

const ids = uuidV7Ids(systemClock)

describeOn('postgres')('a look at the event stream', () => {
  let names: StreamNames
  let link: NatsLink
  let manager: JetStreamManager
  let bus: JetStreamEventBus | undefined

  beforeEach(async () => {
    names = new StreamNames(ownName())
    link = await connectNats({ servers: [testNats().url] }, { name: 'suite', log: new KeptLog() as never })
    manager = await jetstreamManager(link.connection)
  })
  afterEach(async () => {
    await bus?.close()
    for (const stream of [names.events, names.advisories]) await manager.streams.delete(stream).catch(() => undefined)
    await link.close()
  })

  const namespace = (): string => names.namespace
  const connect = async (): Promise<JetStreamEventBus> => {
    bus = await JetStreamEventBus.connect({ link, replicas: 1, namespace: namespace(), policy: QUICK_READERS })
    return bus
  }
  const look = () => lookAtStream(link, { namespace: namespace() })
  const event = () => ({
    id: ids.next(),
    type: 'mill.parcel.moved.v1',
    tenantId: ids.next(),
    aggregateType: 'parcel',
    aggregateId: ids.next(),
    aggregateSeq: 1,
    payload: { note: 'x' },
    occurredAt: '2026-03-02T09:00:00.000Z',
    headers: { traceId: 'c'.repeat(32), opId: ids.next(), actor: contextOf(ids.next()).actor },
  })

  it('makes nothing, and tells what is kept and what differs from the declaration', async () => {
    expect(await look()).toBeUndefined()
    await expect(manager.streams.info(names.events)).rejects.toThrow()
    const opened = await connect()
    const sent = event()
    const receipt = await opened.publish(sent)
    const found = await look()
    expect(found).toMatchObject({ ...(receipt && { epoch: receipt.streamEpoch }), first: 1, last: 1, ahead: [] })
    expect(found?.drift).toBeUndefined()
    expect(await found?.eventAt(1)).toBe(sent.id)
    expect(await found?.eventAt(2)).toBeUndefined()
    await manager.streams.update(names.events, { max_age: 3600 * 1_000_000_000 })
    expect((await look())?.drift).toContain(`${names.events}.max_age`)
  })

  it('INV-20: finds a consumer whose place lies behind the end of the stream', async () => {
    await (await connect()).publish(event())
    const durable = {
      durable_name: 'dock-0',
      ack_policy: AckPolicy.Explicit,
      filter_subject: names.partitionSubjects(0),
    }
    const ahead = { ...durable, deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: 7 }
    await manager.consumers.add(names.events, ahead)
    expect((await look())?.ahead.map(({ name }) => name)).toEqual(['dock-0'])
    expect(await bus?.stream.resetConsumers('ahead')).toBe(1)
    expect((await look())?.ahead).toEqual([])
  })

  it('INV-20: does not take for ahead what was published and delivered while it looked', async () => {
    const opened = await connect()
    await opened.publish(event())
    const durable = { durable_name: 'dock-all', ack_policy: AckPolicy.Explicit }
    await manager.consumers.add(names.events, durable)
    const consumer = await jetstream(link.connection).consumers.get(names.events, 'dock-all')
    const streams = {
      // Whoever reads the end of the stream learns of it just before others publish and take more.
      info: async (stream: string) => {
        const found = await manager.streams.info(stream)
        await opened.publish(event())
        for (let taken = 0; taken < 2; taken += 1) (await consumer.next())?.ack()
        return found
      },
    }
    const busy = { consumers: manager.consumers, streams } as unknown as JetStreamManager
    expect((await consumersOf(busy, names.events)).map(({ isAhead }) => isAhead)).toEqual([false])
    expect((await consumersOf(manager, names.events)).map(({ isAhead }) => isAhead)).toEqual([false])
  })

  it('does not take a consumer for missing that the broker lists without its facts', async () => {
    await connect()
    const list = async function* () {
      yield* manager.consumers.list(names.events)
      yield null
    }
    const forgetful = { consumers: { list }, streams: manager.streams } as unknown as JetStreamManager
    await expect(consumersOf(forgetful, names.events)).rejects.toMatchObject({ code: 'request.unavailable' })
  })

  it('gives what waits for each service as a gauge', async () => {
    const metrics = await startMetrics({ service: 'test' })
    const opened = await connect()
    const uncollect = opened.collect()
    opened.subscribe({ durable: 'dock.shipping', eventType: 'mill.parcel.moved.v1', deliver: () => Promise.resolve() })
    const waiting = async (): Promise<string | undefined> =>
      /^nexus_consumer_pending\{service="dock",process="test"\} (\d+)$/m.exec((await metrics.expose()).text)?.[1]
    for (const partition of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { durable, filter } = names.durablesOf('dock')[partition]!
      const config = { durable_name: durable, ack_policy: AckPolicy.Explicit, filter_subject: filter }
      await manager.consumers.add(names.events, config)
    }
    for (let time = 0; time < 3; time += 1) await opened.publish(event())
    expect(await waiting()).toBe('3')
    opened.open()
    await opened.settled()
    expect(await waiting()).toBe('0')
    uncollect()
    metrics.stop()
  })
})
