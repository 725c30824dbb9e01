import {
  bookOrderBilling,
  cancelPurchaseOrder,
  getPurchaseOrder,
  listPurchaseOrders,
  type OrderProgress,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { ledgerFaults } from '../src/order-ledger/order-ledger.policy.js'
import { orderProgressOf } from '../src/order-ledger/order-progress.policy.js'
import type { LedgerEntry } from '../src/order-ledger/ledger-entry.entity.js'
import { copiesOf, tableContext, tablesOf } from './builders/many-orders.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const sumOf = (entries: readonly LedgerEntry[], lineId: string, quantity: LedgerEntry['quantity']): bigint =>
  entries.reduce(
    (sum, entry) => (entry.orderLineId === lineId && entry.quantity === quantity ? sum + entry.micro : sum),
    0n,
  )

/** The progress of an order, computed from its movements alone; prices are those of its lines. */
async function progressFromMovements(tenantId: string, orderId: string): Promise<OrderProgress> {
  const tables = tablesOf(services)
  const ctx = tableContext(tenantId)
  return tables.tx.read(ctx, async () => {
    const [lines, entries] = [
      await tables.orderLines.select(ctx, 'line').andWhere('line.orderId = :orderId', { orderId }).getMany(),
      await tables.entries.select(ctx, 'entry').andWhere('entry.orderId = :orderId', { orderId }).getMany(),
    ]
    return orderProgressOf(
      lines.map(({ id, netMinor }) => ({
        netMinor,
        ordered: sumOf(entries, id, 'ordered'),
        received: sumOf(entries, id, 'received'),
        replaced: sumOf(entries, id, 'replaced'),
        billed: sumOf(entries, id, 'billed'),
        cancelled: sumOf(entries, id, 'cancelled'),
      })),
    )
  })
}

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
    return lines.flatMap((line) => [
      ...ledgerFaults(line),
      ...(['ordered', 'received', 'billed', 'cancelled'] as const)
        .filter((quantity) => sumOf(entries, line.id, quantity) !== line[quantity])
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
  }, 180_000)

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

  it('gives the progress by quantity and amount, the same from lines and from movements (X-6)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    const lines = [
      aLine({ quantity: '90', unitPrice: '1', allowance: undefined }),
      aLine({ quantity: '10', unitPrice: '81', allowance: undefined }),
    ]
    const order = await purchasing.issuedOrder(await purchasing.approvedRequisition(aRequisition({ lines })))
    const none = { quantityPercent: '0.00', amountPercent: '0.00' }
    expect(order.progress).toEqual({ received: none, billed: none })
    await purchasing.receive(order, '60')
    await buyer.call(bookOrderBilling, {
      orderId: order.orderId,
      invoiceId: randomUUID(),
      lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity: '45' }],
    })
    const now = await purchasing.order(order.orderId)
    expect(now).toMatchObject({
      receipt: 'PARTIAL',
      billing: 'PARTIAL',
      progress: {
        received: { quantityPercent: '60.00', amountPercent: '6.67' },
        billed: { quantityPercent: '45.00', amountPercent: '5.00' },
      },
      lines: [
        { progress: { received: { quantityPercent: '66.67' }, billed: { quantityPercent: '50.00' } } },
        { progress: { received: { quantityPercent: '0.00' }, billed: { quantityPercent: '0.00' } } },
      ],
    })
    expect(await progressFromMovements(tenantId, order.orderId)).toEqual(now.progress)
    const { items } = await buyer.call(listPurchaseOrders, {})
    expect(items[0]).toMatchObject({ receipt: 'PARTIAL', billing: 'PARTIAL' })
    expect(items[0]).not.toHaveProperty('progress')
  })

  it('received 100 @ 10 and billed 100: billing FULL, 100 % by quantity (V9)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer, tenantId } = purchasing
    const lines = [aLine({ quantity: '100', unitPrice: '10', allowance: undefined })]
    const order = await purchasing.issuedOrder(await purchasing.approvedRequisition(aRequisition({ lines })))
    await purchasing.receive(order, '100')
    await buyer.call(bookOrderBilling, {
      orderId: order.orderId,
      invoiceId: randomUUID(),
      lines: [{ invoiceLineId: randomUUID(), orderLineId: firstLine(order), quantity: '100' }],
    })
    const now = await purchasing.order(order.orderId)
    expect(now).toMatchObject({
      receipt: 'FULL',
      billing: 'FULL',
      progress: { received: { quantityPercent: '100.00' }, billed: { quantityPercent: '100.00' } },
      lines: [{ progress: { billed: { quantityPercent: '100.00' } } }],
    })
    expect(await progressFromMovements(tenantId, order.orderId)).toEqual(now.progress)
  })
})
