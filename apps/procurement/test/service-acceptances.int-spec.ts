import {
  acceptService,
  changePurchaseOrder,
  closePurchaseOrder,
  getServiceAcceptance,
  holdPurchaseOrder,
  listServiceAcceptances,
  postReceipt,
  purchaseOrderReceiptChanged,
  releasePurchaseOrder,
  reverseServiceAcceptance,
  serviceAccepted,
  serviceAcceptanceReversed,
  type ServiceAcceptanceView,
} from '@nexus/contracts-procurement'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import { startTestServices, type TestServices } from '@nexus/testing'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { assertOneEventPerVersion, derivedState } from './builders/derived-state.builder.js'
import { eventsOf, told } from './builders/event-log.builder.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { decide, Receiving } from './builders/receiving.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const aService = (quantity: string, purchasing = new Purchasing(services)) =>
  Receiving.of(purchasing, quantity, { kind: 'service' })
const period = { from: '2026-03-01', to: '2026-03-31' }

describe('PO-2: a service line', () => {
  it('is completed by acceptance: order, requisition and match view follow', async () => {
    const work = await aService('40')
    const first = await work.accept({ quantity: '10' })
    expect(first).toMatchObject({
      number: `${String(work.order.number)}/S1`,
      state: 'ACCEPTED',
      orderVersion: work.order.version + 1,
      period,
      acceptedBy: work.purchasing.receiver.userId,
      lines: [{ orderLineId: firstLine(work.order), quantity: '10' }],
      version: 1,
    })
    expect(await work.now()).toMatchObject({
      receipt: 'PARTIAL',
      receivedBy: [work.purchasing.receiver.userId],
      lines: [{ kind: 'service', quantities: { received: '10' } }],
    })
    const second = await work.accept({ percent: '75' })
    expect(second).toMatchObject({
      number: `${String(work.order.number)}/S2`,
      lines: [{ quantity: '30', percent: '75' }],
    })
    expect(await work.now()).toMatchObject({
      receipt: 'FULL',
      lines: [{ progress: { received: { quantityPercent: '100.00' } } }],
    })
    expect(await work.purchasing.requisition(work.order.requisitionId)).toMatchObject({ state: 'RECEIVED' })
    expect(await work.matched()).toMatchObject({
      received: '40',
      accepted: '40',
      billable: '40',
      receipts: [
        { receiptId: first.acceptanceId, receiptNumber: first.number, received: '10', accepted: '10', rejected: '0' },
        { receiptId: second.acceptanceId, receiptLineId: second.lines[0]?.lineId, received: '30', returned: '0' },
      ],
    })
    await work.bill('40')
    expect(await work.now()).toMatchObject({ billing: 'FULL' })
    expect(await work.receivable()).toMatchObject({ kind: 'service', open: '0', complete: true })
  })

  it('is not received as goods, and goods are not accepted: each refusal says what to do', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition(aRequisition({ lines: [aLine(), aLine()] }))
    const order = await purchasing.issuedOrder(
      requisition,
      requisition.lines.map(({ lineId }, index) => ({
        requisitionLineId: lineId,
        quantity: '5',
        kind: index === 0 ? ('goods' as const) : ('service' as const),
      })),
    )
    const { orderId } = order
    const [goods = '', service = ''] = order.lines.map(({ lineId }) => lineId)
    const key = () => ({ key: randomUUID() })
    const lines = [goods, service].map((orderLineId) => ({ orderLineId, quantity: '1' }))
    await expect(purchasing.receiver.call(postReceipt, { orderId, lines }, key())).rejects.toMatchObject({
      code: 'procurement.receipt.service_line',
      message: expect.stringContaining('service acceptance') as string,
      errors: [{ pointer: '/lines/1/quantity' }],
    })
    await expect(purchasing.receiver.call(acceptService, { orderId, period, lines }, key())).rejects.toMatchObject({
      code: 'procurement.service_acceptance.goods_line',
      message: expect.stringContaining('receipt') as string,
      errors: [{ pointer: '/lines/0' }],
    })
    await purchasing.receiver.call(acceptService, { orderId, period, lines: lines.slice(1) }, key())
    await purchasing.receiver.call(postReceipt, { orderId, lines: lines.slice(0, 1) }, key())
    expect(await purchasing.order(orderId)).toMatchObject({
      receipt: 'PARTIAL',
      lines: [
        { kind: 'goods', quantities: { received: '1' } },
        { kind: 'service', quantities: { received: '1' } },
      ],
    })
  })

  it('is a kind that drafts may change, and that stays once something was accepted (PO-4)', async () => {
    const ordering = new Ordering(services)
    const draft = await ordering.draftOrder(await ordering.approvedRequisition())
    expect(draft.lines).toMatchObject([{ kind: 'goods' }])
    const lines = [{ orderLineId: firstLine(draft), kind: 'service' as const }]
    const changed = await ordering.buyer.call(
      changePurchaseOrder,
      { orderId: draft.orderId, lines },
      { expectedVersion: 1 },
    )
    expect(changed.lines).toMatchObject([{ kind: 'service' }])
    const work = await aService('10', ordering)
    await work.accept({ quantity: '1' })
    const change = await ordering
      .judgedChange(work.order.orderId, ordering.line(work.order, { kind: 'goods' }))
      .catch((error: unknown) => error)
    expect(change).toMatchObject({ code: 'procurement.purchase_order.locked_after_receipt' })
  })

  it('takes no more than is ordered with the tolerance, exactly, also by many at once (REC-2)', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '2' })
    const work = await aService('100', purchasing)
    await expect(work.accept({ percent: '102.0001' })).rejects.toMatchObject({
      code: 'procurement.receipt.exceeds_order',
      facts: { left: '102' },
      errors: [{ pointer: '/lines/0/percent' }],
    })
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => work.accept({ quantity: '6' })))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(17)
    expect(await work.now()).toMatchObject({ receipt: 'OVER', lines: [{ quantities: { received: '102' } }] })
  })

  it('adds percentages up without drift: a third, a third and the rest are all of it', async () => {
    const work = await aService('1')
    const quantities: (string | undefined)[] = []
    for (const percent of ['33.3333', '33.3333', '33.3334'])
      quantities.push((await work.accept({ percent })).lines[0]?.quantity)
    expect(quantities).toEqual(['0.333333', '0.333333', '0.333334'])
    expect(await work.now()).toMatchObject({ receipt: 'FULL' })
    await expect(work.accept({ percent: '0' })).rejects.toMatchObject({
      code: 'procurement.service_acceptance.empty',
    })
  })
})

