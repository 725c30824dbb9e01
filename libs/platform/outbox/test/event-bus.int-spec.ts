import { systemClock, uuidV7Ids } from '@nexus/kernel'
import { ServiceDatabase } from '@nexus/platform-database'
import { describeOn, testDatabase } from '@nexus/testing'
import { InProcessEventBus, ProcessLocks, Relay, TableLedger, type EventBus } from '../src/index.js'
import { BusWorld, conformanceSchemas, eventBusConformance, until, type BusUnderTest } from '../src/testing.js'

const ids = uuidV7Ids(systemClock)

async function inProcess(): Promise<BusUnderTest> {
  const [millSchema, dockSchema] = conformanceSchemas
  const test = await testDatabase([millSchema, dockSchema])
  const open = (schema: typeof millSchema): Promise<ServiceDatabase> =>
    ServiceDatabase.open(schema, test.settings, { clock: systemClock })
  const mill = await open(millSchema)
  const dock = await open(dockSchema)
  const bus = new InProcessEventBus()
  let connected = 0
  return {
    mill,
    dock,
    connect: () =>
      Promise.resolve({
        bus,
        // The first to connect is the producer: the bus opens when the consumers have subscribed.
        open: () => {
          connected += 1
          if (connected > 1) bus.open()
        },
        close: () => Promise.resolve(),
      }),
    async close() {
      await mill.close()
      await dock.close()
      await test.close()
    },
  }
}

describeOn('sqlite')('embedded', () => {
  eventBusConformance('in process', { broker: false }, inProcess)
})

describe('an outbox whose events a broker has stored', () => {
  const epoch = new Date('2026-03-02T09:00:00.123Z')
  const before = new Date('2026-03-01T09:00:00.000Z')
  let world: BusWorld

  beforeEach(async () => {
    world = await BusWorld.open(await inProcess())
  })

  afterEach(async () => {
    await world.close()
  })

  /** A bus that says where it has put each event. */
  const storing = (at: Date, first = 1): EventBus => {
    let seq = first - 1
    return {
      publish: () => Promise.resolve({ streamEpoch: at, streamSeq: (seq += 1) }),
      subscribe: () => undefined,
      unsubscribe: () => undefined,
    }
  }
  const relayOver = (bus: EventBus, options: { locks?: ProcessLocks } = {}): Relay => {
    const { platformTx } = world.under.mill
    const relay = new Relay({
      service: 'mill',
      platformTx,
      bus,
      clock: systemClock,
      policy: { pollMs: 20 },
      ...options,
    })
    world.relays.push(relay)
    return relay
  }

  it('keeps the life of the stream and the place of each event', async () => {
    const relay = relayOver(storing(epoch))
    await world.move(ids.next(), 3)
    relay.start()
    await relay.drained()
    expect((await world.outboxRows()).map((row) => [row.streamEpoch?.getTime(), row.streamSeq])).toEqual([
      [epoch.getTime(), 1],
      [epoch.getTime(), 2],
      [epoch.getTime(), 3],
    ])
  })

  it('R1: opens again what another life of the stream took, and what lies behind the last match; the rest stays', async () => {
    const ledger = new TableLedger(world.under.mill.platformTx)
    const publishOver = async (bus: EventBus): Promise<void> => {
      const relay = relayOver(bus)
      await world.move(ids.next(), 4)
      relay.start()
      await relay.drained()
      await relay.stop()
    }
    await publishOver(storing(epoch))
    expect(await ledger.hasOther(epoch)).toBe(false)
    const newest = await ledger.newest(epoch, null, 2)
    expect(newest.map(({ seq }) => seq)).toEqual([4, 3])
    expect((await ledger.newest(epoch, 3, 10)).map(({ seq }) => seq)).toEqual([2, 1])
    await publishOver(storing(before))
    // Never seen by a broker: an embedded past.
    const embedded = relayOver({
      publish: () => Promise.resolve(),
      subscribe: () => undefined,
      unsubscribe: () => undefined,
    })
    await world.move(ids.next())
    embedded.start()
    await embedded.drained()
    await embedded.stop()
    expect(await ledger.hasOther(epoch)).toBe(true)
    expect(await ledger.reopen(epoch, 3)).toBe(5)
    const open = (await world.outboxRows()).filter((row) => row.publishedAt === null)
    expect(open).toHaveLength(5)
    expect(open.every((row) => row.streamEpoch === null && row.streamSeq === null)).toBe(true)
    expect(await ledger.hasOther(epoch)).toBe(false)
  })

  it('FLT-17: is published by one of several relays, and by another when that one goes', async () => {
    const locks = new ProcessLocks()
    const first = relayOver(storing(epoch), { locks })
    const second = relayOver(storing(epoch, 100), { locks })
    first.start()
    await until(() => first.active)
    second.start()
    await world.move(ids.next(), 2)
    await second.drained()
    expect(second.active).toBe(false)
    await first.stop()
    await until(() => second.active)
    await world.move(ids.next(), 1)
    await second.drained()
    expect((await world.outboxRows()).map((row) => row.streamSeq)).toEqual([1, 2, 100])
  })
})
