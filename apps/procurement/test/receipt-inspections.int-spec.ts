import { getReceipt, inspectReceipt, reverseReceipt } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { decide, Receiving } from './builders/receiving.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('REC-1: accepted, rejected, and in inspection', () => {
  it('takes a receipt as accepted when nothing else is said', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('4')
    expect(receipt).toMatchObject({
      state: 'POSTED',
      number: `${goods.order.number ?? ''}/R1`,
      lines: [{ quantity: '4', accepted: '4', rejected: '0', inInspection: '0', returned: '0' }],
    })
    await expect(goods.inspect(receipt, '1')).rejects.toMatchObject({ code: 'procurement.receipt.state' })
  })

  it('inspects in steps: the rest stays in inspection, the state follows the quantities', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const posted = await goods.post('10', { inInspection: '8', rejected: '1', rejectionReason: 'Wet' })
    expect(posted).toMatchObject({
      state: 'IN_INSPECTION',
      lines: [{ accepted: '1', rejected: '1', inInspection: '8' }],
    })
    expect(await goods.matched()).toMatchObject({ received: '10', accepted: '1', rejected: '1' })
    const first = await goods.inspect(posted, '5', '1')
    expect(first).toMatchObject({
      state: 'IN_INSPECTION',
      version: 2,
      lines: [{ quantity: '10', accepted: '6', rejected: '2', inInspection: '2', rejectionReason: 'Cracked' }],
    })
    await expect(goods.inspect(first, '2.000001')).rejects.toMatchObject({
      code: 'procurement.receipt.split_invalid',
      errors: [{ pointer: '/lines/0/accepted' }],
    })
    const second = await goods.inspect(first, '2')
    expect(second).toMatchObject({
      state: 'PARTLY_REJECTED',
      lines: [{ accepted: '8', rejected: '2', inInspection: '0' }],
    })
    expect(await goods.matched()).toMatchObject({ received: '10', accepted: '8', rejected: '2' })
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
    await expect(goods.inspect(second, '1')).rejects.toMatchObject({ code: 'procurement.receipt.state' })
  })

  it.each([
    ['ACCEPTED', '3', '0'],
    ['REJECTED', '0', '3'],
    ['PARTLY_REJECTED', '2', '1'],
  ])('ends %s', async (state, accepted, rejected) => {
    const goods = await Receiving.of(new Purchasing(services), '3')
    const posted = await goods.post('3', { inInspection: '3' })
    expect(await goods.inspect(posted, accepted, rejected)).toMatchObject({ state })
  })

  it('refuses a split that does not add up, rejections without a reason, and lines that are not there', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    await expect(goods.post('5', { rejected: '6', rejectionReason: 'Wet' })).rejects.toMatchObject({
      code: 'procurement.receipt.split_invalid',
    })
    await expect(goods.post('5', { rejected: '1' })).rejects.toMatchObject({
      errors: [{ pointer: '/lines/0/rejectionReason' }],
    })
    const receipt = await goods.post('5', { inInspection: '5' })
    const inspect = (parts: object) =>
      goods.purchasing.receiver.call(
        inspectReceipt,
        { receiptId: receipt.receiptId, lines: [{ receiptLineId: firstLine(receipt), ...parts }] },
        { expectedVersion: 1 },
      )
    await expect(inspect({ rejected: '1' })).rejects.toMatchObject({ code: 'procurement.receipt.split_invalid' })
    await expect(inspect({})).rejects.toMatchObject({ code: 'procurement.receipt.split_invalid' })
    await expect(inspect({ receiptLineId: randomUUID(), accepted: '1' })).rejects.toMatchObject({
      code: 'procurement.receipt.line_unknown',
    })
    await expect(inspect({ accepted: '1', unitCode: 'KGM' })).rejects.toMatchObject({
      code: 'procurement.receipt.unit_unknown',
    })
    await goods.inspect(receipt, '1')
    await expect(inspect({ accepted: '1' })).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })
})

