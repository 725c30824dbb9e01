import { bookOrderBilling, cancelPurchaseOrder, getPurchaseOrder } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/index.js'
import { ledgerFaults } from '../src/order-ledger/order-ledger.policy.js'
import { copiesOf, tableContext, tablesOf } from './builders/many-orders.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

/** Every order line of the organization that breaks a floor, or whose quantities are not the sums of its movements. */
async function faultsOf(tenantId: string): Promise<string[]> {
  const tables = tablesOf(services)
  const ctx = tableContext(tenantId)
  return tables.tx.read(ctx, async () => {
    const lines = await tables.orderLines.select(ctx, 'line').getMany()
    const entries = await tables.entries.select(ctx, 'entry').getMany()
    const requisitionLines = new Map(
      (await tables.requisitionLines.select(ctx, 'line').getMany()).map((line) => [line.id, line]),
    )
    const sums = new Map<string, bigint>()
    for (const { orderLineId, quantity, micro } of entries)
      sums.set(`${orderLineId} ${quantity}`, (sums.get(`${orderLineId} ${quantity}`) ?? 0n) + micro)
    return lines.flatMap((line) => [
      ...ledgerFaults(line),
      ...(['ordered', 'received', 'billed', 'cancelled'] as const)
        .filter((quantity) => (sums.get(`${line.id} ${quantity}`) ?? 0n) !== line[quantity])
        .map((quantity) => `${quantity} is not the sum of its movements`),
      ...(requisitionLines.get(line.requisitionLineId)?.allocated === line.ordered - line.cancelled
        ? []
        : ['the requisition has another quantity allocated']),
    ])
  })
}

describe('the quantity ledger', () => {
  it('lets a cancellation or a booking win, never both, a thousand times (INV-14)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    const requisition = await purchasing.approvedRequisition()
    const order = await purchasing.issuedOrder(requisition, [
      { requisitionLineId: firstLine(requisition), quantity: '5', match: 'two-way' },
    ])
    const orders = await copiesOf(services, tenantId, order, 1000)
    const race = async ({ orderId, lineId }: { orderId: string; lineId: string }, index: number) => {
      const cancel = () =>
        buyer.call(cancelPurchaseOrder, { orderId, reason: 'race' }, { expectedVersion: order.version })
      const book = () =>
        buyer.call(bookOrderBilling, {
          orderId,
          invoiceId: randomUUID(),
          lines: [{ invoiceLineId: randomUUID(), orderLineId: lineId, quantity: '5' }],
        })
      const calls = index % 2 === 0 ? [cancel(), book()] : [book(), cancel()]
      const answers = await Promise.allSettled(calls)
      const [cancelled, booked] = index % 2 === 0 ? answers : [answers[1], answers[0]]
      if (cancelled?.status === 'rejected') expect(cancelled.reason).toMatchObject({ code: 'request.version_mismatch' })
      if (booked?.status === 'rejected')
        expect(booked.reason).toMatchObject({ code: 'procurement.order_billing.order_not_open' })
      return { cancelled: cancelled?.status === 'fulfilled', booked: booked?.status === 'fulfilled' }
    }
    const outcomes = []
    for (let start = 0; start < orders.length; start += 20)
      outcomes.push(...(await Promise.all(orders.slice(start, start + 20).map(race))))
    expect(outcomes.every(({ cancelled, booked }) => cancelled !== booked)).toBe(true)
    expect(outcomes.some(({ cancelled }) => cancelled)).toBe(true)
    expect(outcomes.some(({ booked }) => booked)).toBe(true)
    expect(await faultsOf(tenantId)).toEqual([])
  }, 60_000)

  it('is the sum of its movements after a whole life: receipts, bookings, credits, cancellations (X-6)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    const order = await purchasing.issuedOrder()
    const book = (quantity: string) =>
      buyer.call(bookOrderBilling, {
        orderId: order.orderId,
        invoiceId: randomUUID(),
        lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity }],
      })
    await purchasing.receive(order, '2.5')
    await book('2')
    await book('-0.5')
    await purchasing.receive(order, '2.5')
    await book('3.5')
    const other = await purchasing.draftOrder(await purchasing.approvedRequisition())
    await buyer.call(cancelPurchaseOrder, { orderId: other.orderId, reason: 'x' }, { expectedVersion: 1 })
    expect(await buyer.call(getPurchaseOrder, { orderId: order.orderId })).toMatchObject({
      receipt: 'FULL',
      billing: 'FULL',
    })
    expect(await faultsOf(tenantId)).toEqual([])
  })
})
