import { organizationChanged, organizationRegistered } from '@nexus/contracts-identity'
import {
  createCategory,
  createExchangeRate,
  correctExchangeRate,
  findExchangeRate,
  getCategory,
  getProcurementSettings,
  listCategories,
  listExchangeRates,
  updateCategory,
  updateProcurementSettings,
} from '@nexus/contracts-procurement'
import type { EventDefinition, EventEnvelope } from '@nexus/kernel'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'

let services: TestServices
const heard: EventEnvelope[] = []
beforeAll(async () => {
  services = await startTestServices([procurementService])
  for (const type of ['settings', 'category', 'exchange-rate'])
    services.bus.subscribe({
      durable: `test.${type}`,
      eventType: `procurement.${type}.changed.v1`,
      deliver: (event: EventEnvelope) => {
        heard.push(event)
        return Promise.resolve()
      },
    })
})
afterAll(() => services.close())

const seqsOf = async (aggregateId: string): Promise<number[]> => {
  await services.settled()
  return heard.filter((event) => event.aggregateId === aggregateId).map((event) => event.aggregateSeq)
}

/** What identity tells of an organization. */
async function tell(actor: TestActor, event: EventDefinition, baseCurrency: string, aggregateSeq: number) {
  const registered = event === organizationRegistered ? { ownerUserId: actor.userId } : {}
  await services.bus.publish({
    id: randomUUID(),
    type: event.name,
    tenantId: actor.tenantId,
    aggregateType: event.aggregate,
    aggregateId: actor.tenantId,
    aggregateSeq,
    payload: {
      organizationId: actor.tenantId,
      name: 'Example Ltd',
      baseCurrency,
      country: 'DE',
      timeZone: 'Europe/Berlin',
      ...registered,
    },
    occurredAt: '2026-03-31T09:30:00.000Z',
    headers: { traceId: 'a'.repeat(32), opId: randomUUID(), actor: { kind: 'user', userId: actor.userId } },
  })
}

