import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { stepId, systemClock, uuidV7Ids } from '@nexus/kernel'
import { ROLLBACK_MESSAGE } from '@nexus/platform-outbox'
import { describeOn, privateNats, type PrivateNats } from '@nexus/testing'
// eslint-disable-next-line @nx/enforce-module-boundaries -- the world of the port's suite
import { BusWorld, until } from '../../outbox/src/testing.js'
import { partitionOf } from '../src/index.js'
import { jetStreamUnderTest, type JetStreamUnderTest } from './fixture/jetstream-world.js'

const ids = uuidV7Ids(systemClock)
const nothing = (): void => undefined
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const parcels = Array.from({ length: 5 }, (_, index) => stepId('parcel', String(index)))

/** Another aggregate of the same partition. */
function besideOf(parcel: string): string {
  let other = ids.next()
  while (partitionOf(other) !== partitionOf(parcel)) other = ids.next()
  return other
}

describeOn('postgres')('when the broker fails', () => {
  describe.each([
    ['the distribution', {}],
    ['today', { newest: true }],
  ])('with the server of %s', (_which, kind) => {
    let nats: PrivateNats
    let under: JetStreamUnderTest
    let world: BusWorld

    beforeAll(async () => {
      nats = await privateNats(kind)
    }, 600_000)

    afterAll(() => nats.stop())

    beforeEach(async () => {
      under = await jetStreamUnderTest(nats)
      world = await BusWorld.open(under)
      world.relay.start()
    })

    afterEach(async () => {
      await world.close()
    })

    const stream = (): string => `${under.namespace.toUpperCase()}_EVT`
    const storeOf = (part: string): string => join(nats.folder, 'store/jetstream/$G/streams', stream(), part)
    const moveAll = async (times: number): Promise<void> => {
      await Promise.all(parcels.map((parcel) => world.move(parcel, times)))
    }
    const rollbacks = (): number => under.log.messages('error').filter((message) => message === ROLLBACK_MESSAGE).length

    /** INV-05, INV-06, INV-07, INV-20, and the order inside each aggregate. */
    const nothingIsLost = async (events: number, inOrder = true): Promise<void> => {
      await world.settled()
      expect((await world.outboxRows()).filter((row) => row.publishedAt === null)).toEqual([])
      expect(await world.unmatched('shipping')).toEqual({ lost: [], unknown: [] })
      expect(await world.effects()).toHaveLength(events * parcels.length)
      for (const parcel of parcels) {
        const seqs = await world.seqsOf('shipping', parcel)
        expect(inOrder ? seqs : [...seqs].sort((a, b) => a - b)).toEqual(upTo(events))
      }
      expect(await world.deadLetterRows()).toEqual([])
      const manager = await jetstreamManager((await under.link()).connection)
      const { last_seq: last } = (await manager.streams.info(stream())).state
      for await (const consumer of manager.consumers.list(stream()))
        expect(consumer.delivered.stream_seq).toBeLessThanOrEqual(last)
    }

    it('FLT-04: loses nothing when the server is killed while it takes and gives events, three times', async () => {
      await world.dock({ shipping: nothing })
      for (let kill = 0; kill < 3; kill += 1) {
        const moving = moveAll(5)
        await until(async () => (await world.effects()).length > kill * 25 + 3)
        await nats.restart()
        await moving
      }
      await nothingIsLost(15)
    })

    it('FLT-05a: publishes everything again when the store was wiped, and takes consumers back to its begin', async () => {
      await world.dock({ shipping: nothing })
      await moveAll(4)
      await world.settled()
      await nats.kill()
      await rm(join(nats.folder, 'store'), { recursive: true })
      await moveAll(2)
      await nats.restart()
      await nothingIsLost(6)
      expect(rollbacks()).toBeGreaterThan(0)
      const manager = await jetstreamManager((await under.link()).connection)
      await until(async () => (await manager.streams.info(stream())).state.messages === 30)
    })

    it('FLT-05b: finds older stream files beside newer consumers, and delivers what came after them', async () => {
      await world.dock({ shipping: nothing })
      await moveAll(1)
      await world.settled()
      await nats.kill()
      const saved = join(nats.folder, ids.next())
      await cp(storeOf('msgs'), saved, { recursive: true })
      await nats.restart()
      await moveAll(5)
      await world.settled()
      await nats.kill()
      await rm(storeOf('msgs'), { recursive: true })
      await cp(saved, storeOf('msgs'), { recursive: true })
      await nats.restart()
      await moveAll(2)
      await nothingIsLost(8)
      expect(rollbacks()).toBeGreaterThan(0)
    })

    it('FLT-05b: also when others have published past the hole already, where consumers believe to have been', async () => {
      const first = await world.dock({ shipping: nothing })
      await moveAll(1)
      await world.settled()
      await nats.kill()
      const saved = join(nats.folder, ids.next())
      await cp(storeOf('msgs'), saved, { recursive: true })
      await nats.restart()
      await moveAll(3)
      await world.settled()
      await first.stop()
      world.replicas.splice(0)
      await world.relay.stop()
      await nats.kill()
      await rm(storeOf('msgs'), { recursive: true })
      await cp(saved, storeOf('msgs'), { recursive: true })
      await nats.restart()
      // As many as were lost, and more: no durable is ahead of the stream any more.
      const other = await under.connect()
      const strays = Array.from({ length: 24 }, () => world.stray(1, besideOf(parcels[0] ?? '')))
      for (const stray of strays) await other.bus.publish(stray)
      await other.close()
      world.relay.start()
      await moveAll(1)
      await until(() => rollbacks() > 0)
      await world.dock({ shipping: nothing })
      await world.settled()
      const handled = new Set((await world.inboxRows()).map((row) => row.eventId))
      expect(strays.filter(({ id }) => !handled.has(id))).toEqual([])
      for (const parcel of parcels) expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(5))
      expect((await world.unmatched('shipping')).lost).toEqual([])
      expect(await world.effects()).toHaveLength(25 + 24)
    })

    it('FLT-05c: makes a deleted stream anew and fills it', async () => {
      await world.dock({ shipping: nothing })
      await moveAll(4)
      await world.settled()
      const manager = await jetstreamManager((await under.link()).connection)
      await manager.streams.delete(stream())
      await moveAll(2)
      await nothingIsLost(6)
      expect(rollbacks()).toBeGreaterThan(0)
      expect((await manager.streams.info(stream())).state.messages).toBe(30)
    })

    it('R2: a durable that somebody has deleted begins at the oldest message, and nothing happens twice', async () => {
      await world.dock({ shipping: nothing })
      await moveAll(3)
      await world.settled()
      const manager = await jetstreamManager((await under.link()).connection)
      for await (const { name } of manager.consumers.list(stream())) await manager.consumers.delete(stream(), name)
      await moveAll(3)
      await nothingIsLost(6)
    })
  })
})
