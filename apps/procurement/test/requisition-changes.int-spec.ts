import {
  cancelRequisition,
  changeRequisition,
  closeRequisition,
  holdRequisition,
  withdrawRequisition,
  type RequisitionView,
} from '@nexus/contracts-procurement'
import type { CallerInputOf } from '@nexus/kernel'
import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { MasterData } from './builders/master-data.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

type Changes = Omit<CallerInputOf<typeof changeRequisition>, 'requisitionId' | 'reason'>
const reason = 'Two more people come'
const change = (purchasing: Purchasing, { requisitionId, version }: RequisitionView, changes: Changes) =>
  purchasing.requester.call(
    changeRequisition,
    { requisitionId, reason, ...changes },
    { expectedVersion: version, key: randomUUID() },
  )
const to = (requisition: RequisitionView, quantity: string): Changes => ({
  lines: [{ lineId: firstLine(requisition), quantity }],
})
const lamp = aLine({ description: 'Lamp', supplierItemId: 'L-1', quantity: '2', unitPrice: '50', allowance: undefined })

async function eventsOf({ tenantId }: Purchasing, requisitionId: string): Promise<OutboxEventRow[]> {
  const { tx } = tablesOf(services)
  const ctx = tableContext(tenantId)
  const rows = await tx.read(ctx, () =>
    new TenantTable(tx, OutboxEventRow, 'row')
      .select(ctx, 'row')
      .andWhere('row.aggregateId = :requisitionId', { requisitionId })
      .orderBy('row.aggregateSeq')
      .getMany(),
  )
  return rows
}

describe('REQ-5: less of an approved requisition', () => {
  it('takes effect at once, and can come back up to what was approved', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    await purchasing.draftOrder(approved, [{ requisitionLineId: firstLine(approved), quantity: '2' }])
    const lowered = await change(purchasing, await purchasing.requisition(approved.requisitionId), to(approved, '2'))
    expect(lowered).toMatchObject({
      state: 'ORDERED',
      lines: [{ quantities: { requested: '5', approved: '5', allocated: '2', cancelled: '3', open: '0' } }],
    })
    const back = await change(purchasing, lowered, to(approved, '5'))
    expect(back).toMatchObject({
      state: 'PARTIALLY_ORDERED',
      lines: [{ quantities: { cancelled: '0', open: '3' } }],
    })
    expect(back).not.toHaveProperty('change')
    const events = await eventsOf(purchasing, approved.requisitionId)
    expect(events.slice(-2).map((event) => event.type)).toEqual([
      'procurement.requisition.lowered.v1',
      'procurement.requisition.lowered.v1',
    ])
  })

  it('never goes below what is ordered, and cannot be ordered any more', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    await purchasing.draftOrder(approved, [{ requisitionLineId: firstLine(approved), quantity: '2' }])
    const current = await purchasing.requisition(approved.requisitionId)
    await expect(change(purchasing, current, to(approved, '1.999999'))).rejects.toMatchObject({
      code: 'procurement.requisition.below_ordered',
      facts: { ordered: '2' },
    })
    const lowered = await change(purchasing, current, to(approved, '3'))
    await expect(
      purchasing.draftOrder(lowered, [{ requisitionLineId: firstLine(approved), quantity: '2' }]),
    ).rejects.toMatchObject({ code: 'procurement.requisition.over_ordered', facts: { open: '1' } })
  })
})