describe('the settings of purchasing', () => {
  it('have a default for everything before anybody decided', async () => {
    expect(await services.actor().call(getProcurementSettings, {})).toMatchObject({
      overOrderPercent: '0',
      countDraftOrders: true,
      overReceiptPercent: '0',
      overReceiptAbsolute: null,
      underReceiptPercent: '0',
      billableBasis: 'received',
      changeTolerancePercent: '0',
      changeToleranceAbsolute: null,
      bankCoolOffDays: 3,
      duplicateNeedDays: 14,
      allowChangeAfterFullReceipt: false,
      autoCloseIdleDays: 30,
      vendorActivation: 'direct',
      vendorDuplicatePercent: 85,
      vendorDocumentExpiryHolds: ['po'],
      baseCurrency: null,
      updatedAt: null,
      version: 1,
    })
  })

  it('change what is sent and keep the rest, with one event per version', async () => {
    const admin = services.actor()
    const first = await admin.call(
      updateProcurementSettings,
      { overReceiptPercent: '2.5', autoCloseIdleDays: null },
      { expectedVersion: 1 },
    )
    expect(first).toMatchObject({ overReceiptPercent: '2.5', autoCloseIdleDays: null, bankCoolOffDays: 3, version: 2 })
    const second = await admin.call(updateProcurementSettings, { bankCoolOffDays: 0 }, { expectedVersion: 2 })
    expect(second).toMatchObject({ overReceiptPercent: '2.5', bankCoolOffDays: 0, version: 3 })
    expect(await admin.call(getProcurementSettings, {})).toEqual(second)
    expect(await seqsOf(admin.tenantId)).toEqual([1, 2, 3])
  })

  it('refuse an old version, unknown values, and an amount that is not in the base currency', async () => {
    const admin = services.actor()
    await tell(admin, organizationRegistered, 'EUR', 1)
    const change = (input: object, expectedVersion: number | undefined = 1) =>
      admin.call(updateProcurementSettings, input, { expectedVersion })
    await expect(change({}, 2)).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 1 })
    await expect(admin.call(updateProcurementSettings, {})).rejects.toMatchObject({ code: 'request.if_match_required' })
    await expect(change({ bankCoolOffDays: 91 })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(change({ vendorDocumentExpiryHolds: ['po', 'po'] })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(change({ changeToleranceAbsolute: { amount: '50.00', currency: 'USD' } })).rejects.toMatchObject({
      code: 'procurement.settings.refused',
      errors: [{ pointer: '/changeToleranceAbsolute' }],
    })
    await expect(change({ changeToleranceAbsolute: { amount: '50.00', currency: 'EUR' } })).resolves.toMatchObject({
      changeToleranceAbsolute: { amount: '50.00', currency: 'EUR' },
      baseCurrency: 'EUR',
    })
  })

  it('know the base currency that identity told last, in whatever order it arrives', async () => {
    const admin = services.actor()
    await tell(admin, organizationChanged, 'CHF', 2)
    await tell(admin, organizationRegistered, 'EUR', 1)
    expect(await admin.call(getProcurementSettings, {})).toMatchObject({ baseCurrency: 'CHF' })
  })

  it('other tenant: has its own', async () => {
    const admin = services.actor()
    await admin.call(updateProcurementSettings, { bankCoolOffDays: 9 }, { expectedVersion: 1 })
    expect(await services.actor().call(getProcurementSettings, {})).toMatchObject({ bankCoolOffDays: 3, version: 1 })
  })

  it('need the permission', async () => {
    const reader = services.actor({ rights: { 'procurement-settings:read': 'all' } })
    await expect(reader.call(updateProcurementSettings, {}, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
  })
})

describe('categories of lines', () => {
  const office = { code: 'OFFICE', name: 'Office furniture' }

  it('are added, changed under their version, listed and switched off', async () => {
    const admin = services.actor()
    const category = await admin.call(createCategory, { ...office, leadTimeDays: 10, overReceiptAbsolute: '2.5' })
    expect(category).toMatchObject({ overReceiptPercent: null, overReceiptAbsolute: '2.5', active: true, version: 1 })
    const { categoryId } = category
    const changed = await admin.call(
      updateCategory,
      { categoryId, overReceiptAbsolute: null, underReceiptPercent: '1', active: false },
      { expectedVersion: 1 },
    )
    expect(changed).toMatchObject({
      name: office.name,
      leadTimeDays: 10,
      overReceiptAbsolute: null,
      underReceiptPercent: '1',
      active: false,
      version: 2,
    })
    expect(await admin.call(getCategory, { categoryId })).toEqual(changed)
    await admin.call(createCategory, { code: 'IT', name: 'Computers' })
    const codes = async (filter: object) => (await admin.call(listCategories, filter)).items.map(({ code }) => code)
    expect(await codes({})).toEqual(['IT', 'OFFICE'])
    expect(await codes({ sort: '-name' })).toEqual(['OFFICE', 'IT'])
    expect(await codes({ active: 'true' })).toEqual(['IT'])
    expect(await codes({ code: 'OFFICE' })).toEqual(['OFFICE'])
    expect(await seqsOf(categoryId)).toEqual([1, 2])
  })

  it('have a code of their own, also when two are added at once', async () => {
    const admin = services.actor()
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => admin.call(createCategory, office)))
    const added = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.categoryId] : []))
    expect(added).toHaveLength(1)
    await expect(admin.call(createCategory, office)).rejects.toMatchObject({
      code: 'procurement.category.duplicate_code',
      facts: { categoryId: added[0] },
    })
  })

  it('refuse an old version', async () => {
    const admin = services.actor()
    const { categoryId } = await admin.call(createCategory, office)
    await admin.call(updateCategory, { categoryId, name: 'New' }, { expectedVersion: 1 })
    await expect(
      admin.call(updateCategory, { categoryId, name: 'Newer' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })

  it('other tenant: they are not found, and the code is free', async () => {
    const { categoryId } = await services.actor().call(createCategory, office)
    const stranger = services.actor()
    await expect(stranger.call(getCategory, { categoryId })).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(
      stranger.call(updateCategory, { categoryId, name: 'Mine' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
    expect(await stranger.call(listCategories, {})).toEqual({ items: [], nextCursor: null })
    await expect(stranger.call(createCategory, office)).resolves.toMatchObject({ version: 1 })
  })
})

describe('exchange rates', () => {
  const euroDollar = { from: 'EUR', to: 'USD', date: '2026-03-31', rate: '1.0834', source: 'ECB' }

  it('X-3: the newest on or before the day counts, with its day and source', async () => {
    const clerk = services.actor()
    await clerk.call(createExchangeRate, { ...euroDollar, date: '2026-03-30', rate: '1.08' })
    await clerk.call(createExchangeRate, euroDollar)
    await clerk.call(createExchangeRate, { ...euroDollar, date: '2026-04-02', rate: '1.09' })
    const on = (date: string, from = 'EUR', to = 'USD') => clerk.call(findExchangeRate, { from, to, date })
    expect(await on('2026-03-29')).toEqual({ exchangeRate: null })
    expect(await on('2026-03-30')).toMatchObject({ exchangeRate: { rate: '1.08', date: '2026-03-30' } })
    expect(await on('2026-04-01')).toEqual({ exchangeRate: { rate: '1.0834', date: '2026-03-31', source: 'ECB' } })
    expect(await on('2026-04-01', 'USD', 'EUR')).toMatchObject({
      exchangeRate: { rate: '0.923020121839', source: 'ECB, inverse' },
    })
  })

  it('X-3: go by way of the base currency once identity has told it', async () => {
    const clerk = services.actor()
    await clerk.call(createExchangeRate, euroDollar)
    await clerk.call(createExchangeRate, { ...euroDollar, to: 'GBP', rate: '0.85' })
    const find = () => clerk.call(findExchangeRate, { from: 'GBP', to: 'USD', date: '2026-04-01' })
    expect(await find()).toEqual({ exchangeRate: null })
    await tell(clerk, organizationRegistered, 'EUR', 1)
    expect(await find()).toMatchObject({ exchangeRate: { source: 'ECB, inverse and ECB, via EUR' } })
  })

  it('are corrected with a reason under their version, with one event per version', async () => {
    const clerk = services.actor()
    const { exchangeRateId } = await clerk.call(createExchangeRate, euroDollar)
    const correction = { exchangeRateId, rate: '1.0843', reason: 'Two digits were swapped' }
    expect(await clerk.call(correctExchangeRate, correction, { expectedVersion: 1 })).toMatchObject({
      rate: '1.0843',
      source: 'ECB',
      version: 2,
    })
    await expect(clerk.call(correctExchangeRate, correction, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    expect(await seqsOf(exchangeRateId)).toEqual([1, 2])
  })

  it('refuse the same day twice, unknown currencies, zero, and numbers', async () => {
    const clerk = services.actor()
    const { exchangeRateId } = await clerk.call(createExchangeRate, euroDollar)
    const enter = (parts: object) => clerk.call(createExchangeRate, { ...euroDollar, ...parts })
    await expect(enter({ rate: '2' })).rejects.toMatchObject({
      code: 'procurement.exchange_rate.duplicate',
      facts: { exchangeRateId },
    })
    await expect(enter({ to: 'DEM' })).rejects.toMatchObject({ code: 'procurement.exchange_rate.refused' })
    await expect(enter({ to: 'EUR' })).rejects.toMatchObject({ code: 'procurement.exchange_rate.refused' })
    for (const rate of ['0', '0.000', '-1', 1.08]) {
      await expect(enter({ rate, date: '2026-04-05' })).rejects.toMatchObject({ code: 'request.invalid' })
    }
  })

  it('other tenant: sees none and corrects none', async () => {
    const clerk = services.actor()
    const { exchangeRateId } = await clerk.call(createExchangeRate, euroDollar)
    expect((await clerk.call(listExchangeRates, { from: 'EUR' })).items).toHaveLength(1)
    expect((await clerk.call(listExchangeRates, { from: 'USD' })).items).toHaveLength(0)
    const stranger = services.actor()
    expect(await stranger.call(listExchangeRates, {})).toEqual({ items: [], nextCursor: null })
    expect(await stranger.call(findExchangeRate, { from: 'EUR', to: 'USD', date: '2026-04-01' })).toEqual({
      exchangeRate: null,
    })
    await expect(
      stranger.call(correctExchangeRate, { exchangeRateId, rate: '2', reason: 'Mine' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.not_found' })
  })
})
