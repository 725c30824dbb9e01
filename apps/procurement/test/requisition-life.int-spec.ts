import {
  cancelPurchaseOrder,
  cancelRequisition,
  closeRequisition,
  copyRequisition,
  createPurchaseOrder,
  getRequisition,
  holdRequisition,
  replaceRequisition,
  resumeRequisition,
  stopRequisition,
  submitRequisition,
  withdrawRequisition,
  type RequisitionView,
} from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { AuditRow } from '@nexus/platform-audit'
import { type EntityClass, TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { RequisitionProgress } from '../src/requisitions/requisition-progress.use-case.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { MasterData } from './builders/master-data.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const reason = 'The move is a month late'
const seen = ({ version }: { readonly version: number }) => ({ expectedVersion: version, key: randomUUID() })
const state = { code: 'procurement.requisition.state' }
const notOrderable = { code: 'procurement.purchase_order.requisition_not_orderable' }

describe('REQ-1: a returned requisition', () => {
  it('is in the hands of its requester again, keeps the history, and is submitted again', async () => {
    const purchasing = new Purchasing(services)
    const { requester } = purchasing
    const submitted = await purchasing.submittedRequisition()
    const { requisitionId } = submitted
    await purchasing.judge('requisition', requisitionId, submitted.version, { verdict: 'returned' })
    const returned = await purchasing.requisition(requisitionId)
    expect(returned).toMatchObject({ state: 'RETURNED', approval: { verdict: 'returned' }, approvalHistory: [] })
    const corrected = await requester.call(
      replaceRequisition,
      { requisitionId, ...aRequisition({ title: 'Fewer chairs', lines: [aLine({ quantity: '3' })] }) },
      seen(returned),
    )
    expect(corrected).toMatchObject({ state: 'RETURNED', title: 'Fewer chairs' })
    const again = await requester.call(submitRequisition, { requisitionId }, seen(corrected))
    expect(again).toMatchObject({ state: 'SUBMITTED', approvalHistory: [{ verdict: 'returned' }] })
    expect(again.approval).toBeUndefined()
    await purchasing.judge('requisition', requisitionId, again.version)
    expect(await purchasing.requisition(requisitionId)).toMatchObject({
      state: 'APPROVED',
      approval: { verdict: 'approved' },
      approvalHistory: [{ verdict: 'returned' }],
      lines: [{ quantities: { approved: '3' } }],
    })
  })

  it('can be withdrawn, but not ordered', async () => {
    const purchasing = new Purchasing(services)
    const submitted = await purchasing.submittedRequisition()
    await purchasing.judge('requisition', submitted.requisitionId, submitted.version, { verdict: 'returned' })
    const returned = await purchasing.requisition(submitted.requisitionId)
    await expect(
      purchasing.draftOrder(returned, [{ requisitionLineId: firstLine(returned), quantity: '1' }]),
    ).rejects.toMatchObject(notOrderable)
    expect(
      await purchasing.requester.call(withdrawRequisition, { requisitionId: returned.requisitionId }, seen(returned)),
    ).toMatchObject({ state: 'WITHDRAWN' })
  })
})

describe('REQ-1: a rejected requisition', () => {
  it('is final, and can be copied: content only, never approvals, quantities in progress, quotes and dates', async () => {
    const purchasing = new Purchasing(services)
    const { requester } = purchasing
    const data = new MasterData(services, purchasing.tenantId)
    const costCentreId = await data.costCentre()
    const gone = await data.costCentre()
    const submitted = await purchasing.submittedRequisition(
      aRequisition({
        costCentreId,
        quoteWaiver: 'Single source',
        lines: [aLine(), aLine({ description: 'Desk', costCentreId: gone })],
      }),
    )
    const { requisitionId } = submitted
    await data.costCentre({ costCentreId: gone, active: false }, 2)
    await purchasing.judge('requisition', requisitionId, submitted.version, { verdict: 'rejected' })
    const rejected = await purchasing.requisition(requisitionId)
    for (const operation of [submitRequisition, withdrawRequisition])
      await expect(requester.call(operation, { requisitionId }, seen(rejected))).rejects.toMatchObject(state)
    const copy = await requester.call(copyRequisition, { requisitionId })
    expect(copy).toMatchObject({
      state: 'DRAFT',
      version: 1,
      title: rejected.title,
      purpose: rejected.purpose,
      costCentreId,
      copiedFrom: requisitionId,
      quoteFileIds: [],
      approvalHistory: [],
      totals: rejected.totals,
      requesterId: requester.userId,
    })
    expect(copy.requisitionId).not.toBe(requisitionId)
    expect(copy).not.toHaveProperty('needBy')
    expect(copy).not.toHaveProperty('approval')
    expect(copy).not.toHaveProperty('submittedAt')
    expect(copy.lines[1]).not.toHaveProperty('costCentreId')
    expect(copy.lines.map((line) => [line.description, line.quantities.requested, line.quantities.approved])).toEqual([
      ['Office chair', '5', '0'],
      ['Desk', '5', '0'],
    ])
    expect(copy.lines.map((line) => line.lineId)).not.toContain(rejected.lines[0]?.lineId)
    await expect(
      requester.call(submitRequisition, { requisitionId: copy.requisitionId }, seen(copy)),
    ).rejects.toMatchObject({ code: 'procurement.requisition.incomplete', errors: [{ pointer: '/needBy' }] })
  })

  it('twice: a repeat under its key copies once', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId } = await purchasing.approvedRequisition()
    const key = randomUUID()
    const first = await purchasing.requester.call(copyRequisition, { requisitionId }, { key })
    expect(await purchasing.requester.call(copyRequisition, { requisitionId }, { key })).toEqual(first)
  })
})

