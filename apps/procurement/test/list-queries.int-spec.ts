import {
  listAcknowledgements,
  listOrderChanges,
  listOrderNumbers,
  listPurchaseOrderRevisions,
  listPurchaseOrders,
  listReceipts,
  listRequisitions,
  listReturns,
  listVendors,
  orderMatchViews,
  postReturn,
} from '@nexus/contracts-procurement'
import { startTestServices, type TestServices, selectsDuring } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('the lists of procurement', () => {
  it('read at most three times, however many items they show', async () => {
    const purchasing = new Purchasing(services)
    for (let count = 0; count < 3; count += 1) await purchasing.receive(await purchasing.issuedOrder(), '5')
    await services.settled()
    const { buyer } = purchasing
    for (const list of [listVendors, listRequisitions, listPurchaseOrders, listReceipts]) {
      const queries = await selectsDuring(async () => {
        const page = (await buyer.request(list, {})).output as { items: unknown[] }
        expect(page.items).toHaveLength(3)
      })
      expect(queries.length).toBeGreaterThanOrEqual(1)
      expect(queries.length).toBeLessThanOrEqual(3)
    }
  })

  it('and not more often with every filter', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder()
    await services.settled()
    const days = { createdFrom: '2020-01-01', createdTo: '2999-12-31' }
    const issued = { issuedFrom: '2020-01-01', issuedTo: '2999-12-31' }
    const lists = [
      [listVendors, { q: 'paper', state: ['ACTIVE'], ...days }],
      [listRequisitions, { q: 'chairs', state: ['ORDERED', 'DRAFT'], ...days }],
      [listPurchaseOrders, { q: 'po-', state: ['ISSUED'], overdue: 'false', categoryId: 'none', ...issued, ...days }],
    ] as const
    for (const [list, input] of lists) {
      const queries = await selectsDuring(async () => {
        const page = (await purchasing.buyer.request(list, input)).output as { items: unknown[] }
        expect(page.items).toHaveLength(1)
      })
      expect(queries.length).toBeLessThanOrEqual(3)
    }
    expect(order.state).toBe('ISSUED')
  })

  it('and what belongs to orders: changes, revisions, answers and numbers', async () => {
    const ordering = new Ordering(services)
    const order = await ordering.orderOf('5', '10.00')
    const { orderId } = order
    for (let count = 0; count < 3; count += 1) {
      await ordering.submittedChange(orderId, { notes: `Note ${String(count)}` })
      await ordering.acknowledge(orderId, { answer: 'accepted' })
    }
    await services.settled()
    const lists = [
      [listOrderChanges, { orderId }, 3],
      [listPurchaseOrderRevisions, { orderId }, 4],
      [listAcknowledgements, { orderId }, 3],
      [listOrderNumbers, { year: String(new Date().getUTCFullYear()) }, 1],
    ] as const
    for (const [list, input, count] of lists) {
      const queries = await selectsDuring(async () => {
        const page = (await ordering.buyer.request(list, input)).output as { items: unknown[] }
        expect(page.items).toHaveLength(count)
      })
      expect(queries.length).toBeLessThanOrEqual(3)
    }
  })

  it('and a requisition, with the orders of all its lines, as often', async () => {
    const purchasing = new Purchasing(services)
    const requisition = await purchasing.approvedRequisition()
    for (let count = 0; count < 3; count += 1)
      await purchasing.draftOrder(requisition, [{ requisitionLineId: firstLine(requisition), quantity: '1' }])
    await services.settled()
    const queries = await selectsDuring(async () => {
      const { lines } = await purchasing.requisition(requisition.requisitionId)
      expect(lines[0]?.orders).toHaveLength(3)
    })
    expect(queries).toHaveLength(3)
  })

  it('of returns too, and the match views of many orders by a fixed number of questions', async () => {
    const purchasing = new Purchasing(services)
    const orderIds: string[] = []
    for (let count = 0; count < 3; count += 1) {
      const order = await purchasing.issuedOrder()
      const receipt = await purchasing.receive(order, '5')
      const lines = [{ receiptLineId: firstLine(receipt), quantity: '1', reason: 'x' }]
      await purchasing.receiver.call(postReturn, { receiptId: receipt.receiptId, lines }, { key: randomUUID() })
      orderIds.push(order.orderId)
    }
    await services.settled()
    const lists = await selectsDuring(async () => {
      expect((await purchasing.receiver.call(listReturns, {})).items).toHaveLength(3)
    })
    expect(lists.length).toBeLessThanOrEqual(3)
    const views = (ids: string[]) => selectsDuring(() => purchasing.buyer.call(orderMatchViews, { orderIds: ids }))
    expect((await views(orderIds)).length).toBe((await views(orderIds.slice(0, 1))).length)
  })
})
