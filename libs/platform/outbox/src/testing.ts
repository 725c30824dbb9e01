import { setTimeout as wait } from 'node:timers/promises'
import { defineError, stepId, systemClock, uuidV7Ids, type EventEnvelope } from '@nexus/kernel'
import {
  BusWorld,
  contextOf,
  QUICK,
  until,
  type BusUnderTest,
  type ParcelMoved,
  type Replica,
} from './testing-world.js'

export * from './testing-world.js'

const ids = uuidV7Ids(systemClock)
const refused = defineError({ code: 'dock.parcel.refused', kind: 'UNPROCESSABLE', when: 'The dock is full.' })
const nothing = (): void => undefined
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)
const parcels = (count: number): string[] => Array.from({ length: count }, () => stepId(ids.next(), 'parcel'))

/** A test of the rules that hold with a broker only is not defined without one. */
const ruleOf = (holds: boolean): ((name: string, test: () => Promise<void>) => void) =>
  holds
    ? (name, test) => {
        it(name, test)
      }
    : nothing

/** Every adapter of `EventBus` passes this suite: `eventBusConformance('in process', { broker: false }, make)`. */
export function eventBusConformance(
  adapter: string,
  has: { readonly broker: boolean },
  make: () => Promise<BusUnderTest>,
): void {
  describe(`events over the bus ${adapter}`, () => {
    const withBroker = ruleOf(has.broker)
    let world: BusWorld

    beforeEach(async () => {
      world = await BusWorld.open(await make())
    })

    afterEach(async () => {
      await world.close()
    })

    it('BUS-01: hands every event to its consumer, and its effect happens once', async () => {
      await world.dock({ shipping: nothing })
      world.relay.start()
      const all = parcels(10)
      await Promise.all(all.map((parcel) => world.move(parcel, 3)))
      await world.settled()
      expect((await world.effects()).length).toBe(30)
      expect(await world.unmatched('shipping')).toEqual({ lost: [], unknown: [] })
    })

    it('BUS-02: keeps the order inside an aggregate, however long each handler takes', async () => {
      await world.dock({ shipping: () => wait(Math.random() * 4) })
      world.relay.start()
      const all = parcels(6)
      await Promise.all(all.map((parcel) => world.move(parcel, 12)))
      await world.settled()
      for (const parcel of all) expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(12))
    })

    it('BUS-03: lets other aggregates go on while one waits for its consumer (FLT-14)', async () => {
      const [slow = '', ...others] = parcels(6)
      let letGo = nothing
      const held = new Promise<void>((resolve) => (letGo = resolve))
      // A new consumer takes what is kept first, and this event might be found there.
      await world.dock({ shipping: (event) => (event.aggregateId === slow ? held : undefined) }, { history: 'none' })
      world.relay.start()
      await world.move(slow, 3)
      await Promise.all(others.map((parcel) => world.move(parcel, 3)))
      await until(async () => (await world.effects()).length === 15)
      expect(await world.seqsOf('shipping', slow)).toEqual([])
      letGo()
      await world.settled()
      expect(await world.seqsOf('shipping', slow)).toEqual([1, 2, 3])
    })

    it('BUS-04: delivers an event again after an error, and later ones of the aggregate wait', async () => {
      let left = 3
      const [parcel = ''] = parcels(1)
      await world.dock({
        shipping: () => {
          if (left-- > 0) throw new Error('not yet')
        },
      })
      world.relay.start()
      await world.move(parcel, 4)
      await world.settled()
      expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(4))
      expect(await world.deadLetterRows()).toEqual([])
    })

    it('BUS-05: delivers an event again that its consumer could neither commit nor give up', async () => {
      const seen: number[] = []
      const replica = await world.dock({ shipping: nothing })
      replica.connected.bus.subscribe({
        durable: 'dock.raw',
        eventType: 'mill.parcel.moved.v1',
        deliver: (event) => {
          seen.push(event.aggregateSeq)
          return seen.length <= 2 ? Promise.reject(new Error('the database is away')) : Promise.resolve()
        },
      })
      world.relay.start()
      await world.move(parcels(1)[0] ?? '', 2)
      await world.settled()
      expect(seen).toEqual([1, 1, 1, 2])
    })

    it('BUS-06: keeps the place of a consumer whose process ends; the next one goes on there', async () => {
      const first = await world.dock({ shipping: nothing })
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel, 3)
      await world.settled()
      await first.stop()
      world.replicas.splice(0)
      await world.move(parcel, 3)
      const again: number[] = []
      await world.dock({ shipping: (event) => void again.push(event.aggregateSeq) })
      await world.settled()
      expect(again).toEqual([4, 5, 6])
      expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(6))
    })

    withBroker('BUS-07: shares the work among the replicas of a service, and the order holds', async () => {
      await world.dock({ shipping: () => wait(Math.random() * 3) }, { by: 'one' })
      await world.dock({ shipping: () => wait(Math.random() * 3) }, { by: 'two' })
      world.relay.start()
      const all = parcels(40)
      const bys = async (): Promise<Set<string>> => new Set((await world.effects()).map((effect) => effect.by))
      let rounds = 0
      while ((await bys()).size < 2 && rounds < 100) {
        rounds += 1
        await Promise.all(all.map((parcel) => world.move(parcel)))
        await world.settled()
      }
      expect(await bys()).toEqual(new Set(['one', 'two']))
      for (const parcel of all) expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(rounds))
      expect((await world.effects()).length).toBe(rounds * all.length)
    })

    withBroker('BUS-08: gives the work of a replica that ends to another, in the middle of it', async () => {
      const first = await world.dock({ shipping: () => wait(5) }, { by: 'one' })
      world.relay.start()
      const all = parcels(12)
      const moving = Promise.all(all.map((parcel) => world.move(parcel, 10)))
      await until(async () => (await world.effects()).length > 5)
      await world.dock({ shipping: () => wait(5) }, { by: 'two' })
      await first.stop()
      world.replicas.splice(0, 1)
      await moving
      await world.settled()
      for (const parcel of all) expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(10))
      expect((await world.effects()).some((effect) => effect.by === 'two')).toBe(true)
    })

    it('BUS-09: gives each of several consumers every event, and none waits for another', async () => {
      let letGo = nothing
      const held = new Promise<void>((resolve) => (letGo = resolve))
      await world.dock({ shipping: nothing, counting: () => held })
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel)
      await until(async () => (await world.effects()).length === 1)
      letGo()
      await world.move(parcel, 2)
      await world.settled()
      expect(await world.seqsOf('shipping', parcel)).toEqual([1, 2, 3])
      expect(await world.seqsOf('counting', parcel)).toEqual([1, 2, 3])
    })

    it('BUS-10: gives a consumer that began after the event what was published before', async () => {
      const [parcel = ''] = parcels(1)
      await world.move(parcel, 3)
      await world.dock({ shipping: nothing })
      world.relay.start()
      await world.settled()
      expect(await world.seqsOf('shipping', parcel)).toEqual([1, 2, 3])
    })

    withBroker('BUS-11: goes on after the broker was away', async () => {
      await world.dock({ shipping: nothing })
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel, 3)
      await world.settled()
      await world.under.restartBroker?.()
      await world.move(parcel, 3)
      await world.settled()
      expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(6))
      expect(await world.unmatched('shipping')).toEqual({ lost: [], unknown: [] })
    })

    it('BUS-12: makes one dead letter of a poisoned event, and the aggregate goes on (FLT-14)', async () => {
      const [parcel = ''] = parcels(1)
      await world.dock({
        shipping: throwing(
          (event) => event.payload.note === 'poison',
          () => new Error('never'),
        ),
      })
      world.relay.start()
      await world.move(parcel, 1, 'poison')
      await world.move(parcel, 1)
      await world.settled()
      expect(await world.deadLetterRows()).toMatchObject([
        { consumer: 'dock.shipping', deliveries: 8, errorClass: 'exhausted', status: 'open' },
      ])
      expect(await world.seqsOf('shipping', parcel)).toEqual([2])
      expect(await world.unmatched('shipping')).toEqual({ lost: [], unknown: [] })
    })

    it('BUS-13: gives up at once what a rule refuses or what breaks its contract', async () => {
      const replica = await world.dock({
        shipping: throwing(
          () => true,
          () => refused('The dock is full.'),
        ),
      })
      world.relay.start()
      await world.move(parcels(1)[0] ?? '')
      await world.settled()
      await world.producer.bus.publish(world.stray(1, ids.next(), { note: 7 }))
      await until(async () => (await world.deadLetterRows()).length === 2)
      const letters = await world.deadLetterRows()
      expect(letters.map((letter) => [letter.deliveries, letter.errorClass])).toEqual([
        [1, 'permanent'],
        [1, 'permanent'],
      ])
      expect(letters.map((letter) => letter.errorCode).sort()).toEqual(['dock.parcel.refused', 'event.contract_fault'])
      await replica.stop()
    })

    it('BUS-14: delivers a dead letter again when it is redriven, under the same event', async () => {
      let broken = true
      const replica = await world.dock({
        shipping: throwing(
          () => broken,
          () => refused('The dock is full.'),
        ),
      })
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel)
      await world.settled()
      broken = false
      const [letter] = await world.deadLetterRows()
      await replica.deadLetters.redrive(world.ctx, letter?.id ?? '')
      await replica.deadLetters.settled()
      expect(await world.deadLetterRows()).toMatchObject([{ status: 'redriven' }])
      expect(await world.seqsOf('shipping', parcel)).toEqual([1])
    })

    it('BUS-15: absorbs duplicates, at once and later (FLT-13)', async () => {
      await world.dock({ shipping: () => wait(2) })
      const event = world.stray(1)
      await Promise.all([1, 2, 3].map(() => world.producer.bus.publish(event)))
      await until(async () => (await world.effects()).length > 0)
      await world.producer.bus.publish(event)
      const last = world.stray(1)
      await world.producer.bus.publish(last)
      await until(async () => (await world.effects()).length >= 2)
      expect((await world.effects()).map((effect) => effect.eventId)).toEqual([event.id, last.id])
    })

    it('BUS-16: takes reordered events and such of an hour ago, each once (FLT-13)', async () => {
      await world.dock({ shipping: nothing })
      const parcel = ids.next()
      const hourAgo = new Date(Date.now() - 3_600_000)
      const late = {
        ...world.stray(1, parcel),
        id: uuidV7Ids({ now: () => hourAgo }).next(),
        occurredAt: hourAgo.toISOString(),
      }
      for (const event of [world.stray(3, parcel), world.stray(2, parcel), late])
        await world.producer.bus.publish(event)
      await until(async () => (await world.effects()).length === 3)
      expect((await world.seqsOf('shipping', parcel)).sort()).toEqual([1, 2, 3])
      expect(await world.deadLetterRows()).toEqual([])
    })

    it('BUS-17: carries the longest payload that the outbox takes; the outbox refuses a longer one, also in bytes', async () => {
      const notes: number[] = []
      await world.dock({ shipping: (event) => void notes.push(event.payload.note.length) })
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel, 1, 'x'.repeat(899_980))
      await expect(world.move(ids.next(), 1, 'x'.repeat(900_000))).rejects.toThrow('below 900000')
      await expect(world.move(ids.next(), 1, '€'.repeat(400_000))).rejects.toThrow('below 900000')
      await world.settled()
      expect(notes).toEqual([899_980])
    })

    it('BUS-18: keeps organization and trace', async () => {
      const other = contextOf(ids.next(), 'b'.repeat(32))
      const [own = '', foreign = ''] = parcels(2)
      await world.dock({ shipping: nothing })
      world.relay.start()
      await world.move(own)
      await world.move(foreign, 1, 'of another', other)
      await world.settled()
      expect(await world.effects()).toMatchObject([{ parcelId: own, traceId: world.ctx.traceId }])
      expect(await world.effects(other)).toMatchObject([{ parcelId: foreign, traceId: 'b'.repeat(32) }])
    })

    it('BUS-19: hands out what a network would: JSON, and an own copy for each consumer', async () => {
      const seen: ParcelMoved[] = []
      await world.dock({ shipping: (event) => void seen.push(event), counting: (event) => void seen.push(event) })
      world.relay.start()
      await world.move(parcels(1)[0] ?? '')
      await world.settled()
      expect(seen).toHaveLength(2)
      expect(seen[0]).not.toBe(seen[1])
      expect(seen[0]?.payload).toEqual({ note: 'moved' })
    })

    it('BUS-20: lets an event pass that nobody consumes', async () => {
      await world.dock({})
      world.relay.start()
      await world.move(parcels(1)[0] ?? '', 3)
      await until(async () => (await world.relay.undelivered()) === 0)
      expect((await world.outboxRows()).every((row) => row.publishedAt !== null && row.attempts === 0)).toBe(true)
    })

    it('BUS-21: does no harm when two relays serve one outbox (FLT-17)', async () => {
      await world.dock({ shipping: () => wait(Math.random() * 2) })
      world.relay.start()
      world.secondRelay().start()
      const all = parcels(5)
      await Promise.all(all.map((parcel) => world.move(parcel, 12)))
      await world.settled()
      for (const parcel of all) expect(await world.seqsOf('shipping', parcel)).toEqual(upTo(12))
      expect(await world.inboxRows()).toHaveLength(60)
    })

    it('BUS-22: gives a consumer that an upgrade adds the kept past, oldest first and once, and then the present', async () => {
      const first = await world.dock({ shipping: nothing })
      world.relay.start()
      const all = parcels(4)
      await Promise.all(all.map((parcel) => world.move(parcel, 40)))
      await world.settled()
      const restart = async (before: Replica, consumers: Parameters<BusWorld['dock']>[0]): Promise<Replica> => {
        await before.stop()
        world.replicas.splice(0)
        return world.dock(consumers)
      }
      const upgraded = await restart(first, { shipping: nothing, counting: nothing })
      await Promise.all(all.map((parcel) => world.move(parcel, 2)))
      await until(async () => (await world.effects()).length === 2 * 4 * 42)
      for (const parcel of all) expect(await world.seqsOf('counting', parcel)).toEqual(upTo(42))
      let again = 0
      await restart(upgraded, { shipping: () => void (again += 1), counting: () => void (again += 1) })
      await world.move(all[0] ?? '')
      await world.settled()
      expect(again).toBe(2)
      expect(await world.unmatched('counting')).toEqual({ lost: [], unknown: [] })
    })

    it('BUS-23: gives a new consumer that asks for none of it nothing of the past', async () => {
      const first = await world.dock({ shipping: nothing })
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel, 3)
      await world.settled()
      await first.stop()
      world.replicas.splice(0)
      await world.dock({ shipping: nothing, mailing: nothing }, { history: 'none' })
      await world.move(parcel)
      await world.settled()
      expect(await world.seqsOf('mailing', parcel)).toEqual([4])
    })

    it('BUS-24: R3 finds an event that a consumer has missed, and delivers it once', async () => {
      const replica = await world.dock({ shipping: nothing })
      world.relay.start()
      const past = world.outboxAt({ now: () => new Date(Date.now() - 1_200_000) })
      const [parcel = '', lost = ''] = parcels(2)
      await world.move(parcel, 3, 'moved', world.ctx, past)
      await world.settled()
      expect(await replica.consumer.compareWithProducers()).toBe(0)
      // Marked as published, and no consumer has ever seen them.
      await world.lose(lost, 2, past)
      expect(await replica.consumer.compareWithProducers()).toBe(2)
      expect(await world.seqsOf('shipping', lost)).toEqual([1, 2])
      expect(await replica.consumer.compareWithProducers()).toBe(0)
      expect(await world.seqsOf('shipping', parcel)).toEqual([1, 2, 3])
    })

    it('BUS-25: waits with retries that are under way when a service stops, and delivers the event later', async () => {
      let failing = true
      const first = await world.dock(
        {
          shipping: throwing(
            () => failing,
            () => new Error('not yet'),
          ),
        },
        { policy: { ...QUICK, retryDelaysMs: [60_000] } },
      )
      world.relay.start()
      const [parcel = ''] = parcels(1)
      await world.move(parcel, 2)
      await until(async () => (await world.outboxRows()).length === 2)
      await wait(50)
      await first.stop()
      world.replicas.splice(0)
      failing = false
      await world.dock({ shipping: nothing })
      await world.settled()
      expect(await world.seqsOf('shipping', parcel)).toEqual([1, 2])
      expect(await world.deadLetterRows()).toEqual([])
    })
  })
}

const throwing =
  (when: (event: EventEnvelope<{ note: string }>) => boolean, error: () => unknown) =>
  (event: ParcelMoved): void => {
    if (when(event)) throw error()
  }