describe('V10: 10 received = 5 accepted + 5 rejected', () => {
  const half = { rejected: '5', rejectionReason: 'Wet' }

  it('basis accepted: 5 may be billed, a bill of 10 is refused with 5 left', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { billableBasis: 'accepted' })
    const goods = await Receiving.of(purchasing, '10')
    await goods.post('10', half)
    expect(await goods.matched()).toMatchObject({ billableBasis: 'accepted', billable: '5', creditExpected: '0' })
    await expect(goods.bill('10')).rejects.toMatchObject({
      code: 'procurement.order_billing.exceeds_received',
      facts: { left: '5', quantity: '10' },
    })
    await goods.bill('5')
    expect(await goods.now()).toMatchObject({ billing: 'FULL' })
  })

  it('basis received: 10 are billed, and a credit of 5 is expected until it is booked', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    await goods.post('10', half)
    await goods.bill('10')
    expect(await goods.matched()).toMatchObject({ billableBasis: 'received', billable: '10', creditExpected: '5' })
    await goods.bill('-5')
    expect(await goods.matched()).toMatchObject({ billed: '5', creditExpected: '0' })
  })

  it('MAT-1: a four-way line is always billed by what was accepted', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10', { match: 'four-way' })
    const receipt = await goods.post('10', { inInspection: '10' })
    expect(await goods.matched()).toMatchObject({ match: 'four-way', billableBasis: 'accepted', billable: '0' })
    await expect(goods.bill('1')).rejects.toMatchObject({ facts: { left: '0' } })
    await goods.inspect(receipt, '7', '3')
    await goods.bill('7')
    await expect(goods.bill('1')).rejects.toMatchObject({ code: 'procurement.order_billing.exceeds_received' })
  })

  it('MAT-1: lines can also be matched directly with receipts, or with nothing', async () => {
    const purchasing = new Purchasing(services)
    const direct = await Receiving.of(purchasing, '10', { match: 'three-way-direct' })
    await direct.post('4')
    expect(await direct.matched()).toMatchObject({ match: 'three-way-direct', billable: '4' })
    const free = await Receiving.of(purchasing, '10', { match: 'none' })
    await free.bill('25')
    expect(await free.matched()).toMatchObject({ match: 'none', billable: null, billed: '25' })
    expect(await free.now()).toMatchObject({ billing: 'OVER' })
  })

  it('keeps the basis of the first receipt when the organization decides anew', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    await goods.post('4', { rejected: '2', rejectionReason: 'Wet' })
    await decide(purchasing, { billableBasis: 'accepted' })
    await goods.post('2')
    expect(await goods.matched()).toMatchObject({ billableBasis: 'received', billable: '6' })
  })
})

describe('who receives, inspects and reverses', () => {
  it('X-9: nobody who made or approved the order', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    const receipt = await goods.post('5', { inInspection: '5' })
    const { receiptId } = receipt
    const lines = [{ receiptLineId: firstLine(receipt), accepted: '1' }]
    const refused = (role: string) => ({
      code: 'procurement.separation_of_duties',
      facts: { roles: [role, 'receiver'], documentId: goods.order.orderId },
    })
    for (const [actor, role] of [
      [purchasing.buyer, 'buyer'],
      [purchasing.approver, 'approver'],
    ] as const) {
      await expect(actor.call(inspectReceipt, { receiptId, lines }, { expectedVersion: 1 })).rejects.toMatchObject(
        refused(role),
      )
      await expect(
        actor.call(reverseReceipt, { receiptId, reason: 'x' }, { expectedVersion: 1 }),
      ).rejects.toMatchObject(refused(role))
    }
  })

  it('PO-7: nothing is received, inspected, returned or reversed of a closed order', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    const receipt = await goods.post('5', { inInspection: '1' })
    const tables = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    await tables.tx.run(ctx, () => tables.orders.patch(ctx, goods.order.orderId, { state: 'CLOSED' }))
    const closed = { code: 'procurement.purchase_order.state', facts: { state: 'CLOSED' } }
    await expect(goods.post('1')).rejects.toMatchObject(closed)
    await expect(goods.inspect(receipt, '1')).rejects.toMatchObject(closed)
    await expect(goods.giveBack(receipt, '1')).rejects.toMatchObject(closed)
    await expect(goods.reverse(receipt, 1)).rejects.toMatchObject(closed)
  })

  it('other tenant: the receipt is not found', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('5', { inInspection: '5' })
    const { receiptId } = receipt
    const stranger = services.actor()
    const notFound = { code: 'request.not_found' }
    const lines = [{ receiptLineId: firstLine(receipt), accepted: '1' }]
    await expect(stranger.call(inspectReceipt, { receiptId, lines }, { expectedVersion: 1 })).rejects.toMatchObject(
      notFound,
    )
    await expect(
      stranger.call(reverseReceipt, { receiptId, reason: 'x' }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(notFound)
    expect(await goods.purchasing.receiver.call(getReceipt, { receiptId })).toEqual(receipt)
  })
})
