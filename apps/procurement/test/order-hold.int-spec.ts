import {
  bookOrderBilling,
  closePurchaseOrder,
  copyPurchaseOrder,
  createOrderChange,
  getOrderChange,
  holdPurchaseOrder,
  issuePurchaseOrder,
  listPurchaseOrders,
  mergePurchaseOrders,
  orderMatchViews,
  type PurchaseOrderView,
  purchaseOrderHeld,
  purchaseOrderReleased,
  releasePurchaseOrder,
  splitPurchaseOrder,
  submitOrderChange,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { eventSeqs, told } from './builders/event-log.builder.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'
import { Receiving } from './builders/receiving.builder.js'

const clock = new FakeClock('2026-04-01T08:00:00.000Z')
let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

const hold = (ordering: Ordering, orderId: string) =>
  ordering.act(holdPurchaseOrder, { orderId, reason: 'The vendor is being looked into' })
const release = (ordering: Ordering, orderId: string) =>
  ordering.act(releasePurchaseOrder, { orderId, reason: 'Nothing was found' })

const bill = (ordering: Ordering, order: PurchaseOrderView, quantity: string, creditOf?: string) => {
  const invoiceId = randomUUID()
  const lines = [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity }]
  return ordering.buyer
    .call(bookOrderBilling, { invoiceId, orderId: order.orderId, creditOf, lines })
    .then(() => invoiceId)
}

const held = { code: 'procurement.purchase_order.on_hold' }