describe('REQ-1: a requisition on hold', () => {
  it('takes no orders until it is resumed, and then is where it was', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    await purchasing.draftOrder(approved, [{ requisitionLineId: firstLine(approved), quantity: '2' }])
    const held = await buyer.call(
      holdRequisition,
      { requisitionId, reason },
      seen(await purchasing.requisition(requisitionId)),
    )
    expect(held).toMatchObject({ state: 'ON_HOLD', stateReason: reason, lines: [{ orders: [{ quantity: '2' }] }] })
    await expect(
      purchasing.draftOrder(held, [{ requisitionLineId: firstLine(held), quantity: '1' }]),
    ).rejects.toMatchObject(notOrderable)
    const resumed = await buyer.call(resumeRequisition, { requisitionId }, seen(held))
    expect(resumed).toMatchObject({ state: 'PARTIALLY_ORDERED' })
    expect(resumed).not.toHaveProperty('stateReason')
    await expect(buyer.call(resumeRequisition, { requisitionId }, seen(resumed))).rejects.toMatchObject(state)
  })

  it('lets deliveries of what is ordered go on, and follows them when it is resumed', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const { requisitionId } = order
    const { buyer } = purchasing
    await buyer.call(holdRequisition, { requisitionId, reason }, seen(await purchasing.requisition(requisitionId)))
    await purchasing.receive(order, '5')
    const held = await purchasing.requisition(requisitionId)
    expect(held).toMatchObject({ state: 'ON_HOLD', lines: [{ quantities: { received: '5' } }] })
    expect(await buyer.call(resumeRequisition, { requisitionId }, seen(held))).toMatchObject({ state: 'RECEIVED' })
  })

  it('is not possible before the approval, and needs the version seen', async () => {
    const purchasing = new Purchasing(services)
    const submitted = await purchasing.submittedRequisition()
    const { requisitionId } = submitted
    await expect(
      purchasing.requester.call(holdRequisition, { requisitionId, reason }, seen(submitted)),
    ).rejects.toMatchObject(state)
    await expect(
      purchasing.requester.call(holdRequisition, { requisitionId, reason }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })
})

describe('REQ-1: a stopped requisition', () => {
  it('takes no more orders, can be resumed, or closed when nothing is on its way', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const order = await purchasing.issuedOrder(approved, [{ requisitionLineId: firstLine(approved), quantity: '2' }])
    const current = () => purchasing.requisition(requisitionId)
    const stopped = await buyer.call(stopRequisition, { requisitionId, reason }, seen(await current()))
    expect(stopped).toMatchObject({ state: 'STOPPED', stateReason: reason })
    await expect(
      purchasing.draftOrder(stopped, [{ requisitionLineId: firstLine(stopped), quantity: '1' }]),
    ).rejects.toMatchObject(notOrderable)
    await expect(buyer.call(closeRequisition, { requisitionId }, seen(stopped))).rejects.toMatchObject({
      code: 'procurement.requisition.has_orders',
      facts: { ordered: '2', received: '0' },
    })
    const resumed = await buyer.call(resumeRequisition, { requisitionId }, seen(stopped))
    expect(resumed).toMatchObject({ state: 'PARTIALLY_ORDERED' })
    await buyer.call(stopRequisition, { requisitionId, reason }, seen(resumed))
    await purchasing.receive(order, '2')
    const closed = await buyer.call(closeRequisition, { requisitionId, reason: 'Enough' }, seen(await current()))
    expect(closed).toMatchObject({
      state: 'CLOSED',
      stateReason: 'Enough',
      lines: [{ quantities: { approved: '5', allocated: '2', cancelled: '3', received: '2', open: '0' } }],
    })
    for (const operation of [stopRequisition, holdRequisition])
      await expect(buyer.call(operation, { requisitionId, reason }, seen(closed))).rejects.toMatchObject(state)
  })
})

