import { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import {
  createCategory,
  createRequisition,
  getProcurementFigures,
  listPurchaseOrders,
  listRequisitions,
  procurementOperations,
  type ProcurementFigures,
  updateCategory,
} from '@nexus/contracts-procurement'
import type { Rights, TenantContext } from '@nexus/kernel'
import { CACHE, type Cache } from '@nexus/platform-cache'
import { FakeClock, selectsDuring, startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { keptProcurementFigures } from '../src/figures/get-procurement-figures.query.js'
import { copiesOf } from './builders/many-orders.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'
import { aLine, aRequisition, type LineInput } from './builders/requisition.builder.js'

const clock = new FakeClock()
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

/** An event of identity, version 1 of the organization or a later one. */
const announce = (tenantId: string, version: number, timeZone: string): Promise<void> =>
  services.bus.publish({
    id: randomUUID(),
    type: version === 1 ? organizationRegistered.name : organizationChanged.name,
    tenantId,
    aggregateType: 'organization',
    aggregateId: tenantId,
    aggregateSeq: version,
    payload: {
      ...{ organizationId: tenantId, name: 'Example Ltd', baseCurrency: 'EUR', country: 'DE', timeZone },
      ...(version === 1 ? { ownerUserId: randomUUID() } : {}),
    },
    occurredAt: '2026-03-31T09:30:00.000Z',
    headers: { traceId: 'a'.repeat(32), opId: randomUUID(), actor: { kind: 'user', userId: randomUUID() } },
  })

async function anOrganization(timeZone = 'Europe/Berlin'): Promise<Ordering> {
  const ordering = new Ordering(services)
  await announce(ordering.tenantId, 1, timeZone)
  await services.settled()
  return ordering
}

/** What the figures say, and how many questions to the database it took. */
async function asking(actor: TestActor, input: { from?: string; to?: string } = {}) {
  let figures: ProcurementFigures | undefined
  const { length: statements } = await selectsDuring(async () => {
    figures = await actor.call(getProcurementFigures, input)
  })
  return { statements, ...(figures as ProcurementFigures) }
}

/** The time zone alone is asked for while figures are kept; else three for commitments, one each for requisitions and deliveries. */
const KEPT = 1
const COUNTED = 6

/** Somebody who may read orders and requisitions so far. */
const reader = (ordering: Ordering, reach: 'all' | 'own' = 'all', userId?: string): TestActor =>
  services.actor({
    tenantId: ordering.tenantId,
    ...(userId === undefined ? {} : { userId }),
    rights: { 'purchase-order:read': reach, 'requisition:read': reach },
  })

const untaxed = (parts: Partial<LineInput>) =>
  aLine({ allowance: undefined, taxCategory: 'Z', taxPercent: '0', ...parts })

/** An order of these lines that is issued at an instant. */
async function issuedAt(ordering: Ordering, instant: string, lines: LineInput[], currency = 'EUR') {
  clock.set(instant)
  return ordering.issuedOrder(await ordering.approvedRequisition(aRequisition({ currency, lines })))
}

/** How many rows the list behind a figure shows, on all its pages. */
async function shown(
  actor: TestActor,
  { operation, filter }: ProcurementFigures['overdueDeliveries']['list'],
): Promise<number> {
  const list = procurementOperations.find(({ name }) => name === operation)
  if (list === undefined) throw new Error(`there is no operation ${operation}`)
  let rows = 0
  let cursor: string | null | undefined
  do {
    const input = { ...filter, limit: 2, ...(typeof cursor === 'string' ? { cursor } : {}) }
    const page = (await actor.request(list, input)).output as { items: unknown[]; nextCursor: string | null }
    rows += page.items.length
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}

describe('the figures of purchasing', () => {
  it('sum what issued orders commit to, by month and category, in whole cents and per currency', async () => {
    const ordering = await anOrganization()
    const { categoryId } = await ordering.buyer.call(createCategory, { code: 'IT', name: 'Computers', leadTimeDays: 0 })
    // Berlin is in April already, UTC is not.
    await issuedAt(ordering, '2026-03-31T22:30:00.000Z', [
      untaxed({ quantity: '3', unitPrice: '0.10' }),
      untaxed({ quantity: '1', unitPrice: '100.00', categoryId, supplierItemId: 'B-2' }),
    ])
    const cut = await issuedAt(ordering, '2026-03-31T21:30:00.000Z', [untaxed({ quantity: '3', unitPrice: '10.00' })])
    await issuedAt(ordering, '2026-04-15T10:00:00.000Z', [untaxed({ quantity: '1', unitPrice: '7' })], 'JPY')
    const gone = await issuedAt(ordering, '2026-04-15T10:00:00.000Z', [untaxed({ quantity: '1', unitPrice: '999.00' })])
    await ordering.cancel(cut.orderId, [{ orderLineId: firstLine(cut), quantity: '1' }])
    await ordering.cancel(gone.orderId)
    await ordering.approvedOrder()
    clock.set('2026-04-20T10:00:00.000Z')
    const actor = reader(ordering)
    const figures = await actor.call(getProcurementFigures, { from: '2026-03-15', to: '2026-04-30' })
    const { byMonth, byCategory } = figures.commitments
    expect(figures).toMatchObject({ from: '2026-03-15', to: '2026-04-30', timeZone: 'Europe/Berlin' })
    expect(byMonth.map(({ month, amount, orders }) => [month, amount.amount, amount.currency, orders])).toEqual([
      ['2026-03', '20.00', 'EUR', 1],
      ['2026-04', '100.30', 'EUR', 1],
      ['2026-04', '7', 'JPY', 1],
    ])
    expect(byCategory.map(({ code, amount, orders }) => [code, amount.amount, amount.currency, orders])).toEqual([
      ['IT', '100.00', 'EUR', 1],
      [null, '20.30', 'EUR', 2],
      [null, '7', 'JPY', 1],
    ])
    for (const { orders, list } of [...byMonth, ...byCategory]) expect(await shown(actor, list)).toBe(orders)
    expect((await actor.call(listPurchaseOrders, { categoryId })).items).toHaveLength(1)
    expect((await actor.call(listPurchaseOrders, { currency: 'JPY' })).items).toHaveLength(1)
  })

  it('count open requisitions by state and overdue deliveries, as their lists show them', async () => {
    const ordering = await anOrganization()
    const line = untaxed({ quantity: '5', unitPrice: '1.00' })
    const order = async (promisedOn: string | undefined, needBy: string) => {
      clock.set('2026-03-10T10:00:00.000Z')
      const requisition = await ordering.approvedRequisition(aRequisition({ needBy, lines: [line] }))
      const lines = [{ requisitionLineId: firstLine(requisition), quantity: '5', promisedOn }]
      return ordering.issuedOrder(requisition, lines)
    }
    const late = await order('2026-03-14', '2026-03-30')
    const delivered = await order('2026-03-14', '2026-03-30')
    await order('2026-03-20', '2026-03-12')
    const needed = await order(undefined, '2026-03-12')
    await ordering.requester.call(createRequisition, aRequisition())
    // Today in Berlin is the 15th already.
    clock.set('2026-03-14T23:30:00.000Z')
    await ordering.receive(late, '4')
    await ordering.receive(delivered, '5')
    const actor = reader(ordering)
    const figures = await actor.call(getProcurementFigures, {})
    expect(figures).toMatchObject({ from: '2025-04-01', to: '2026-03-15', overdueDeliveries: { count: 2 } })
    const overdue = (await actor.call(listPurchaseOrders, { overdue: 'true' })).items.map(({ orderId }) => orderId)
    expect(new Set(overdue)).toEqual(new Set([late.orderId, needed.orderId]))
    expect(await shown(actor, figures.overdueDeliveries.list)).toBe(2)
    expect((await actor.call(listPurchaseOrders, { overdue: 'false' })).items).toHaveLength(2)
    const open = figures.openRequisitions ?? []
    expect(open.map(({ state, count }) => [state, count])).toEqual([
      ['DRAFT', 1],
      ['ORDERED', 2],
      ['PARTIALLY_RECEIVED', 1],
    ])
    for (const { count, list } of open) expect(await shown(actor, list)).toBe(count)
    clock.set('2026-03-14T22:30:00.000Z')
    expect((await actor.call(getProcurementFigures, {})).overdueDeliveries.count).toBe(1)
  })

  it('tell a person of no more than the lists do', async () => {
    const ordering = await anOrganization()
    const line = [untaxed({ quantity: '1', unitPrice: '5.00' })]
    await issuedAt(ordering, '2026-03-10T10:00:00.000Z', line)
    const requester = reader(ordering, 'own', ordering.requester.userId)
    const figures = await requester.call(getProcurementFigures, {})
    expect(figures.commitments.byMonth).toMatchObject([{ orders: 1 }])
    expect(figures.openRequisitions).toMatchObject([{ state: 'ORDERED', count: 1 }])
    const stranger = await reader(ordering, 'own').call(getProcurementFigures, {})
    expect(stranger).toMatchObject({
      commitments: { byMonth: [], byCategory: [] },
      openRequisitions: [],
      overdueDeliveries: { count: 0 },
    })
    const rights = { 'purchase-order:read': 'all' } as const
    const withoutRequisitions = services.actor({ tenantId: ordering.tenantId, rights })
    expect(await withoutRequisitions.call(getProcurementFigures, {})).toMatchObject({ openRequisitions: null })
    const other = await anOrganization()
    expect(await reader(other).call(getProcurementFigures, {})).toMatchObject({
      commitments: { byMonth: [] },
      openRequisitions: [],
    })
  })

  it.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, '/to', 'period_reversed'],
    [{ from: '2024-03-01', to: '2026-03-01' }, '/to', 'period_too_long'],
    [{ from: '2026-02-30' }, '/from', 'invalid_format'],
    [{ month: '2026-02' }, '/month', 'unknown_field'],
  ])('refuse %j', async (input, pointer, code) => {
    const actor = services.actor()
    await expect(actor.request(getProcurementFigures, input)).rejects.toMatchObject({
      code: 'request.invalid',
      errors: [expect.objectContaining({ pointer, code })],
    })
  })

  it('refuse whoever may not read orders', async () => {
    const actor = services.actor({ rights: { 'requisition:read': 'all' } })
    await expect(actor.call(getProcurementFigures, {})).rejects.toMatchObject({ code: 'auth.permission_denied' })
  })

  it('ask as often however much there is', async () => {
    const ordering = await anOrganization()
    const order = await issuedAt(ordering, '2026-03-10T10:00:00.000Z', [untaxed({ quantity: '2', unitPrice: '5.00' })])
    await copiesOf(services, ordering.tenantId, order, 30)
    await services.settled()
    const actor = reader(ordering)
    const statements = await selectsDuring(async () => {
      const figures = await actor.call(getProcurementFigures, { from: '2025-01-01', to: '2026-12-31' })
      expect(figures.commitments.byMonth).toMatchObject([
        { month: '2026-03', amount: { amount: '310.00' }, orders: 31 },
      ])
    })
    expect(statements).toHaveLength(COUNTED)
  })
})

