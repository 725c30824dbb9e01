import { getReturn, listReturns, postReturn, reverseReturn } from '@nexus/contracts-procurement'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { Receiving } from './builders/receiving.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('REC-5: returning goods', () => {
  it('takes no more than the receipt brought and did not go back yet', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('4')
    await goods.post('6')
    await expect(goods.giveBack(receipt, '4.000001')).rejects.toMatchObject({
      code: 'procurement.return.exceeds_receipt',
      facts: { left: '4', quantity: '4.000001' },
    })
    await goods.giveBack(receipt, '3')
    await expect(goods.giveBack(receipt, '1.000001')).rejects.toMatchObject({ facts: { left: '1', returned: '3' } })
    await goods.giveBack(receipt, '1')
    expect(await goods.matched()).toMatchObject({
      returned: '4',
      receipts: [
        { received: '4', returned: '4' },
        { received: '6', returned: '0' },
      ],
    })
  })

  it('unbilled: cannot be billed any more, and the order line is closed for it', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    const receipt = await goods.post('10')
    const back = await goods.giveBack(receipt, '4')
    expect(back).toMatchObject({
      number: `${goods.order.number ?? ''}/B1`,
      creditExpected: false,
      lines: [{ quantity: '4', billedPart: '0', replacement: false, reason: 'Leg broken' }],
    })
    expect(await goods.matched()).toMatchObject({ billable: '6', creditExpected: '0' })
    await expect(goods.bill('7')).rejects.toMatchObject({ facts: { left: '6' } })
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
    await expect(goods.post('1')).rejects.toMatchObject({ facts: { left: '0' } })
    expect(await purchasing.requisition(goods.order.requisitionId)).toMatchObject({ state: 'RECEIVED' })
    await goods.bill('6')
    expect(await goods.now()).toMatchObject({ billing: 'FULL' })
  })

  it('billed: a credit note is expected for the billed part until it is booked', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('10')
    await goods.bill('8')
    const back = await goods.giveBack(receipt, '5')
    expect(back).toMatchObject({ creditExpected: true, lines: [{ quantity: '5', billedPart: '3' }] })
    expect(await goods.matched()).toMatchObject({ billable: '5', billed: '8', creditExpected: '3' })
    expect(await goods.receivable()).toMatchObject({ creditExpected: '3' })
    await goods.bill('-2')
    expect(await goods.matched()).toMatchObject({ creditExpected: '1' })
    await goods.bill('-1')
    expect(await goods.matched()).toMatchObject({ billed: '5', creditExpected: '0' })
  })

  it('with replacement: order line and requisition are open again, and the replacement settles the credit', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    const receipt = await goods.post('10')
    await goods.bill('10')
    await goods.giveBack(receipt, '4', { replacement: true })
    expect(await goods.now()).toMatchObject({
      receipt: 'PARTIAL',
      lines: [{ progress: { received: { quantityPercent: '60.00' } } }],
    })
    expect(await goods.receivable()).toMatchObject({ open: '4', complete: false })
    expect(await purchasing.requisition(goods.order.requisitionId)).toMatchObject({
      state: 'PARTIALLY_RECEIVED',
      lines: [{ quantities: { received: '6' } }],
    })
    expect(await goods.matched()).toMatchObject({ creditExpected: '4' })
    await expect(goods.post('4.000001')).rejects.toMatchObject({ facts: { left: '4' } })
    await goods.post('4')
    expect(await goods.matched()).toMatchObject({ received: '14', returned: '4', billable: '10', creditExpected: '0' })
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
    expect(await purchasing.requisition(goods.order.requisitionId)).toMatchObject({ state: 'RECEIVED' })
  })

  it('rejected goods go first; what is in inspection waits for its result', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('10', { rejected: '3', rejectionReason: 'Wet', inInspection: '4' })
    await expect(goods.giveBack(receipt, '7')).rejects.toMatchObject({
      code: 'procurement.return.exceeds_receipt',
      facts: { left: '6' },
    })
    const back = await goods.giveBack(receipt, '4')
    expect(back.lines).toMatchObject([{ quantity: '4', rejectedPart: '3' }])
    // 10 came; of them 3 rejects and 1 good piece went back, 4 are not judged yet.
    expect(await goods.matched()).toMatchObject({ accepted: '3', rejected: '3', returned: '4', billable: '6' })
  })

  it('V10: rejects that are billed and go back are credited once, not twice', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('10', { rejected: '5', rejectionReason: 'Wet' })
    await goods.bill('10')
    expect(await goods.matched()).toMatchObject({ creditExpected: '5' })
    expect(await goods.giveBack(receipt, '5')).toMatchObject({ lines: [{ billedPart: '5', rejectedPart: '5' }] })
    expect(await goods.matched()).toMatchObject({ creditExpected: '5' })
    await goods.bill('-5')
    expect(await goods.matched()).toMatchObject({ creditExpected: '0' })
  })

  it('refuses unknown lines, a line twice, and receipts that are reversed', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('5')
    await expect(goods.giveBack(receipt, '1', { receiptLineId: randomUUID() })).rejects.toMatchObject({
      code: 'procurement.receipt.line_unknown',
    })
    const line = { receiptLineId: firstLine(receipt), quantity: '1', reason: 'x' }
    const twice = { receiptId: receipt.receiptId, lines: [line, line] }
    await expect(goods.purchasing.receiver.call(postReturn, twice, { key: randomUUID() })).rejects.toMatchObject({
      code: 'procurement.receipt.line_unknown',
    })
    await goods.reverse(receipt, 1)
    await expect(goods.giveBack(receipt, '1')).rejects.toMatchObject({ code: 'procurement.receipt.state' })
  })

  it('twice: a repeat under its key is one return; ten at once never take more than there is', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('10')
    const line = { receiptLineId: firstLine(receipt), quantity: '3', reason: 'x' }
    const key = randomUUID()
    const call = (as: string) =>
      goods.purchasing.receiver.call(postReturn, { receiptId: receipt.receiptId, lines: [line] }, { key: as })
    const first = await call(key)
    expect(await call(key)).toEqual(first)
    const rest = await Promise.allSettled(Array.from({ length: 10 }, () => call(randomUUID())))
    expect(rest.filter((each) => each.status === 'fulfilled')).toHaveLength(2)
    expect(await goods.matched()).toMatchObject({ returned: '9' })
  })

  it('X-9, X-8: is not recorded by the buyer, and leaves one event and one audit row of each document', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    const receipt = await goods.post('10')
    const input = {
      receiptId: receipt.receiptId,
      lines: [{ receiptLineId: firstLine(receipt), quantity: '1', reason: 'x' }],
    }
    await expect(purchasing.buyer.call(postReturn, input, { key: randomUUID() })).rejects.toMatchObject({
      code: 'procurement.separation_of_duties',
    })
    const back = await goods.giveBack(receipt, '2', { replacement: true })
    const { tx } = tablesOf(services)
    const ctx = tableContext(purchasing.tenantId)
    const events = await tx.read(ctx, () => new TenantTable(tx, OutboxEventRow, 'row').select(ctx, 'row').getMany())
    const of = (type: string) => events.filter((event) => event.type === `procurement.${type}.v1`)
    expect(of('return.posted')).toMatchObject([
      { aggregateId: back.returnId, payload: { creditExpected: false, lines: [{ quantity: '2', replacement: true }] } },
    ])
    expect(of('receipt.returned')).toMatchObject([{ aggregateSeq: 2, payload: { lines: [{ returned: '2' }] } }])
    expect(of('purchase-order.receipt-changed')).toMatchObject([
      { payload: { cause: 'return', causeId: back.returnId, lines: [{ received: '10', returned: '2' }] } },
    ])
    const rows = await tx.read(ctx, () => new TenantTable(tx, AuditRow, 'row').select(ctx, 'row').getMany())
    for (const action of ['return.post', 'receipt.return', 'purchase-order.return'])
      expect(rows.filter((row) => row.action === `procurement.${action}`)).toHaveLength(1)
  })

  it('is listed by order and by receipt', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const [first, second] = [await goods.post('5'), await goods.post('5')]
    const back = await goods.giveBack(first, '1')
    const other = await goods.giveBack(second, '2')
    const { receiver } = goods.purchasing
    const page = await receiver.call(listReturns, { orderId: goods.order.orderId, sort: 'returnedAt' })
    expect(page.items).toEqual([back, other])
    expect(await receiver.call(listReturns, { receiptId: second.receiptId })).toMatchObject({ items: [other] })
    expect(await receiver.call(getReturn, { returnId: back.returnId })).toEqual(back)
  })

  it('other tenant: receipt and return are not found', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('5')
    const { returnId } = await goods.giveBack(receipt, '1')
    const stranger = services.actor()
    const notFound = { code: 'request.not_found' }
    const lines = [{ receiptLineId: firstLine(receipt), quantity: '1', reason: 'x' }]
    await expect(
      stranger.call(postReturn, { receiptId: receipt.receiptId, lines }, { key: randomUUID() }),
    ).rejects.toMatchObject(notFound)
    await expect(stranger.call(reverseReturn, { returnId, reason: 'x' }, { expectedVersion: 1 })).rejects.toMatchObject(
      notFound,
    )
    await expect(stranger.call(getReturn, { returnId })).rejects.toMatchObject(notFound)
    expect(await stranger.call(listReturns, {})).toMatchObject({ items: [] })
  })
})
