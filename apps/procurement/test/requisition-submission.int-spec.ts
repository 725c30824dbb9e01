import {
  createCategory,
  createExchangeRate,
  createRequisition,
  getRequisition,
  submitRequisition,
  updateCategory,
  withdrawRequisition,
  type RequisitionView,
} from '@nexus/contracts-procurement'
import { organizationRegistered } from '@nexus/contracts-identity'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { TenantTable } from '@nexus/platform-database'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { MasterData } from './builders/master-data.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

const clock = new FakeClock(new Date('2026-03-31T09:30:00.000Z'))
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

const submit = async (
  { requester }: Purchasing,
  content: ReturnType<typeof aRequisition>,
): Promise<RequisitionView> => {
  const { requisitionId, version } = await requester.call(createRequisition, content)
  return requester.call(submitRequisition, { requisitionId }, { expectedVersion: version, key: randomUUID() })
}
const incomplete = (pointer: string) => ({ code: 'procurement.requisition.incomplete', errors: [{ pointer }] })

describe('REQ-6: what the submission needs', () => {
  it('a cost centre is one of it as soon as the organization has any, on the head or on every line', async () => {
    const purchasing = new Purchasing(services)
    await expect(submit(purchasing, aRequisition())).resolves.toMatchObject({ state: 'SUBMITTED' })
    const costCentreId = await new MasterData(services, purchasing.tenantId).costCentre()
    await expect(submit(purchasing, aRequisition())).rejects.toMatchObject(incomplete('/costCentreId'))
    await expect(submit(purchasing, aRequisition({ costCentreId }))).resolves.toMatchObject({ costCentreId })
    await expect(submit(purchasing, aRequisition({ lines: [aLine({ costCentreId })] }))).resolves.toMatchObject({
      lines: [{ costCentreId }],
    })
  })

  it('refuses a cost centre that is unknown, of others, or no longer in use, also between draft and submission', async () => {
    const purchasing = new Purchasing(services)
    const { requester } = purchasing
    const data = new MasterData(services, purchasing.tenantId)
    const elsewhere = await new MasterData(services, randomUUID()).costCentre()
    const unknown = { code: 'procurement.cost_centre_unknown', errors: [{ pointer: '/costCentreId' }] }
    for (const costCentreId of [randomUUID(), elsewhere])
      await expect(requester.call(createRequisition, aRequisition({ costCentreId }))).rejects.toMatchObject(unknown)
    const costCentreId = await data.costCentre()
    await data.costCentre()
    const { requisitionId } = await requester.call(
      createRequisition,
      aRequisition({ lines: [aLine({ costCentreId })] }),
    )
    await data.costCentre({ costCentreId, active: false }, 2)
    await expect(
      requester.call(submitRequisition, { requisitionId }, { expectedVersion: 1, key: randomUUID() }),
    ).rejects.toMatchObject({ ...unknown, errors: [{ pointer: '/lines/0/costCentreId' }] })
  })

  it('three quotes, or the reason for none, from the amount of the policy on', async () => {
    const purchasing = new Purchasing(services)
    const data = new MasterData(services, purchasing.tenantId)
    await data.settings({ threeQuotesFrom: { amount: '1404.20', currency: 'EUR' } })
    await expect(submit(purchasing, aRequisition())).rejects.toMatchObject(incomplete('/quoteFileIds'))
    await expect(submit(purchasing, aRequisition({ quoteWaiver: 'Single source' }))).resolves.toMatchObject({
      quoteWaiver: 'Single source',
    })
    const cheaper = [aLine({ allowance: '20.01' })]
    await expect(submit(purchasing, aRequisition({ lines: cheaper }))).resolves.toMatchObject({ state: 'SUBMITTED' })
  })

  it('compares the amount of the policy in the base currency, and asks for quotes where there is no rate', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    await new MasterData(services, purchasing.tenantId).settings({
      threeQuotesFrom: { amount: '1500.00', currency: 'EUR' },
    })
    await expect(submit(purchasing, aRequisition({ currency: 'USD' }))).rejects.toMatchObject(
      incomplete('/quoteFileIds'),
    )
    await buyer.call(createExchangeRate, { from: 'USD', to: 'EUR', date: '2026-03-01', rate: '0.9', source: 'ECB' })
    await expect(submit(purchasing, aRequisition({ currency: 'USD' }))).resolves.toMatchObject({ state: 'SUBMITTED' })
  })

  it('warns of a date before the lead time of the category, and refuses a category that is not in use', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, requester } = purchasing
    const { categoryId } = await buyer.call(createCategory, { code: 'OFFICE', name: 'Furniture', leadTimeDays: 10 })
    const content = (needBy: string) => aRequisition({ needBy, lines: [aLine({ categoryId })] })
    const soon = await submit(purchasing, content('2026-04-09'))
    expect(soon.warnings).toMatchObject([
      {
        ...{ code: 'lead_time', pointer: '/lines/0' },
        facts: { category: 'Furniture', days: 10, needBy: '2026-04-09', earliest: '2026-04-10' },
      },
    ])
    expect(await requester.call(getRequisition, { requisitionId: soon.requisitionId })).toMatchObject({
      warnings: soon.warnings,
    })
    const other = new Purchasing(services)
    const theirs = await other.buyer.call(createCategory, { code: 'OFFICE', name: 'Furniture', leadTimeDays: 10 })
    const inTime = aRequisition({ needBy: '2026-04-10', lines: [aLine({ categoryId: theirs.categoryId })] })
    expect((await submit(other, inTime)).warnings).toEqual([])
    await buyer.call(updateCategory, { categoryId, active: false }, { expectedVersion: 1 })
    for (const id of [categoryId, theirs.categoryId])
      await expect(
        requester.call(createRequisition, aRequisition({ lines: [aLine({ categoryId: id })] })),
      ).rejects.toMatchObject({ code: 'procurement.category.unknown', errors: [{ pointer: '/lines/0/categoryId' }] })
  })

  it('tells workflow the cost centre, the categories and the amount in the base currency', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    await services.bus.publish({
      id: randomUUID(),
      type: organizationRegistered.name,
      tenantId,
      aggregateType: 'organization',
      aggregateId: tenantId,
      aggregateSeq: 1,
      payload: {
        organizationId: tenantId,
        name: 'Acme',
        country: 'DE',
        baseCurrency: 'EUR',
        timeZone: 'Europe/Berlin',
        ownerUserId: randomUUID(),
      },
      occurredAt: '2026-03-31T09:30:00.000Z',
      headers: {
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        opId: randomUUID(),
        actor: { kind: 'user', userId: randomUUID() },
      },
    })
    const costCentreId = await new MasterData(services, tenantId).costCentre({ code: 'CC-1' })
    await buyer.call(createExchangeRate, { from: 'USD', to: 'EUR', date: '2026-03-01', rate: '0.5', source: 'ECB' })
    const { categoryId } = await buyer.call(createCategory, { code: 'OFFICE', name: 'Furniture', leadTimeDays: 0 })
    const { requisitionId } = await submit(
      purchasing,
      aRequisition({ costCentreId, currency: 'USD', lines: [aLine({ categoryId })] }),
    )
    const { tx } = tablesOf(services)
    const ctx = tableContext(tenantId)
    const rows = await tx.read(ctx, () => new TenantTable(tx, OutboxEventRow, 'row').select(ctx, 'row').getMany())
    const submitted = rows.find((row) => row.type.endsWith('requisition.submitted.v1'))
    expect(submitted?.payload).toMatchObject({
      requisitionId,
      approval: {
        costCentreId,
        baseAmount: { amount: '702.10', currency: 'EUR' },
        facts: { lineCount: 1, costCentre: 'CC-1', categories: 'OFFICE' },
        rerun: 'full',
        change: null,
      },
    })
  })
})