describe('PO-1: an order on hold', () => {
  it('is not received, and the refusal says which order and why', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    expect(await hold(ordering, order.orderId)).toMatchObject({
      state: 'ISSUED',
      onHold: true,
      hold: { reason: 'The vendor is being looked into', heldBy: ordering.buyer.userId },
    })
    await expect(ordering.receive(order, '1')).rejects.toMatchObject({
      ...held,
      detail: expect.stringContaining(`${order.number ?? ''} is on hold (The vendor is being looked into)`),
      facts: { orderId: order.orderId, number: order.number, reason: 'The vendor is being looked into' },
    })
  })

  it('is not billed, but takes credits; the match view says why', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '5')
    const invoiceId = await bill(ordering, order, '2')
    await hold(ordering, order.orderId)
    await expect(bill(ordering, order, '1')).rejects.toMatchObject(held)
    await bill(ordering, order, '-1', invoiceId)
    const views = await ordering.buyer.call(orderMatchViews, { orderIds: [order.orderId] })
    expect(views.orders).toMatchObject([{ onHold: 'The vendor is being looked into', lines: [{ billed: '1' }] }])
  })

  it('is not issued before its release; its approval goes on', async () => {
    const ordering = new Ordering(services)
    const { orderId, version } = await ordering.submittedOrder()
    await hold(ordering, orderId)
    await ordering.judge('purchase-order', orderId, version)
    expect(await ordering.order(orderId)).toMatchObject({ state: 'APPROVED', onHold: true })
    await expect(ordering.act(issuePurchaseOrder, { orderId })).rejects.toMatchObject(held)
    await release(ordering, orderId)
    expect(await ordering.act(issuePurchaseOrder, { orderId })).toMatchObject({ state: 'ISSUED', onHold: false })
  })

  it('has no change order submitted; one that was submitted before is carried out when it is approved', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const { orderId } = order
    const submitted = await ordering.submittedChange(orderId, ordering.line(order, { unitPrice: '11.00' }))
    await hold(ordering, orderId)
    await ordering.judge('purchase-order-change', submitted.changeId, submitted.version)
    expect(await ordering.buyer.call(getOrderChange, { changeId: submitted.changeId })).toMatchObject({ revision: 1 })
    const next = await ordering.buyer.call(createOrderChange, { orderId, reason: 'More', notes: 'Ring twice' })
    const submit = () =>
      ordering.buyer.call(
        submitOrderChange,
        { changeId: next.changeId },
        { expectedVersion: next.version, key: randomUUID() },
      )
    await expect(submit()).rejects.toMatchObject(held)
    await release(ordering, orderId)
    expect(await submit()).toMatchObject({ revision: 2 })
  })

  it('is neither split nor merged, so that no part of it escapes; a copy is an order of its own', async () => {
    const ordering = new Ordering(services)
    const requisition = await ordering.approvedRequisition()
    const half = [{ requisitionLineId: firstLine(requisition), quantity: '2' }]
    const vendorId = await ordering.vendor()
    const one = await ordering.draftOrder(requisition, half, vendorId)
    const other = await ordering.draftOrder(requisition, half, vendorId)
    await hold(ordering, other.orderId)
    const lines = [{ orderLineId: firstLine(other), quantity: '1' }]
    await expect(ordering.act(splitPurchaseOrder, { orderId: other.orderId, lines })).rejects.toMatchObject(held)
    const merge = { orderId: one.orderId, orderIds: [other.orderId] }
    await expect(ordering.act(mergePurchaseOrders, merge)).rejects.toMatchObject(held)
    await expect(
      ordering.act(mergePurchaseOrders, { orderId: other.orderId, orderIds: [one.orderId] }),
    ).rejects.toMatchObject(held)
    await ordering.cancel(one.orderId)
    const copy = await ordering.buyer.call(copyPurchaseOrder, { orderId: other.orderId }, { key: randomUUID() })
    expect(copy).toMatchObject({ onHold: false, state: 'DRAFT' })
  })

  it('loses nothing by its release: every field is as it was', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '4')
    const before = await ordering.order(order.orderId)
    await hold(ordering, order.orderId)
    const after = await release(ordering, order.orderId)
    expect(after).toEqual({ ...before, version: before.version + 2, updatedAt: after.updatedAt })
    await ordering.receive(order, '6')
    expect(await ordering.order(order.orderId)).toMatchObject({ receipt: 'FULL' })
  })

  it('does not close by itself before its release, when it is finished (PO-7)', async () => {
    const ordering = new Ordering(services)
    await ordering.masterData.settings({ autoCloseIdleDays: 5 })
    const order = await ordering.orderOf('10', '10.00')
    await ordering.receive(order, '10')
    await bill(ordering, order, '10')
    await hold(ordering, order.orderId)
    const days = async (count: number) => {
      await services.settled()
      clock.advance({ days: count })
      services.wakeJobs()
      await services.settled()
    }
    await days(20)
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'ISSUED', onHold: true })
    await release(ordering, order.orderId)
    await days(5)
    expect(await ordering.order(order.orderId)).toMatchObject({ state: 'CLOSED' })
  })

  it('closes by itself after the last service was accepted, where the invoice came first (PO-7)', async () => {
    const ordering = new Ordering(services)
    await ordering.masterData.settings({ autoCloseIdleDays: 5 })
    const work = await Receiving.of(ordering, '10', { kind: 'service', match: 'two-way' })
    await work.bill('10')
    await services.settled()
    await work.accept({ percent: '100' })
    await services.settled()
    clock.advance({ days: 5 })
    services.wakeJobs()
    await services.settled()
    expect(await work.now()).toMatchObject({ state: 'CLOSED', closure: { automatic: true } })
  })

  it('X-9: what somebody else holds is not released by who made, submitted or issued the order', async () => {
    const ordering = new Ordering(services)
    const { orderId } = await ordering.orderOf('10', '10.00')
    const controller = services.actor({ tenantId: ordering.tenantId, name: 'Kim Controller' })
    await ordering.act(holdPurchaseOrder, { orderId, reason: 'x' }, controller)
    await expect(release(ordering, orderId)).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['buyer', 'releaser'] },
    })
    expect(await ordering.act(releasePurchaseOrder, { orderId, reason: 'x' }, controller)).toMatchObject({
      onHold: false,
    })
    await hold(ordering, orderId)
    expect(await release(ordering, orderId)).toMatchObject({ onHold: false })
  })

  it('stays on hold while it is closed and opened again; its cancellation ends the hold', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await hold(ordering, order.orderId)
    await ordering.act(closePurchaseOrder, { orderId: order.orderId, reason: 'x' })
    expect(await ordering.reopen(order.orderId)).toMatchObject({ onHold: true })
    expect(await ordering.cancel(order.orderId)).toMatchObject({ state: 'CANCELLED', onHold: false })
  })

  it('is held once, and released once; only orders that go on are held', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    await expect(release(ordering, order.orderId)).rejects.toMatchObject({
      code: 'procurement.purchase_order.not_on_hold',
    })
    await hold(ordering, order.orderId)
    await expect(hold(ordering, order.orderId)).rejects.toMatchObject(held)
    await release(ordering, order.orderId)
    await ordering.close(order.orderId)
    await expect(hold(ordering, order.orderId)).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })

  it('is found by the list filter; each step is one event of one version', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('10', '10.00')
    const other = await ordering.orderOf('1', '10.00')
    await hold(ordering, order.orderId)
    const listed = async (onHold: 'true' | 'false') =>
      (await ordering.buyer.call(listPurchaseOrders, { onHold })).items.map(({ orderId }) => orderId)
    expect(await listed('true')).toEqual([order.orderId])
    expect(await listed('false')).toEqual([other.orderId])
    const { version } = await release(ordering, order.orderId)
    expect(await eventSeqs(services, ordering.tenantId, order.orderId)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    )
    const tell = (event: typeof purchaseOrderHeld | typeof purchaseOrderReleased) =>
      told(services, ordering.tenantId, order.orderId, event)
    expect(await tell(purchaseOrderHeld)).toMatchObject([{ reason: 'The vendor is being looked into' }])
    expect(await tell(purchaseOrderReleased)).toMatchObject([{ reason: 'Nothing was found', version }])
  })

  it('needs the permission and the present version; of another tenant it is not found', async () => {
    const ordering = new Ordering(services)
    const { orderId, version } = await ordering.orderOf('10', '10.00')
    const input = { orderId, reason: 'x' }
    const call = { expectedVersion: version, key: randomUUID() }
    for (const operation of [holdPurchaseOrder, releasePurchaseOrder]) {
      const reader = services.actor({ tenantId: ordering.tenantId, rights: { 'purchase-order:read': 'all' } })
      await expect(reader.call(operation, input, call)).rejects.toMatchObject({ code: 'auth.permission_denied' })
      await expect(ordering.buyer.call(operation, input, { expectedVersion: version - 1 })).rejects.toMatchObject({
        code: 'request.version_mismatch',
      })
      await expect(new Ordering(services).buyer.call(operation, input, call)).rejects.toMatchObject({
        code: 'request.not_found',
      })
    }
  })
})
