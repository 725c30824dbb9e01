import { getPurchaseOrder, listAcknowledgements, shortCloseOrderLine } from '@nexus/contracts-procurement'
import { startTestServices, type TestServices } from '@nexus/testing'
import { procurementService } from '../src/app.module.js'
import { Ordering } from './builders/ordering.builder.js'
import { firstLine } from './builders/purchasing.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

const CONFIRMED = [{ quantity: '2', promisedOn: '2026-05-04' }]
const BACK_ORDERED = { quantity: '3', promisedOn: '2026-06-01' }

/** An order of 6, of which 2 are confirmed and 3 back-ordered. */
async function confirmedInPart(ordering: Ordering) {
  const order = await ordering.orderOf('6', '10.00')
  const line = { orderLineId: firstLine(order), code: '3' as const, confirmed: CONFIRMED, backOrdered: BACK_ORDERED }
  const after = await ordering.acknowledge(order.orderId, { answer: 'accepted-with-changes', lines: [line] })
  return { order, after, line }
}

describe('V26: an order that the vendor confirms in part', () => {
  it('order 6, 2 confirmed and 3 back-ordered: 5 are expected at most, and 1 is offered for short-close', async () => {
    const ordering = new Ordering(services)
    const { order, after, line } = await confirmedInPart(ordering)
    expect(after).toMatchObject({
      acknowledgement: 'ACCEPTED_WITH_CHANGES',
      lines: [
        {
          quantities: { ordered: '6', cancelled: '0' },
          confirmation: {
            confirmed: CONFIRMED,
            backOrdered: BACK_ORDERED,
            expectedAtMost: '5',
            offeredForShortClose: '1',
          },
        },
      ],
    })
    const { items } = await ordering.buyer.call(listAcknowledgements, { orderId: order.orderId })
    expect(items).toMatchObject([{ lines: [line] }])
    expect(after.lines[0]?.confirmation?.acknowledgementId).toBe(items[0]?.acknowledgementId)
  })

  it('what is offered is closed short, and the line stays open for the others', async () => {
    const ordering = new Ordering(services)
    const { order } = await confirmedInPart(ordering)
    const { orderId } = order
    const close = (quantity?: string) =>
      ordering.act(shortCloseOrderLine, { orderId, orderLineId: firstLine(order), quantity, reason: 'Not confirmed' })
    expect(await close('1')).toMatchObject({
      lines: [
        {
          status: 'OPEN',
          quantities: { ordered: '6', cancelled: '1' },
          confirmation: { expectedAtMost: '5', offeredForShortClose: '0' },
        },
      ],
    })
    expect(await ordering.requisition(order.requisitionId)).toMatchObject({
      lines: [{ quantities: { allocated: '5', open: '1' } }],
    })
    await expect(close('6')).rejects.toMatchObject({
      code: 'procurement.purchase_order.exceeds_open',
      facts: { open: '5' },
    })
    expect(await close()).toMatchObject({ lines: [{ status: 'CANCELLED', quantities: { cancelled: '6' } }] })
  })

  it('what comes counts: the vendor may still deliver all that is ordered', async () => {
    const ordering = new Ordering(services)
    const { order } = await confirmedInPart(ordering)
    await ordering.receive(order, '2')
    expect(await ordering.order(order.orderId)).toMatchObject({
      lines: [{ confirmation: { expectedAtMost: '5', offeredForShortClose: '1' } }],
    })
    await ordering.receive(order, '4')
    expect(await ordering.order(order.orderId)).toMatchObject({
      receipt: 'FULL',
      lines: [{ confirmation: { expectedAtMost: '6', offeredForShortClose: '0' } }],
    })
  })

  it('is forgotten by an acceptance as ordered, and by the next revision', async () => {
    const ordering = new Ordering(services)
    const { order, line } = await confirmedInPart(ordering)
    const { orderId } = order
    const accepted = await ordering.acknowledge(orderId, { answer: 'accepted' })
    expect(accepted.lines[0]?.confirmation).toBeUndefined()
    await ordering.acknowledge(orderId, { answer: 'accepted-with-changes', lines: [line] })
    expect((await ordering.submittedChange(orderId, { notes: 'Ring twice' })).revision).toBe(1)
    const revised = await ordering.order(orderId)
    expect(revised).toMatchObject({ acknowledgement: 'PENDING' })
    expect(revised.lines[0]?.confirmation).toBeUndefined()
  })

  it('promises no more than is ordered, and code 5 all of it', async () => {
    const ordering = new Ordering(services)
    const { order, line } = await confirmedInPart(ordering)
    const say = (answer: 'accepted' | 'accepted-with-changes', parts: object) =>
      ordering.acknowledge(order.orderId, { answer, lines: [{ ...line, ...parts }] })
    const mismatch = { code: 'procurement.purchase_order.acknowledgement_mismatch' }
    await expect(say('accepted-with-changes', { backOrdered: { quantity: '5' } })).rejects.toMatchObject({
      ...mismatch,
      errors: [{ pointer: '/lines/0/confirmed', detail: '7 are promised, but the order stands for 6' }],
    })
    await expect(say('accepted', { code: '5' })).rejects.toMatchObject(mismatch)
    expect(await say('accepted', { code: '5', backOrdered: { quantity: '4' } })).toMatchObject({
      lines: [{ confirmation: { expectedAtMost: '6', offeredForShortClose: '0' } }],
    })
  })

  it('other tenant: the order is not found', async () => {
    const { order } = await confirmedInPart(new Ordering(services))
    await expect(new Ordering(services).buyer.call(getPurchaseOrder, { orderId: order.orderId })).rejects.toMatchObject(
      { code: 'request.not_found' },
    )
  })
})