describe('REQ-1: cancelling a requisition', () => {
  it('is possible only while nothing is ordered', async () => {
    const purchasing = new Purchasing(services)
    const { requester, buyer } = purchasing
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const draft = await purchasing.draftOrder(approved, [{ requisitionLineId: firstLine(approved), quantity: '1' }])
    const current = () => purchasing.requisition(requisitionId)
    await expect(
      requester.call(cancelRequisition, { requisitionId, reason }, seen(await current())),
    ).rejects.toMatchObject({ code: 'procurement.requisition.has_orders', facts: { ordered: '1' } })
    await buyer.call(cancelPurchaseOrder, { orderId: draft.orderId, reason }, { expectedVersion: 1 })
    expect(await requester.call(cancelRequisition, { requisitionId, reason }, seen(await current()))).toMatchObject({
      state: 'CANCELLED',
      lines: [{ quantities: { cancelled: '5', open: '0' } }],
    })
    await expect(purchasing.draftOrder(await current())).rejects.toMatchObject(notOrderable)
  })
})

describe('REQ-1: the way to the end', () => {
  it('goes over ordered and received to closed', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const { requisitionId } = order
    const states: string[] = []
    const note = async () => states.push((await purchasing.requisition(requisitionId)).state)
    await note()
    await purchasing.receive(order, '2')
    await note()
    await purchasing.receive(order, '3')
    await note()
    const closed = await purchasing.buyer.call(
      closeRequisition,
      { requisitionId },
      seen(await purchasing.requisition(requisitionId)),
    )
    states.push(closed.state)
    expect(states).toEqual(['ORDERED', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CLOSED'])
  })
})

describe('REQ-1: the trail of a requisition', () => {
  it('has one event per version, and an audit row with person and reason per step (INV-04, X-8)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, requester, tenantId } = purchasing
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const held = await requester.call(holdRequisition, { requisitionId, reason }, seen(approved))
    const resumed = await requester.call(resumeRequisition, { requisitionId }, seen(held))
    const stopped = await buyer.call(stopRequisition, { requisitionId, reason: 'Enough' }, seen(resumed))
    const closed = await buyer.call(closeRequisition, { requisitionId }, seen(stopped))
    const { tx } = tablesOf(services)
    const ctx = tableContext(tenantId)
    const rowsOf = <E extends OutboxEventRow | AuditRow>(entity: EntityClass<E>): Promise<E[]> =>
      tx.read(ctx, () => new TenantTable(tx, entity, 'row').select(ctx, 'row').getMany())
    const events = (await rowsOf(OutboxEventRow)).filter((row) => row.aggregateId === requisitionId)
    const sequence = events.sort((a, b) => a.aggregateSeq - b.aggregateSeq)
    expect(sequence.map((row) => row.aggregateSeq)).toEqual(
      Array.from({ length: closed.version }, (_, index) => index + 1),
    )
    expect(sequence.slice(4).map((row) => row.type)).toEqual(
      ['held', 'resumed', 'stopped', 'closed'].map((name) => `procurement.requisition.${name}.v1`),
    )
    const audit = (await rowsOf(AuditRow)).filter((row) => row.entityId === requisitionId)
    expect(audit.find((row) => row.action === 'procurement.requisition.hold')).toMatchObject({
      actorId: requester.userId,
      reason,
    })
    expect(audit.find((row) => row.action === 'procurement.requisition.stop')).toMatchObject({
      actorId: buyer.userId,
      reason: 'Enough',
    })
  })
})

