import { InboxEventRow, OutboxEventRow } from '@nexus/platform-outbox'
import { FakeClock, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { IdempotencyRecord } from '../src/index.js'
import { clerkService, deskService, writeMemo } from './desk.js'

describe('what a service keeps only for a while', () => {
  const clock = new FakeClock(new Date('2026-03-01T08:00:00.000Z'))
  let services: TestServices
  let writer: TestActor

  beforeAll(async () => {
    services = await startTestServices([clerkService, deskService], { clock })
    writer = services.actor()
  })
  afterAll(() => services.close())

  const count = (entity: new () => object): Promise<number> => {
    const { platformTx } = services.service('desk').database
    return platformTx.read('verify', () => platformTx.manager().createQueryBuilder(entity, 'row').getCount())
  }
  const sweep = (): Promise<number> => services.service('desk').retention.run()

  it('removes stored answers after 72 hours, and events and their inbox rows after two weeks', async () => {
    const first = await writer.call(writeMemo, { text: 'keep me' }, { key: 'k' })
    await services.settled()
    clock.advance({ hours: 71 })
    expect(await sweep()).toBe(0)
    expect((await writer.request(writeMemo, { text: 'keep me' }, { key: 'k' })).replayed).toBe(true)

    clock.advance({ hours: 2 })
    expect(await sweep()).toBe(1)
    expect([await count(IdempotencyRecord), await count(OutboxEventRow), await count(InboxEventRow)]).toEqual([0, 1, 1])
    const second = await writer.call(writeMemo, { text: 'keep me' }, { key: 'k' })
    expect(second.id).not.toBe(first.id)
    await services.settled()

    clock.advance({ days: 12 })
    await sweep()
    expect([await count(OutboxEventRow), await count(InboxEventRow)]).toEqual([1, 1])
    clock.advance({ days: 4 })
    await sweep()
    expect([await count(OutboxEventRow), await count(InboxEventRow)]).toEqual([0, 0])
  })

  it('Q-05: a key is free again after 72 hours, also where the sweep has not come by, and then answers the new request', async () => {
    const first = await writer.call(writeMemo, { text: 'before' }, { key: 'again' })
    clock.advance({ hours: 73 })
    const second = await writer.call(writeMemo, { text: 'after' }, { key: 'again' })
    expect(second.id).not.toBe(first.id)
    expect(await writer.request(writeMemo, { text: 'after' }, { key: 'again' })).toMatchObject({
      output: { id: second.id },
      replayed: true,
    })
    await expect(writer.call(writeMemo, { text: 'before' }, { key: 'again' })).rejects.toMatchObject({
      code: 'idempotency.key_reused',
    })
    await services.settled()
  })
})
