import {
  cancelPurchaseOrder,
  getReceipt,
  issuePurchaseOrder,
  listReceipts,
  postReceipt,
  type PurchaseOrderView,
  submitPurchaseOrder,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestActor, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const hundred = () => aRequisition({ lines: [aLine({ quantity: '100', allowance: undefined })] })
const post = (actor: TestActor, order: PurchaseOrderView, quantity: string, key: string = randomUUID()) =>
  actor.call(postReceipt, { orderId: order.orderId, lines: [{ orderLineId: firstLine(order), quantity }] }, { key })

describe('receiving an order', () => {
  it('in parts: quantities add up, order and requisition follow (X-6)', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const first = await purchasing.receiver.call(
      postReceipt,
      { orderId: order.orderId, deliveryNote: 'LS-1', lines: [{ orderLineId: firstLine(order), quantity: '2' }] },
      { key: randomUUID() },
    )
    expect(first).toMatchObject({
      orderNumber: order.number,
      orderVersion: order.version + 1,
      deliveryNote: 'LS-1',
      receivedBy: purchasing.receiver.userId,
      version: 1,
    })
    expect(await purchasing.order(order.orderId)).toMatchObject({
      state: 'ISSUED',
      receipt: 'PARTIAL',
      receivedBy: [purchasing.receiver.userId],
      lines: [{ quantities: { received: '2' } }],
    })
    expect(await purchasing.requisition(order.requisitionId)).toMatchObject({
      state: 'PARTIALLY_RECEIVED',
      lines: [{ quantities: { received: '2' } }],
    })
    await purchasing.receive(order, '3')
    expect(await purchasing.order(order.orderId)).toMatchObject({
      receipt: 'FULL',
      lines: [{ quantities: { received: '5' } }],
    })
    expect(await purchasing.requisition(order.requisitionId)).toMatchObject({
      state: 'RECEIVED',
      lines: [{ quantities: { received: '5' } }],
    })
    expect(await purchasing.receiver.call(getReceipt, { receiptId: first.receiptId })).toEqual(first)
    const page = await purchasing.receiver.call(listReceipts, { orderId: order.orderId, sort: 'receivedAt' })
    expect(page.items.map((receipt) => receipt.lines[0]?.quantity)).toEqual(['2', '3'])
  })

  it('refuses 100.002 of 100, exactly and cumulatively (V6, REC-2)', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder(await purchasing.approvedRequisition(hundred()))
    await expect(post(purchasing.receiver, order, '100.002')).rejects.toMatchObject({
      code: 'procurement.receipt.exceeds_order',
      facts: { orderLineId: firstLine(order), left: '100', quantity: '100.002' },
      errors: [{ pointer: '/lines/0/quantity' }],
    })
    await post(purchasing.receiver, order, '99.999999')
    await expect(post(purchasing.receiver, order, '0.000002')).rejects.toMatchObject({
      code: 'procurement.receipt.exceeds_order',
      facts: { left: '0.000001' },
    })
    await post(purchasing.receiver, order, '0.000001')
    expect(await purchasing.order(order.orderId)).toMatchObject({
      receipt: 'FULL',
      lines: [{ quantities: { received: '100' } }],
    })
  })

  it('never takes more than is ordered when many deliver at once', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder(await purchasing.approvedRequisition(hundred()))
    const answers = await Promise.allSettled(Array.from({ length: 40 }, () => post(purchasing.receiver, order, '3')))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(33)
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'procurement.receipt.exceeds_order', facts: { left: '1' } })
    expect(await purchasing.order(order.orderId)).toMatchObject({
      receipt: 'PARTIAL',
      version: order.version + 33,
      lines: [{ quantities: { received: '99' } }],
    })
  })

  it('stores nothing of a receipt when one of its lines is refused', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder(
      await purchasing.approvedRequisition(aRequisition({ lines: [aLine(), aLine()] })),
    )
    const lines = order.lines.map((line, index) => ({ orderLineId: line.lineId, quantity: index === 0 ? '5' : '6' }))
    await expect(
      purchasing.receiver.call(postReceipt, { orderId: order.orderId, lines }, { key: randomUUID() }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/lines/1/quantity' }] })
    expect(await purchasing.order(order.orderId)).toMatchObject({
      version: order.version,
      receipt: 'NONE',
      lines: [{ quantities: { received: '0' } }, { quantities: { received: '0' } }],
    })
    expect(await purchasing.receiver.call(listReceipts, { orderId: order.orderId })).toMatchObject({ items: [] })
  })

  it('refuses unknown lines, a line twice, and orders that are not issued', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const line = { orderLineId: firstLine(order), quantity: '1' }
    const posting = (lines: (typeof line)[], orderId = order.orderId) =>
      purchasing.receiver.call(postReceipt, { orderId, lines }, { key: randomUUID() })
    await expect(posting([line, line])).rejects.toMatchObject({ code: 'procurement.receipt.line_unknown' })
    await expect(posting([{ ...line, orderLineId: randomUUID() }])).rejects.toMatchObject({
      code: 'procurement.receipt.line_unknown',
    })
    const approved = await purchasing.approvedOrder()
    await expect(posting([{ ...line, orderLineId: firstLine(approved) }], approved.orderId)).rejects.toMatchObject({
      code: 'procurement.purchase_order.state',
    })
    await purchasing.buyer.call(
      cancelPurchaseOrder,
      { orderId: order.orderId, reason: 'x' },
      { expectedVersion: order.version },
    )
    await expect(posting([line])).rejects.toMatchObject({ code: 'procurement.purchase_order.state' })
  })

  it('is not done by whoever made or approved the order (X-9)', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const document = { documentType: 'purchase order', documentId: order.orderId }
    await expect(post(purchasing.buyer, order, '1')).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['buyer', 'receiver'], ...document },
    })
    await expect(post(purchasing.approver, order, '1')).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['approver', 'receiver'], ...document },
    })
  })

  it('is not done by whoever submitted or issued the order, if that was not its maker (X-9)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, receiver } = purchasing
    const goThrough = async (submitter: TestActor, issuer: TestActor): Promise<PurchaseOrderView> => {
      const { orderId, version } = await purchasing.draftOrder(await purchasing.approvedRequisition())
      const submitted = await submitter.call(
        submitPurchaseOrder,
        { orderId },
        { expectedVersion: version, key: randomUUID() },
      )
      await purchasing.judge('purchase-order', orderId, submitted.version)
      const approved = await purchasing.order(orderId)
      return issuer.call(issuePurchaseOrder, { orderId }, { expectedVersion: approved.version, key: randomUUID() })
    }
    await expect(post(receiver, await goThrough(receiver, buyer), '1')).rejects.toMatchObject({
      facts: { roles: ['submitter', 'receiver'] },
    })
    await expect(post(receiver, await goThrough(buyer, receiver), '1')).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
      facts: { roles: ['issuer', 'receiver'] },
    })
  })

  it('twice: a repeat under its key is one receipt', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const key = randomUUID()
    const first = await post(purchasing.receiver, order, '2', key)
    expect(await post(purchasing.receiver, order, '2', key)).toEqual(first)
    expect(await purchasing.order(order.orderId)).toMatchObject({ lines: [{ quantities: { received: '2' } }] })
    await expect(
      purchasing.receiver.call(postReceipt, {
        orderId: order.orderId,
        lines: [{ orderLineId: firstLine(order), quantity: '1' }],
      }),
    ).rejects.toMatchObject({ code: 'idempotency.key_required' })
  })

  it('other tenant: order and receipt are not found', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    const { receiptId } = await purchasing.receive(order, '1')
    const stranger = services.actor()
    await expect(post(stranger, order, '1')).rejects.toMatchObject({ code: 'request.not_found' })
    await expect(stranger.call(getReceipt, { receiptId })).rejects.toMatchObject({ code: 'request.not_found' })
    expect(await stranger.call(listReceipts, {})).toMatchObject({ items: [] })
  })
})