describe('REQ-7: a need that was asked for already', () => {
  const duplicates = (view: RequisitionView) => view.warnings.filter((warning) => warning.code === 'duplicate_need')

  it('is warned of, not refused: same item, or alike text, by the same requester', async () => {
    const purchasing = new Purchasing(services)
    const first = await submit(purchasing, aRequisition())
    expect(first.warnings).toEqual([])
    const sameItem = await submit(
      purchasing,
      aRequisition({ lines: [aLine({ description: 'Seat' }), aLine({ description: 'Lamp', supplierItemId: 'L-1' })] }),
    )
    expect(sameItem.state).toBe('SUBMITTED')
    expect(duplicates(sameItem)).toMatchObject([
      {
        ...{ pointer: '/lines/0', requisitionId: first.requisitionId },
        facts: { code: 'duplicate_need', title: first.title, description: first.lines[0]!.description },
      },
    ])
    const alike = await submit(
      purchasing,
      aRequisition({ lines: [aLine({ description: 'Office chairs', supplierItemId: undefined })] }),
    )
    expect(duplicates(alike).map((warning) => warning.requisitionId)).toEqual([first.requisitionId])
  })

  it('by somebody else counts for the same cost centre only, and never in another organization', async () => {
    const purchasing = new Purchasing(services)
    const data = new MasterData(services, purchasing.tenantId)
    const [mine, theirs] = [await data.costCentre(), await data.costCentre()]
    const colleague = Object.assign(Object.create(Purchasing.prototype) as Purchasing, purchasing, {
      requester: services.actor({ tenantId: purchasing.tenantId, name: 'Carl' }),
    })
    const first = await submit(purchasing, aRequisition({ costCentreId: mine }))
    const second = await submit(colleague, aRequisition({ costCentreId: theirs }))
    expect(duplicates(second)).toEqual([])
    const named = duplicates(await submit(colleague, aRequisition({ costCentreId: mine })))
    expect(new Set(named.map((warning) => warning.requisitionId))).toEqual(
      new Set([first.requisitionId, second.requisitionId]),
    )
    expect(duplicates(await submit(new Purchasing(services), aRequisition()))).toEqual([])
  })

  it('does not count once it is given up, or after the days of the policy, or where the policy is off', async () => {
    const purchasing = new Purchasing(services)
    const data = new MasterData(services, purchasing.tenantId)
    const first = await submit(purchasing, aRequisition())
    await purchasing.requester.call(
      withdrawRequisition,
      { requisitionId: first.requisitionId },
      { expectedVersion: first.version },
    )
    const second = await submit(purchasing, aRequisition())
    expect(duplicates(second)).toEqual([])
    await data.settings({ duplicateNeedDays: 2 })
    clock.advance({ days: 2 })
    expect(duplicates(await submit(purchasing, aRequisition()))).toHaveLength(1)
    clock.advance({ days: 2, milliseconds: 1 })
    expect(duplicates(await submit(purchasing, aRequisition()))).toEqual([])
    await data.settings({ duplicateNeedDays: 0 })
    expect(duplicates(await submit(purchasing, aRequisition()))).toEqual([])
  })
})