describe('REQ-5: more of an approved requisition', () => {
  it('asks for approval with the differences, while what was approved holds and can be ordered', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const asked = await change(purchasing, approved, { ...to(approved, '7'), newLines: [lamp] })
    expect(asked).toMatchObject({
      state: 'APPROVED',
      version: 5,
      totals: approved.totals,
      lines: [{ quantities: { requested: '5', approved: '5', open: '5' } }],
      change: {
        state: 'SUBMITTED',
        reason,
        submittedVersion: 5,
        lines: [{ quantity: '7' }],
        newLines: [{ quantity: '2' }],
      },
    })
    const submitted = (await eventsOf(purchasing, requisitionId)).at(-1)
    expect(submitted).toMatchObject({
      type: 'procurement.requisition.submitted.v1',
      aggregateSeq: 5,
      payload: {
        approval: {
          documentVersion: 5,
          amount: { amount: '2094.40', currency: 'EUR' },
          previousInstanceId: requisitionId,
          change: {
            previousDocumentVersion: 2,
            differences: [
              { path: '/lines/1/quantity', before: '5', after: '7' },
              { path: '/lines/2', before: null, after: '2 × Lamp' },
            ],
          },
          snapshot: { lines: [{ quantity: '7' }, { description: 'Lamp', quantity: '2' }] },
        },
      },
    })
    await purchasing.draftOrder(asked, [{ requisitionLineId: firstLine(approved), quantity: '5' }])
    await expect(
      purchasing.draftOrder(asked, [{ requisitionLineId: firstLine(approved), quantity: '1' }]),
    ).rejects.toMatchObject({ code: 'procurement.requisition.over_ordered' })
    await purchasing.startApproval('requisition', requisitionId, 5)
    expect(await purchasing.requisition(requisitionId)).toMatchObject({
      state: 'ORDERED',
      change: { state: 'IN_APPROVAL' },
      approval: { verdict: 'approved', documentVersion: 2 },
    })
    await purchasing.completeApproval('requisition', requisitionId, 5)
    const granted = await purchasing.requisition(requisitionId)
    expect(granted).toMatchObject({
      state: 'PARTIALLY_ORDERED',
      totals: { gross: { amount: '2094.40' } },
      approval: { verdict: 'approved', documentVersion: 5 },
      approvalHistory: [{ verdict: 'approved', documentVersion: 2 }],
      lines: [
        { quantities: { requested: '7', approved: '7', allocated: '5', open: '2' } },
        { lineNumber: 2, description: 'Lamp', quantities: { requested: '2', approved: '2', open: '2' } },
      ],
    })
    expect(granted).not.toHaveProperty('change')
    const types = (await eventsOf(purchasing, requisitionId)).map((event) => event.type.split('.')[2])
    expect(types.slice(4)).toEqual(['submitted', 'ordered', 'approval-started', 'approved'])
  })

  it.each([
    ['rejected', 'procurement.requisition.rejected.v1'],
    ['returned', 'procurement.requisition.returned.v1'],
  ] as const)('leaves nothing but the verdict when it is %s', async (verdict, type) => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const asked = await change(purchasing, approved, to(approved, '7'))
    await purchasing.judge('requisition', approved.requisitionId, asked.version, { verdict })
    const now = await purchasing.requisition(approved.requisitionId)
    expect(now).toMatchObject({
      state: 'APPROVED',
      approval: { verdict: 'approved' },
      approvalHistory: [{ verdict, documentVersion: asked.version }],
      lines: [{ quantities: { requested: '5', approved: '5' } }],
    })
    expect(now).not.toHaveProperty('change')
    expect((await eventsOf(purchasing, approved.requisitionId)).at(-1)?.type).toBe(type)
    await expect(change(purchasing, now, to(approved, '7'))).resolves.toMatchObject({ change: { state: 'SUBMITTED' } })
  })

  it('is taken back by a withdrawal; a verdict that comes later is ignored', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const asked = await change(purchasing, approved, to(approved, '7'))
    const back = await purchasing.requester.call(
      withdrawRequisition,
      { requisitionId },
      { expectedVersion: asked.version },
    )
    expect(back).toMatchObject({ state: 'APPROVED', lines: [{ quantities: { approved: '5' } }] })
    expect(back).not.toHaveProperty('change')
    expect((await eventsOf(purchasing, requisitionId)).at(-1)).toMatchObject({
      type: 'procurement.requisition.withdrawn.v1',
      payload: { submittedVersion: asked.version },
    })
    await purchasing.judge('requisition', requisitionId, asked.version)
    expect(await purchasing.requisition(requisitionId)).toEqual(back)
  })

  it('can come with less of another line, which takes effect at once', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition(
      aRequisition({ lines: [aLine(), aLine({ description: 'Desk' })] }),
    )
    const [chairs, desks] = approved.lines.map((line) => line.lineId)
    const asked = await change(purchasing, approved, {
      lines: [
        { lineId: chairs!, quantity: '7' },
        { lineId: desks!, quantity: '1' },
      ],
    })
    expect(asked).toMatchObject({
      lines: [{ quantities: { approved: '5', open: '5' } }, { quantities: { cancelled: '4', open: '1' } }],
      change: { lines: [{ lineId: chairs, quantity: '7' }] },
    })
  })

  it('waits alone: no second change, no end of the requisition, but a hold', async () => {
    const purchasing = new Purchasing(services)
    const { requester } = purchasing
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const asked = await change(purchasing, approved, to(approved, '7'))
    const seen = { expectedVersion: asked.version }
    const pending = { code: 'procurement.requisition.change_pending' }
    await expect(change(purchasing, asked, to(approved, '1'))).rejects.toMatchObject(pending)
    await expect(requester.call(cancelRequisition, { requisitionId, reason }, seen)).rejects.toMatchObject(pending)
    const held = await requester.call(holdRequisition, { requisitionId, reason }, seen)
    await purchasing.judge('requisition', requisitionId, asked.version)
    expect(await purchasing.requisition(requisitionId)).toMatchObject({
      state: 'ON_HOLD',
      lines: [{ quantities: { approved: '7' } }],
    })
    expect(held.change).toBeDefined()
  })

  it('keeps the rules of a submission (X-10): quotes, cost centres, categories', async () => {
    const purchasing = new Purchasing(services)
    const data = new MasterData(services, purchasing.tenantId)
    const approved = await purchasing.approvedRequisition()
    await data.settings({ threeQuotesFrom: { amount: '1500.00', currency: 'EUR' } })
    await expect(change(purchasing, approved, to(approved, '7'))).rejects.toMatchObject({
      code: 'procurement.requisition.incomplete',
      errors: [{ pointer: '/quoteFileIds' }],
    })
    await expect(
      change(purchasing, approved, {
        newLines: [aLine({ quantity: '1', allowance: undefined, unitPrice: '1', costCentreId: randomUUID() })],
      }),
    ).rejects.toMatchObject({ code: 'procurement.cost_centre_unknown' })
    const asked = await change(purchasing, approved, { ...to(approved, '7'), quoteWaiver: 'Same vendor, same price' })
    expect(asked).toMatchObject({ quoteWaiver: 'Same vendor, same price', change: { state: 'SUBMITTED' } })
  })

  it('is refused for other versions, states, tenants and requesters', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const input = { requisitionId, reason, ...to(approved, '7') }
    const call = { expectedVersion: approved.version, key: randomUUID() }
    await expect(
      purchasing.requester.call(changeRequisition, input, { ...call, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: approved.version })
    const colleague = services.actor({ tenantId: purchasing.tenantId, rights: { 'requisition:update': 'own' } })
    for (const other of [services.actor(), colleague])
      await expect(other.call(changeRequisition, input, { ...call, key: randomUUID() })).rejects.toMatchObject({
        code: 'request.not_found',
      })
    const submitted = await purchasing.submittedRequisition()
    await expect(change(purchasing, submitted, to(submitted, '7'))).rejects.toMatchObject({
      code: 'procurement.requisition.state',
    })
    const first = await purchasing.requester.call(changeRequisition, input, call)
    expect(await purchasing.requester.call(changeRequisition, input, call)).toEqual(first)
    const done = await purchasing.requisition(requisitionId)
    await expect(
      purchasing.requester.call(closeRequisition, { requisitionId }, { expectedVersion: done.version }),
    ).rejects.toMatchObject({ code: 'procurement.requisition.state' })
  })
})