describe('the figures of purchasing that are kept', () => {
  const lines = [untaxed({ quantity: '1', unitPrice: '5.00' })]

  it('Q-10: are counted once for all who see all, and at once anew after a change', async () => {
    const ordering = await anOrganization()
    await issuedAt(ordering, '2026-03-10T10:00:00.000Z', lines)
    await services.settled()
    const counted = await asking(reader(ordering))
    const kept = await asking(reader(ordering))
    expect([counted.statements, kept.statements]).toEqual([COUNTED, KEPT])
    expect({ ...kept, statements: 0 }).toEqual({ ...counted, statements: 0 })
    for (const count of [1, 2]) {
      await ordering.requester.call(createRequisition, aRequisition())
      expect((await asking(reader(ordering))).openRequisitions?.[0]).toMatchObject({ state: 'DRAFT', count })
    }
  })

  it('are counted anew once their minute is over, and on the next day', async () => {
    const ordering = await anOrganization()
    await issuedAt(ordering, '2026-03-10T22:59:30.000Z', lines)
    await services.settled()
    const statements = async () => (await asking(reader(ordering))).statements
    expect([await statements(), await statements()]).toEqual([COUNTED, KEPT])
    clock.set('2026-03-10T23:00:00.000Z')
    // Another day in Berlin.
    expect([await statements(), await statements()]).toEqual([COUNTED, KEPT])
    clock.advance({ minutes: 2 })
    expect(await statements()).toBe(COUNTED)
  })

  it('are counted anew when a category has another name, or the organization another time zone', async () => {
    const ordering = await anOrganization()
    const { buyer } = ordering
    const { categoryId, version } = await buyer.call(createCategory, { code: 'IT', name: 'Computers', leadTimeDays: 0 })
    await issuedAt(ordering, '2026-03-31T22:30:00.000Z', [untaxed({ categoryId })])
    await services.settled()
    const figures = async () => {
      const { timeZone, commitments } = await asking(reader(ordering), { from: '2026-03-01', to: '2026-04-30' })
      return [timeZone, commitments.byMonth[0]?.month, commitments.byCategory[0]?.name]
    }
    expect(await figures()).toEqual(['Europe/Berlin', '2026-04', 'Computers'])
    await buyer.call(updateCategory, { categoryId, name: 'Machines' }, { expectedVersion: version })
    expect(await figures()).toEqual(['Europe/Berlin', '2026-04', 'Machines'])
    await announce(ordering.tenantId, 2, 'Europe/London')
    expect(await figures()).toEqual(['Europe/London', '2026-03', 'Machines'])
  })

  it('2.5: are given to nobody who sees more or less', async () => {
    const ordering = await anOrganization()
    await issuedAt(ordering, '2026-03-10T10:00:00.000Z', lines)
    await services.settled()
    const { tenantId, requester } = ordering
    const like = (rights: Rights, userId?: string) =>
      services.actor({ tenantId, rights, ...(userId === undefined ? {} : { userId }) })
    const people: [TestActor, number, number | undefined][] = [
      [like({ 'purchase-order:read': 'all', 'requisition:read': 'all' }), 1, 1],
      [like({ 'purchase-order:read': 'own', 'requisition:read': 'own' }, requester.userId), 1, 1],
      [like({ 'purchase-order:read': 'own', 'requisition:read': 'own' }), 0, 0],
      [like({ 'purchase-order:read': 'all', 'requisition:read': 'own' }), 1, 0],
      [like({ 'purchase-order:read': 'own', 'requisition:read': 'all' }), 0, 1],
      [like({ 'purchase-order:read': 'all' }), 1, undefined],
      [like({ 'purchase-order:read': 'own' }), 0, undefined],
    ]
    // Once each is counted, and once each is kept.
    for (const expected of [COUNTED, KEPT])
      for (const [actor, orders, requisitions] of people) {
        const { statements, commitments, openRequisitions } = await asking(actor)
        expect(statements).toBe(openRequisitions === null && expected === COUNTED ? COUNTED - 1 : expected)
        expect(commitments.byMonth.reduce((sum, each) => sum + each.orders, 0)).toBe(orders)
        expect(openRequisitions?.reduce((sum, { count }) => sum + count, 0)).toBe(requisitions)
      }
  })

  it('are not asked for inside of a transaction, whose connection would wait for them', async () => {
    const { database, get } = services.service('procurement')
    const { tenantId, userId } = services.actor()
    const ctx: TenantContext = {
      ...{ tenantId, actor: { kind: 'user', userId }, rights: {}, opId: userId, traceId: 'a'.repeat(32) },
      ...{ operation: getProcurementFigures.name, audience: [], deadlineAt: clock.now().getTime() + 20_000 },
    }
    const ask = () =>
      get<Cache>(CACHE).getOrLoad(keptProcurementFigures, tenantId, 'key', () => Promise.resolve(undefined))
    await expect(database.tenantTx.read(ctx, ask)).rejects.toThrow('must not run inside a transaction')
    expect(await ask()).toBeUndefined()
  })

  it('SEC-01: are those of the own organization, and stay when another one changes something', async () => {
    const [ordering, other] = [await anOrganization(), await anOrganization()]
    await issuedAt(ordering, '2026-03-10T10:00:00.000Z', lines)
    await services.settled()
    // The same person, in two organizations.
    const { userId } = reader(ordering)
    const [here, there] = [reader(ordering, 'all', userId), reader(other, 'all', userId)]
    expect(await asking(here)).toMatchObject({ statements: COUNTED, commitments: { byMonth: [{ orders: 1 }] } })
    expect(await asking(there)).toMatchObject({ statements: COUNTED, commitments: { byMonth: [] } })
    await other.requester.call(createRequisition, aRequisition())
    await services.settled()
    expect(await asking(here)).toMatchObject({ statements: KEPT, commitments: { byMonth: [{ orders: 1 }] } })
    expect(await asking(there)).toMatchObject({ statements: COUNTED, openRequisitions: [{ state: 'DRAFT' }] })
  })
})