describe('REQ-2, REQ-3, REQ-4: what orders take of a requisition', () => {
  const taking = (requisition: RequisitionView, quantity: string) => [
    { requisitionLineId: firstLine(requisition), quantity },
  ]
  const hundred = () => aRequisition({ lines: [aLine({ quantity: '100', allowance: undefined })] })
  const tooMuch = { code: 'procurement.requisition.over_ordered' }

  it('REQ-4: is the quantity that the buyer typed, over several orders', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition(hundred())
    for (const quantity of ['30', '50.5']) await purchasing.draftOrder(approved, taking(approved, quantity))
    expect(await purchasing.requisition(approved.requisitionId)).toMatchObject({
      state: 'PARTIALLY_ORDERED',
      lines: [{ quantities: { allocated: '80.5', open: '19.5' }, orders: [{ quantity: '30' }, { quantity: '50.5' }] }],
    })
  })

  it('REQ-2: comes back when an order is cancelled', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition(hundred())
    const draft = await purchasing.draftOrder(approved)
    expect(await purchasing.requisition(approved.requisitionId)).toMatchObject({
      state: 'ORDERED',
      lines: [{ quantities: { open: '0' } }],
    })
    await purchasing.buyer.call(cancelPurchaseOrder, { orderId: draft.orderId, reason }, { expectedVersion: 1 })
    expect(await purchasing.requisition(approved.requisitionId)).toMatchObject({
      state: 'APPROVED',
      lines: [{ quantities: { allocated: '0', open: '100' } }],
    })
  })

  it('REQ-3: request 100, 10 % on top: 110 over all orders, drafts included', async () => {
    const purchasing = new Purchasing(services)
    await new MasterData(services, purchasing.tenantId).settings({ overOrderPercent: '10' })
    const approved = await purchasing.approvedRequisition(hundred())
    await purchasing.draftOrder(approved, taking(approved, '60'))
    await expect(purchasing.draftOrder(approved, taking(approved, '50.000001'))).rejects.toMatchObject({
      ...tooMuch,
      facts: { open: '50', ordered: '50.000001', approved: '100' },
    })
    await purchasing.draftOrder(approved, taking(approved, '50'))
    expect(await purchasing.requisition(approved.requisitionId)).toMatchObject({
      state: 'ORDERED',
      lines: [{ quantities: { allocated: '110', open: '0' } }],
    })
  })

  it('REQ-3: without an allowance, exactly what is approved', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition(hundred())
    await expect(purchasing.draftOrder(approved, taking(approved, '100.000001'))).rejects.toMatchObject(tooMuch)
  })

  it('REQ-3: where drafts do not count, several may take the same', async () => {
    const purchasing = new Purchasing(services)
    await new MasterData(services, purchasing.tenantId).settings({ countDraftOrders: false })
    const approved = await purchasing.approvedRequisition(hundred())
    await purchasing.draftOrder(approved, taking(approved, '80'))
    await purchasing.draftOrder(approved, taking(approved, '80'))
    await expect(purchasing.draftOrder(approved, taking(approved, '101'))).rejects.toMatchObject(tooMuch)
  })
})

