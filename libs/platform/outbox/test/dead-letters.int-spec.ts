import { setTimeout as wait } from 'node:timers/promises'
import { defineError, systemClock, uuidV7Ids, type TenantContext } from '@nexus/kernel'
import { testDatabase, type TestDatabase } from '@nexus/testing'
import { DeadLetterRow, DeadLetters, InboxConsumer } from '../src/index.js'
import { changeOrder, depotSchema, salesSchema } from './fixture/shop.js'
import { contextOf, World } from './fixture/world.js'

const ids = uuidV7Ids(systemClock)
const addressMissing = defineError({
  code: 'depot.address.missing',
  kind: 'UNPROCESSABLE',
  when: 'The order has no address.',
})

describe('dead letters', () => {
  let test: TestDatabase
  let world: World
  let ctx: TenantContext
  let fault: (() => unknown) | undefined
  /** How long the handler takes for a version of an order, in ms. */
  let takesMs: (version: number) => number

  beforeEach(async () => {
    test = await testDatabase([salesSchema, depotSchema])
    ctx = contextOf(ids.next())
    fault = () => addressMissing('no address')
    takesMs = () => 0
    world = await World.open(test.settings, {
      before: async (_, event) => {
        if (fault !== undefined) throw fault()
        await wait(takesMs(event.aggregateSeq))
      },
    })
    world.sales.relay.start()
  })

  afterEach(async () => {
    await world.close()
    await test.close()
  })

  const bury = async (): Promise<DeadLetterRow> => {
    await changeOrder(ctx, world.sales, ids.next(), 'chairs')
    await world.sales.relay.drained()
    const letter = (await world.deadLetterRows()).at(-1)
    if (letter === undefined) throw new Error('nothing was dead-lettered')
    return letter
  }

  it('are listed newest first, by status, page by page', async () => {
    const letters = [await bury(), await bury(), await bury()]
    const first = await world.depot.deadLetters.list(ctx, { status: 'open', limit: 2 })
    expect(first.items.map((letter) => letter.id)).toEqual([letters[2]?.id, letters[1]?.id])
    const second = await world.depot.deadLetters.list(ctx, { status: 'open', limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ items: [{ id: letters[0]?.id }], nextCursor: null })
    expect((await world.depot.deadLetters.list(ctx, { status: 'redriven' })).items).toEqual([])
  })

  it('are neither shown to another organization nor redriven by it', async () => {
    const letter = await bury()
    const stranger = contextOf(ids.next())
    expect((await world.depot.deadLetters.list(stranger)).items).toEqual([])
    await expect(world.depot.deadLetters.redrive(stranger, letter.id)).rejects.toMatchObject({
      code: 'request.not_found',
    })
  })

  it('are redriven after the fix, under the same event id, once, with an audit entry', async () => {
    const letter = await bury()
    fault = undefined
    expect(await world.depot.deadLetters.redrive(ctx, letter.id, 'address added')).toMatchObject({
      id: letter.id,
      status: 'redriving',
    })
    await world.depot.deadLetters.settled()
    expect(await world.shipments(ctx)).toMatchObject([{ causeEventId: letter.eventId }])
    expect(await world.inboxRows()).toMatchObject([{ eventId: letter.eventId, outcome: 'done' }])
    expect(await world.deadLetterRows()).toMatchObject([{ id: letter.id, status: 'redriven' }])
    expect(world.audited).toMatchObject([
      { action: 'depot.dead-letter.redrive', entity: 'dead-letter', entityId: letter.id, reason: 'address added' },
    ])
  })

  it('of one aggregate are redriven one after the other, in the order in which they were asked for', async () => {
    const order = ids.next()
    for (const note of ['chairs', 'tables']) await changeOrder(ctx, world.sales, order, note)
    await world.sales.relay.drained()
    fault = undefined
    takesMs = (version) => (version === 1 ? 200 : 0)
    const letters = await world.deadLetterRows()
    expect(letters.map(({ envelope }) => envelope.aggregateSeq)).toEqual([1, 2])
    for (const { id } of letters) await world.depot.deadLetters.redrive(ctx, id)
    await world.depot.deadLetters.settled()
    const shipments = await world.shipments(ctx)
    expect(shipments.map(({ orderVersion }) => orderVersion)).toEqual([1, 2])
  })

  it('cannot be redriven twice', async () => {
    const letter = await bury()
    fault = undefined
    const both = await Promise.allSettled([
      world.depot.deadLetters.redrive(ctx, letter.id),
      world.depot.deadLetters.redrive(ctx, letter.id),
    ])
    await world.depot.deadLetters.settled()
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(world.depot.deadLetters.redrive(ctx, letter.id)).rejects.toMatchObject({
      code: 'event.dead_letter.not_open',
    })
    expect(await world.shipments(ctx)).toHaveLength(1)
  })

  it('are open again with the new cause when the redrive fails', async () => {
    const letter = await bury()
    fault = () => new Error('printer on fire')
    await world.depot.deadLetters.redrive(ctx, letter.id)
    await world.depot.deadLetters.settled()
    expect(await world.deadLetterRows()).toMatchObject([
      { id: letter.id, status: 'open', deliveries: 9, errorClass: 'exhausted', error: 'Error: printer on fire' },
    ])
    expect(await world.shipments(ctx)).toEqual([])
    fault = undefined
    await world.depot.deadLetters.redrive(ctx, letter.id)
    await world.depot.deadLetters.settled()
    expect(await world.shipments(ctx)).toHaveLength(1)
  })

  it('are not redriven when the transaction that asked for it rolls back', async () => {
    const letter = await bury()
    fault = undefined
    const asking = world.depot.database.tenantTx.run(ctx, async () => {
      await world.depot.deadLetters.redrive(ctx, letter.id)
      throw new Error('no')
    })
    await expect(asking).rejects.toThrow('no')
    await world.depot.deadLetters.settled()
    expect(await world.deadLetterRows()).toMatchObject([{ status: 'open' }])
    expect(await world.shipments(ctx)).toEqual([])
  })

  it('whose redrive was interrupted are taken up at the next start', async () => {
    const letter = await bury()
    fault = undefined
    const { platformTx } = world.depot.database
    // What a crash leaves between the commit of the request and that of the handler.
    await platformTx.run('verify', () =>
      platformTx.manager().update(DeadLetterRow, { id: letter.id }, { status: 'redriving' }),
    )
    expect(await world.deadLetterRows()).toMatchObject([{ status: 'redriving' }])
    await world.depot.deadLetters.resume()
    await world.depot.deadLetters.settled()
    expect(await world.deadLetterRows()).toMatchObject([{ status: 'redriven' }])
    expect(await world.shipments(ctx)).toHaveLength(1)
  })

  it('whose redrive is interrupted twice wait for a person: it may be what ends the process (FLT-14)', async () => {
    const letter = await bury()
    fault = undefined
    const { platformTx, tenantTx } = world.depot.database
    const interrupted = async (): Promise<void> => {
      await platformTx.run('verify', () =>
        platformTx.manager().update(DeadLetterRow, { id: letter.id }, { status: 'redriving' }),
      )
      // A start whose redrive never ends: the process dies in it.
      const consumer = { redeliver: () => new Promise<void>(() => undefined) } as unknown as InboxConsumer
      const audit = { record: () => Promise.resolve() }
      await new DeadLetters({ service: 'depot', tx: tenantTx, platformTx, consumer, audit }).resume()
    }
    await interrupted()
    expect(await world.deadLetterRows()).toMatchObject([{ status: 'redriving' }])
    await interrupted()
    const [row] = await world.deadLetterRows()
    expect(row).toMatchObject({ status: 'open', error: `A redrive of this was interrupted. ${letter.error}` })
    await world.depot.deadLetters.redrive(ctx, letter.id)
    await world.depot.deadLetters.settled()
    expect(await world.shipments(ctx)).toHaveLength(1)
  })

  it('of a consumer that this release does not have any more are refused', async () => {
    const letter = await bury()
    const { tenantTx, platformTx } = world.depot.database
    const without = new InboxConsumer({ service: 'depot', tx: tenantTx, clock: systemClock, ids, registrations: [] })
    const deadLetters = new DeadLetters({
      service: 'depot',
      tx: tenantTx,
      platformTx,
      consumer: without,
      audit: { record: () => Promise.resolve() },
    })
    await expect(deadLetters.redrive(ctx, letter.id)).rejects.toMatchObject({ code: 'event.dead_letter.no_consumer' })
  })
})