describe('the lists of purchasing', () => {
  it('find parts of titles, numbers and names of vendors, whatever their letter case', async () => {
    const ordering = await anOrganization()
    const { buyer, requester } = ordering
    for (const title of ['Bürostühle für Köln', 'Rabatt 100% netto', 'Rabatt 100 netto', 'a_b', 'acb'])
      await requester.call(createRequisition, aRequisition({ title }))
    const titles = async (q: string) =>
      (await requester.call(listRequisitions, { q, sort: 'title' })).items.map(({ title }) => title)
    expect(await titles('STÜHLE FÜR')).toEqual(['Bürostühle für Köln'])
    expect(await titles(' köln')).toEqual(['Bürostühle für Köln'])
    expect(await titles('100%')).toEqual(['Rabatt 100% netto'])
    expect(await titles('A_B')).toEqual(['a_b'])
    expect(await titles("x' OR '1'='1")).toEqual([])
    const order = await issuedAt(ordering, '2026-03-10T10:00:00.000Z', [untaxed({})])
    const found = async (q: string) => (await buyer.call(listPurchaseOrders, { q })).items.map(({ orderId }) => orderId)
    expect(await found(order.number?.toLowerCase().slice(3) ?? '')).toEqual([order.orderId])
    expect(await found('paper & CO')).toEqual([order.orderId])
    expect(await found('nobody')).toEqual([])
    await expect(requester.request(listRequisitions, { q: ' a ' })).rejects.toMatchObject({
      errors: [expect.objectContaining({ pointer: '/q' })],
    })
  })

  it('take several states and days, and a cursor of these filters only', async () => {
    const ordering = await anOrganization()
    const { requester } = ordering
    clock.set('2026-03-31T22:30:00.000Z')
    for (const title of ['One', 'Two', 'Three']) await requester.call(createRequisition, aRequisition({ title }))
    await ordering.submittedRequisition()
    const list = (input: Parameters<typeof requester.call<typeof listRequisitions>>[1]) =>
      requester.call(listRequisitions, input)
    expect((await list({ state: ['DRAFT', 'SUBMITTED'] })).items).toHaveLength(4)
    expect((await list({ state: 'SUBMITTED' })).items).toHaveLength(1)
    expect((await list({ createdFrom: '2026-04-01', createdTo: '2026-04-01' })).items).toHaveLength(4)
    expect((await list({ createdTo: '2026-03-31' })).items).toHaveLength(0)
    const first = await list({ state: ['SUBMITTED', 'DRAFT'], limit: 3 })
    const cursor = first.nextCursor ?? ''
    // The order in which states are named does not matter.
    expect((await list({ state: ['DRAFT', 'SUBMITTED'], limit: 3, cursor })).items).toHaveLength(1)
    await expect(list({ state: ['DRAFT'], limit: 3, cursor })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(requester.request(listRequisitions, { state: ['DRAFT', 'NONE'] })).rejects.toMatchObject({
      errors: [expect.objectContaining({ pointer: '/state' })],
    })
  })
})