describe('REQ-2, REQ-3: an order that changes', () => {
  const tooMuch = { code: 'procurement.requisition.over_ordered' }
  const moves = async (
    purchasing: Purchasing,
    work: (progress: RequisitionProgress, ctx: TenantContext) => Promise<void>,
  ) => {
    const { tx } = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    await tx.run(ctx, () => work(services.service('procurement').get<RequisitionProgress>(RequisitionProgress), ctx))
  }

  it('takes more, gives some back, and notes what came and what went back', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const requisitionLineId = firstLine(approved)
    const { orderId, requisitionId } = await purchasing.issuedOrder(approved, [{ requisitionLineId, quantity: '2' }])
    const order = { id: orderId, requisitionId }
    const of = (units: bigint) => [{ requisitionLineId, micro: units * 1_000_000n }]
    const now = async () => {
      const { state: at, lines } = await purchasing.requisition(requisitionId)
      return [at, lines[0]?.quantities.allocated, lines[0]?.quantities.received]
    }
    await moves(purchasing, (progress, ctx) => progress.take(ctx, order, of(3n)))
    expect(await now()).toEqual(['ORDERED', '5', '0'])
    await expect(moves(purchasing, (progress, ctx) => progress.take(ctx, order, of(1n)))).rejects.toMatchObject(tooMuch)
    await moves(purchasing, (progress, ctx) => progress.follow(ctx, 'receive', order, of(5n)))
    expect(await now()).toEqual(['RECEIVED', '5', '5'])
    await moves(purchasing, (progress, ctx) => progress.follow(ctx, 'return', order, of(2n)))
    expect(await now()).toEqual(['PARTIALLY_RECEIVED', '5', '3'])
    await moves(purchasing, (progress, ctx) => progress.follow(ctx, 'return', order, of(3n)))
    expect(await now()).toEqual(['ORDERED', '5', '0'])
    await moves(purchasing, (progress, ctx) => progress.follow(ctx, 'release', order, of(5n)))
    expect(await now()).toEqual(['APPROVED', '0', '0'])
  })

  it('REQ-3: counts from its submission on, where drafts do not', async () => {
    const purchasing = new Purchasing(services)
    await new MasterData(services, purchasing.tenantId).settings({ countDraftOrders: false })
    const approved = await purchasing.approvedRequisition()
    const [requisitionLineId, { requisitionId }] = [firstLine(approved), approved]
    const drafts = [
      await purchasing.draftOrder(approved, [{ requisitionLineId, quantity: '4' }]),
      await purchasing.draftOrder(approved, [{ requisitionLineId, quantity: '4' }]),
    ]
    const [first, second] = drafts.map(({ orderId }) => ({ id: orderId, requisitionId }))
    const quantities = [{ requisitionLineId, micro: 4_000_000n }]
    await moves(purchasing, (progress, ctx) => progress.confirm(ctx, first!, quantities))
    const { tx, orders } = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    await tx.run(ctx, () => orders.patch(ctx, first!.id, { state: 'SUBMITTED' }))
    await expect(
      moves(purchasing, (progress, inner) => progress.confirm(inner, second!, quantities)),
    ).rejects.toMatchObject({ ...tooMuch, facts: { open: '1', ordered: '4' } })
  })
})

describe('REQ-3: drafts that do not count, submitted at once', () => {
  it('never become more orders than were approved', async () => {
    const purchasing = new Purchasing(services)
    await new MasterData(services, purchasing.tenantId).settings({ countDraftOrders: false })
    const approved = await purchasing.approvedRequisition()
    const [requisitionLineId, { requisitionId }] = [firstLine(approved), approved]
    const drafts = []
    for (let count = 0; count < 6; count += 1)
      drafts.push(await purchasing.draftOrder(approved, [{ requisitionLineId, quantity: '4' }]))
    const { tx, orders } = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    const progress = services.service('procurement').get<RequisitionProgress>(RequisitionProgress)
    const quantities = [{ requisitionLineId, micro: 4_000_000n }]
    const submitted = drafts.map(({ orderId: id }) =>
      tx.run(ctx, async () => {
        await progress.confirm(ctx, { id, requisitionId }, quantities)
        await orders.patch(ctx, id, { state: 'SUBMITTED' })
      }),
    )
    const outcomes = await Promise.allSettled(submitted)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('other tenant, other requesters, other rights', () => {
  it('find no requisition to hold, stop, resume, cancel, close, copy or order', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    const { requisitionId } = approved
    const colleague = services.actor({
      tenantId: purchasing.tenantId,
      rights: { 'requisition:hold': 'own', 'requisition:close': 'own', 'requisition:create': 'own' },
    })
    const notFound = { code: 'request.not_found' }
    for (const other of [services.actor(), colleague]) {
      for (const operation of [
        holdRequisition,
        stopRequisition,
        resumeRequisition,
        cancelRequisition,
        closeRequisition,
      ])
        await expect(other.call(operation, { requisitionId, reason }, seen(approved))).rejects.toMatchObject(notFound)
      await expect(other.call(copyRequisition, { requisitionId })).rejects.toMatchObject(notFound)
    }
    const copier = services.actor({
      tenantId: purchasing.tenantId,
      rights: { 'requisition:create': 'all', 'requisition:read': 'own' },
    })
    await expect(copier.call(copyRequisition, { requisitionId })).rejects.toMatchObject(notFound)
    await expect(
      services.actor().call(createPurchaseOrder, {
        requisitionId,
        vendorId: randomUUID(),
        lines: [{ requisitionLineId: firstLine(approved), quantity: '1' }],
      }),
    ).rejects.toMatchObject(notFound)
    const reader = services.actor({ tenantId: purchasing.tenantId, rights: { 'requisition:read': 'all' } })
    await expect(reader.call(holdRequisition, { requisitionId, reason }, seen(approved))).rejects.toMatchObject({
      code: 'auth.permission_denied',
    })
    expect(await reader.call(getRequisition, { requisitionId })).toMatchObject({ state: 'APPROVED' })
  })
})
