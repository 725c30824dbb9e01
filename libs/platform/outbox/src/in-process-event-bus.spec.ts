import { AsyncLocalStorage } from 'node:async_hooks'
import type { EventEnvelope } from '@nexus/kernel'
import type { EventSubscription } from './event-bus.js'
import { InProcessEventBus } from './in-process-event-bus.js'

const envelope: EventEnvelope = {
  id: '01950000-0000-7000-8000-000000000001',
  type: 'sales.order.changed.v1',
  tenantId: '01950000-0000-7000-8000-000000000002',
  aggregateType: 'order',
  aggregateId: '01950000-0000-7000-8000-000000000003',
  aggregateSeq: 1,
  payload: { at: new Date('2026-03-02T09:00:00.000Z'), gone: undefined },
  occurredAt: '2026-03-02T09:00:00.000Z',
  headers: {
    traceId: 'a'.repeat(32),
    opId: '01950000-0000-7000-8000-000000000004',
    actor: { kind: 'user', userId: '01950000-0000-7000-8000-000000000005' },
  },
}

const subscriber = (durable: string, deliver: EventSubscription['deliver']): EventSubscription => ({
  durable,
  eventType: envelope.type,
  deliver,
})

describe('the in-process event bus', () => {
  let bus: InProcessEventBus
  let received: EventEnvelope[]

  beforeEach(() => {
    bus = new InProcessEventBus()
    received = []
  })

  const keep = (event: EventEnvelope): Promise<void> => Promise.resolve(void received.push(event))

  it('refuses events until it is open, so that none is lost for a consumer that starts later', async () => {
    await expect(bus.publish(envelope)).rejects.toMatchObject({ kind: 'UNAVAILABLE' })
    bus.subscribe(subscriber('depot.shipping', keep))
    bus.open()
    await bus.publish(envelope)
    expect(received).toHaveLength(1)
  })

  it('delivers what a network would: JSON, and an own copy for each consumer', async () => {
    bus.subscribe(subscriber('depot.shipping', keep))
    bus.subscribe(subscriber('depot.counting', keep))
    bus.open()
    await bus.publish(envelope)
    expect(received.map((event) => event.payload)).toEqual([
      { at: '2026-03-02T09:00:00.000Z' },
      { at: '2026-03-02T09:00:00.000Z' },
    ])
    expect(received[0]).not.toBe(received[1])
  })

  it("runs consumers outside of the publisher's AsyncLocalStorage", async () => {
    const request = new AsyncLocalStorage<string>()
    const seen: unknown[] = []
    bus.subscribe(subscriber('depot.shipping', () => Promise.resolve(void seen.push(request.getStore()))))
    bus.open()
    await request.run('publisher', () => bus.publish(envelope))
    expect(seen).toEqual([undefined])
  })

  it('resolves only when every consumer has, and rejects when one cannot take the event', async () => {
    let settled = false
    let letGo = (): void => undefined
    bus.subscribe(subscriber('depot.slow', () => new Promise((resolve) => (letGo = resolve))))
    bus.subscribe(subscriber('depot.shipping', keep))
    bus.open()
    const publishing = bus.publish(envelope).then(() => (settled = true))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect([settled, received.length]).toEqual([false, 1])
    letGo()
    await publishing
    bus.subscribe(subscriber('depot.broken', () => Promise.reject(new Error('database away'))))
    const again = bus.publish(envelope)
    letGo()
    await expect(again).rejects.toThrow('database away')
    expect(received).toHaveLength(2)
  })

  it('keeps the place of a consumer that went away: its events are refused until it is back', async () => {
    const shipping = subscriber('depot.shipping', keep)
    bus.subscribe(shipping)
    bus.open()
    bus.unsubscribe(shipping)
    await expect(bus.publish(envelope)).rejects.toMatchObject({ kind: 'UNAVAILABLE' })
    bus.subscribe(subscriber('depot.shipping', keep))
    await bus.publish(envelope)
    expect(received).toHaveLength(1)
  })

  it('refuses two consumers of one name', () => {
    bus.subscribe(subscriber('depot.shipping', keep))
    expect(() => bus.subscribe(subscriber('depot.shipping', keep))).toThrow(
      'subscribes to sales.order.changed.v1 twice',
    )
  })

  it('lets an event without consumers pass', async () => {
    bus.open()
    await expect(bus.publish(envelope)).resolves.toBeUndefined()
  })
})