describe('REC-7: a service acceptance', () => {
  it('is not given by those who brought the order about, nor on orders that are not open (X-9)', async () => {
    const work = await aService('10')
    const { purchasing, order } = work
    const lines = [{ orderLineId: firstLine(order), quantity: '1' }]
    const input = { orderId: order.orderId, period, lines }
    for (const person of [purchasing.buyer, purchasing.approver])
      await expect(person.call(acceptService, input, { key: randomUUID() })).rejects.toMatchObject({
        code: 'procurement.separation_of_duties',
      })
    const { orderId } = order
    const held = await purchasing.buyer.call(
      holdPurchaseOrder,
      { orderId, reason: 'Dispute' },
      { expectedVersion: order.version },
    )
    await expect(work.accept({ quantity: '1' })).rejects.toMatchObject({ code: 'procurement.purchase_order.on_hold' })
    const { version } = await purchasing.buyer.call(
      releasePurchaseOrder,
      { orderId, reason: 'Settled' },
      { expectedVersion: held.version },
    )
    await purchasing.buyer.call(
      closePurchaseOrder,
      { orderId, reason: 'x' },
      { expectedVersion: version, key: randomUUID() },
    )
    await expect(work.accept({ quantity: '1' })).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })

  it('refuses unknown lines, a line twice, a period that ends before it begins, and neither quantity nor percentage', async () => {
    const work = await aService('10')
    const { orderId } = work.order
    const line = { orderLineId: firstLine(work.order), quantity: '1' }
    const accept = (lines: object[], days = period) =>
      work.purchasing.receiver.call(
        acceptService,
        { orderId, period: days, lines: lines as (typeof line)[] },
        { key: randomUUID() },
      )
    const unknown = { code: 'procurement.purchase_order.line_unknown' }
    await expect(accept([{ ...line, orderLineId: randomUUID() }])).rejects.toMatchObject(unknown)
    await expect(accept([line, line])).rejects.toMatchObject(unknown)
    for (const wrong of [
      () => accept([line], { from: '2026-03-31', to: '2026-03-01' }),
      () => accept([{ orderLineId: line.orderLineId }]),
      () => accept([{ ...line, percent: '10' }]),
    ])
      await expect(wrong()).rejects.toMatchObject({ code: 'request.invalid' })
    expect(await work.now()).toEqual(work.order)
  })

  it('tells each version once, of itself and of the order, with one audit row each', async () => {
    const work = await aService('10')
    const { tenantId } = work.purchasing
    const { acceptanceId, number } = await work.accept({ quantity: '4' }).then((given) => work.reverseAcceptance(given))
    const events = await eventsOf(services, tenantId, acceptanceId)
    expect(events.map(({ aggregateSeq, type }) => [aggregateSeq, type])).toEqual([
      [1, serviceAccepted.name],
      [2, serviceAcceptanceReversed.name],
    ])
    expect(await told(services, tenantId, acceptanceId, serviceAcceptanceReversed)).toMatchObject([
      { number, reason: 'Wrong order', lines: [{ quantity: '4' }] },
    ])
    expect(await told(services, tenantId, work.order.orderId, purchaseOrderReceiptChanged)).toMatchObject([
      { cause: 'service-acceptance', causeId: acceptanceId, receipt: 'PARTIAL', lines: [{ received: '4' }] },
      { cause: 'service-acceptance-reversal', causeId: acceptanceId, receipt: 'NONE', lines: [{ received: '0' }] },
    ])
    const { tx } = tablesOf(services)
    const ctx = tableContext(tenantId)
    const rows = await tx.read(ctx, () =>
      new TenantTable(tx, AuditRow, 'row')
        .select(ctx, 'row')
        .andWhere('row.entityId = :acceptanceId', { acceptanceId })
        .getMany(),
    )
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'procurement.service-acceptance.post',
      'procurement.service-acceptance.reverse',
    ])
    await assertOneEventPerVersion(services, tenantId)
  })

  it('twice: a repeat under its key is one acceptance; other tenant: acceptances are not found', async () => {
    const work = await aService('10')
    const { receiver } = work.purchasing
    const input = {
      orderId: work.order.orderId,
      period,
      lines: [{ orderLineId: firstLine(work.order), quantity: '1' }],
    }
    const key = randomUUID()
    const first = await receiver.call(acceptService, input, { key })
    expect(await receiver.call(acceptService, input, { key })).toEqual(first)
    const { acceptanceId } = first
    expect(await receiver.call(getServiceAcceptance, { acceptanceId })).toEqual(first)
    expect((await receiver.call(listServiceAcceptances, { orderId: input.orderId })).items).toEqual([first])
    const stranger = services.actor()
    const missing = { code: 'request.not_found' }
    await expect(stranger.call(acceptService, input, { key: randomUUID() })).rejects.toMatchObject(missing)
    await expect(stranger.call(getServiceAcceptance, { acceptanceId })).rejects.toMatchObject(missing)
    await expect(
      stranger.call(reverseServiceAcceptance, { acceptanceId, reason: 'x' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(missing)
    expect(await stranger.call(listServiceAcceptances, {})).toMatchObject({ items: [] })
  })
})

describe('REC-6: the reversal of a service acceptance', () => {
  it('restores every derived number exactly, after any sequence', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '2', underReceiptPercent: '1' })
    const work = await aService('7', purchasing)
    const step = fc.oneof(
      fc.record({ quantity: fc.integer({ min: 1, max: 3_000_000 }).map((micro) => String(micro / 1e6)) }),
      fc.record({ percent: fc.integer({ min: 1, max: 400_000 }).map((share) => String(share / 1e4)) }),
    )
    let times = 0
    const attempt = async (steps: readonly Parameters<Receiving['accept']>[0][]): Promise<ServiceAcceptanceView[]> => {
      const done: ServiceAcceptanceView[] = []
      for (const each of steps)
        try {
          done.push(await work.accept(each))
          times += 1
        } catch (error) {
          expect(error).toMatchObject({ code: 'procurement.receipt.exceeds_order' })
        }
      return done
    }
    const undo = async (done: readonly ServiceAcceptanceView[], order: 'first' | 'last') => {
      for (const each of order === 'first' ? done : [...done].reverse()) await work.reverseAcceptance(each)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 3 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('first' as const, 'last' as const),
        async (beforehand, sequence, order) => {
          const nothing = await derivedState(services, work)
          const earlier = await attempt(beforehand)
          const before = await derivedState(services, work)
          await undo(await attempt(sequence), order)
          expect(await derivedState(services, work)).toEqual(before)
          await undo(earlier, order)
          expect(await derivedState(services, work)).toEqual(nothing)
        },
      ),
      { seed: 67, numRuns: 12 },
    )
    expect(times).toBeGreaterThan(20)
    await assertOneEventPerVersion(services, purchasing.tenantId)
  }, 120_000)

  it('is refused while a part is billed, twice, and under another version', async () => {
    const work = await aService('10')
    const given = await work.accept({ quantity: '4' })
    await work.bill('1')
    await expect(work.reverseAcceptance(given)).rejects.toMatchObject({ code: 'procurement.receipt.billed' })
    await work.bill('-1')
    await expect(work.reverseAcceptance({ ...given, version: 7 })).rejects.toMatchObject({
      code: 'request.version_mismatch',
    })
    const reversed = await work.reverseAcceptance(given)
    expect(reversed).toMatchObject({ state: 'REVERSED', version: 2, reversal: { reason: 'Wrong order' } })
    await expect(work.reverseAcceptance(reversed)).rejects.toMatchObject({
      code: 'procurement.service_acceptance.state',
    })
    expect(await work.matched()).toMatchObject({ received: '0', receipts: [] })
    expect(await work.accept({ quantity: '1' })).toMatchObject({ number: `${String(work.order.number)}/S2` })
  })
})
